package nl.doelbinder.tender;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Beans that a test moves by hand. */
@TestConfiguration(proxyBeanMethods = false)
class TenderTrialSettings {

    @Bean
    @Primary
    HandMovedClock handMovedClock() {
        return new HandMovedClock();
    }

    @Bean
    @Primary
    SaidPapers saidPapers() {
        return new SaidPapers();
    }

    @Bean
    @Primary
    SaidGate saidGate() {
        return new SaidGate();
    }

    /** Stands still at noon until it is moved. */
    static final class HandMovedClock extends Clock {

        private final ZoneId zone = ZoneId.of("Europe/Amsterdam");
        private volatile Instant now = Instant.EPOCH;

        void moveTo(LocalDate day) {
            now = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now, other);
        }
    }

    /** The papers of every tender: two that are required and one that is not. */
    static final class SaidPapers implements Papers {

        private final Map<String, List<Paper>> papers = new ConcurrentHashMap<>();

        @Override
        public List<Paper> of(String tender) {
            return papers.computeIfAbsent(
                    tender,
                    unused -> List.of(
                            paper("MEMO", true, "0.9"), paper("DEMAND", true, "2015"), paper("FACTS", false, "1.0")));
        }

        DocumentVersionAdded change(String tender, String document, String version) {
            List<Paper> changed = new ArrayList<>();
            for (Paper paper : of(tender)) {
                changed.add(paper.document().equals(document) ? paper(document, paper.required(), version) : paper);
            }
            papers.put(tender, List.copyOf(changed));
            return new DocumentVersionAdded(tender, document, version, hash(document, version));
        }

        static Paper paper(String document, boolean required, @Nullable String version) {
            return new Paper(document, required, null, version, version == null ? null : hash(document, version));
        }

        private static String hash(String document, String version) {
            return UUID.nameUUIDFromBytes((document + version).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** Blocks by the rules that the test names, and by the deadline. */
    static final class SaidGate implements GateWatch, RequirementsCheck {

        volatile List<String> blocking = List.of();
        volatile boolean lawful = true;
        volatile boolean waits;
        volatile boolean fails;

        @Override
        public List<String> blocking(String tender, LocalDate day) {
            if (fails) {
                throw new IllegalStateException("the gate cannot be asked");
            }
            return blocking;
        }

        @Override
        public boolean allLawful(String tender) {
            return lawful;
        }

        @Override
        public boolean anyWaits(String tender) {
            return waits;
        }
    }
}
