package nl.doelbinder.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RequestFacts;
import org.jspecify.annotations.Nullable;

/** A request as a line of a list. */
public record RequestSummary(
        String code,
        String title,
        RequestFacts facts,
        State state,
        Outcome verdict,
        String filedBy,
        Instant filedAt,
        @Nullable LocalDate grantedUntil,
        @Nullable LocalDate destroyBy,
        long version) {

    static RequestSummary of(MonitoringRequest request) {
        return new RequestSummary(
                request.code(),
                request.title(),
                request.facts(),
                request.state(),
                request.verdict(),
                request.filedBy(),
                request.filedAt(),
                request.grantedUntil().orElse(null),
                request.destroyBy().orElse(null),
                request.version());
    }
}
