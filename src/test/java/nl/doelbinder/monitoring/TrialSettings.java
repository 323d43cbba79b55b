package nl.doelbinder.monitoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Hosting;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.RegisteredUnit;
import nl.doelbinder.policy.register.Registers;
import nl.doelbinder.policy.register.Tool;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Beans that a test moves by hand. */
@TestConfiguration(proxyBeanMethods = false)
class TrialSettings {

    @Bean
    @Primary
    MovedClock movedClock() {
        return new MovedClock(LocalDate.of(2016, 9, 6), ZoneId.of("Europe/Amsterdam"));
    }

    @Bean
    @Primary
    SaidVerdict saidVerdict() {
        return new SaidVerdict();
    }

    @Bean
    @Primary
    MovedRegisters registersOfTrial() {
        return new MovedRegisters();
    }

    /** One unit and one tool, under a version that the test moves on. */
    static class MovedRegisters implements CurrentRegisters {

        private int version = 1;

        void move() {
            version++;
        }

        @Override
        public Registers current() {
            return at(Integer.toString(version));
        }

        @Override
        public Registers at(String asked) {
            return Registers.builder(asked)
                    .add(new RegisteredUnit("ISC", "Internet Service Centre", Set.of(Framework.SUPERVISION)))
                    .add(new RegisteredUnit("FIOD", "FIOD", Set.of(Framework.INVESTIGATION)))
                    .add(new Tool("COOSTO", "Coosto", Set.of(ServiceLine.MONITORING), Hosting.EU, null, true))
                    .build();
        }
    }
}
