package nl.doelbinder.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.doelbinder.organisation.ProgramClock;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Goes on by a millisecond each time it is asked, from wherever a test moved it. */
final class DeliveryClock extends Clock {

    static final LocalDate DAY = LocalDate.of(2019, 6, 3);

    private Instant now = at(DAY);

    synchronized void moveTo(LocalDate day) {
        now = at(day);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ProgramClock.ZONE).toInstant();
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ProgramClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }

    /** Puts it in the place of the program's, and leaves the making of files to the tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Moved {

        @Bean
        @Primary
        DeliveryClock deliveryClock() {
            return new DeliveryClock();
        }

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutMakers() {
            return registry -> registry.removeBeanDefinition("makers");
        }
    }
}
