package nl.doelbinder.monitoring.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.monitoring.Condition;
import nl.doelbinder.monitoring.Decided;
import nl.doelbinder.monitoring.MonitoringRequest;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.api.AssessmentView;
import nl.doelbinder.policy.api.FactsView;
import org.jspecify.annotations.Nullable;

/** A request whole, in one language. */
record RequestView(
        String code,
        State state,
        Outcome verdict,
        String title,
        String justification,
        FactsView request,
        String filedBy,
        Instant filedAt,
        AssessmentView assessment,
        List<ConditionView> conditions,
        @Nullable String acceptedBy,
        @Nullable LocalDate acceptedOn,
        @Nullable Decided decision,
        @Nullable LocalDate grantedUntil,
        @Nullable LocalDate reweighOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable String endReason,
        @Nullable LocalDate destroyBy,
        @Nullable LocalDate destroyedOn) {

    static RequestView of(MonitoringRequest request, Language language) {
        return new RequestView(
                request.code(),
                request.state(),
                request.verdict(),
                request.title(),
                request.justification(),
                FactsView.of(request.facts()),
                request.filedBy(),
                request.filedAt(),
                AssessmentView.of(request.assessment().assessment(), language),
                request.conditions().stream()
                        .map(condition -> ConditionView.of(condition, language))
                        .toList(),
                request.acceptedBy().orElse(null),
                request.acceptedOn().orElse(null),
                request.decision().orElse(null),
                request.grantedUntil().orElse(null),
                request.reweighOn().orElse(null),
                request.endedOn().orElse(null),
                request.endedBy().orElse(null),
                request.endReason().orElse(null),
                request.destroyBy().orElse(null),
                request.destroyedOn().orElse(null));
    }

    /**
     * What the grant holds the unit to.
     *
     * @param rule {@code null}: the privacy officer set it
     */
    record ConditionView(
            @Nullable String rule, String text, @Nullable LocalDate until) {

        static ConditionView of(Condition condition, Language language) {
            return new ConditionView(condition.rule(), condition.text().in(language.locale()), condition.until());
        }
    }
}
