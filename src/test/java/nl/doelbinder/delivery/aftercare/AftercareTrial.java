package nl.doelbinder.delivery.aftercare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.steering.StoppedClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole program on the agreement of 2019, with a clock that the test sets and nothing done behind its back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@Import(AftercareTrial.Given.class)
@AutoConfigureMockMvc
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "doelbinder.dossier=classpath:dossiers/2019-injus",
            "doelbinder.log-key=a key that only this test knows",
            "flowable.async-executor-activate=false",
            "doelbinder.outbox.every=1d",
            "doelbinder.audit.seal-every=1d",
            "doelbinder.monitoring.look-every=1d"
        })
@interface AftercareTrial {

    /** A clock that stands still. */
    @TestConfiguration(proxyBeanMethods = false)
    class Given {

        @Bean
        @Primary
        StoppedClock stoppedClock() {
            return new StoppedClock();
        }
    }
}
