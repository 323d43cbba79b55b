package nl.doelbinder.monitoring.api;

import java.time.Instant;
import java.time.LocalDate;
import nl.doelbinder.monitoring.RequestSummary;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.api.FactsView;
import org.jspecify.annotations.Nullable;

/** A request as a line of a list. */
record RequestLine(
        String code,
        State state,
        Outcome verdict,
        String title,
        FactsView request,
        String filedBy,
        Instant filedAt,
        @Nullable LocalDate grantedUntil,
        @Nullable LocalDate destroyBy,
        String href) {

    static RequestLine of(RequestSummary request) {
        return new RequestLine(
                request.code(),
                request.state(),
                request.verdict(),
                request.title(),
                FactsView.of(request.facts()),
                request.filedBy(),
                request.filedAt(),
                request.grantedUntil(),
                request.destroyBy(),
                RequestResource.PATH + "/" + request.code());
    }
}
