package nl.doelbinder.monitoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.audit.ChainTrial;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on a clock, registers and rules that the test sets, with nothing done behind its back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@Import({TrialSettings.class, ChainTrial.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "doelbinder.dossier=none",
            "flowable.async-executor-activate=false",
            "doelbinder.outbox.every=1d",
            "doelbinder.audit.seal-every=1d",
            "doelbinder.monitoring.look-every=1d"
        })
public @interface Trial {}
