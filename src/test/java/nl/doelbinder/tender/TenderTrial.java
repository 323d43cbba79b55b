package nl.doelbinder.tender;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.doelbinder.WithDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on a clock, papers and a gate that the test sets, with nothing done behind its back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@Import(TenderTrialSettings.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "doelbinder.dossier=none",
            "flowable.async-executor-activate=false",
            "doelbinder.outbox.every=1d",
            "doelbinder.audit.seal-every=1d",
            "doelbinder.monitoring.look-every=1d"
        })
@interface TenderTrial {}
