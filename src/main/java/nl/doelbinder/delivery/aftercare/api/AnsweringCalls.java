package nl.doelbinder.delivery.aftercare.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseQuery;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Notices;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the calls about all kinds of cases have in common: lists, one with its tag, a new one with its address. */
@Component
class AnsweringCalls {

    private static final List<String> SORTABLE = List.of("code", "title", "agreement", "state", "raised", "due");

    private final FindingCases finding;
    private final Notices notices;
    private final Clock clock;

    AnsweringCalls(FindingCases finding, Notices notices, Clock clock) {
        this.finding = finding;
        this.notices = notices;
        this.clock = clock;
    }

    /** What every case says of itself. */
    record About(
            String code,
            String agreement,
            String title,
            String raisedBy,
            Instant raisedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Instant closedAt,
            List<Notices.Told> told) {}

    About about(AfterCase one) {
        return new About(
                one.code(),
                one.agreement(),
                one.title(),
                one.raisedBy(),
                one.raisedAt(),
                one.dueAt().orElse(null),
                one.isOverdue(clock.instant()),
                one.closedAt().orElse(null),
                notices.of(one));
    }

    <C extends AfterCase, S extends Enum<S>, V> Listing<V> list(
            Class<C> type, Class<S> states, Query query, Actor by, Function<C, V> view) {
        var text = query.text("text");
        var state = query.code("state", Codes.of(states));
        var agreement = query.text("agreement");
        var overdue = query.code("overdue", Codes.of(List.of("true")));
        var sorting = query.sorting(SORTABLE);
        var paging = query.paging();
        query.end();
        var found = finding.page(
                type,
                new CaseQuery(
                        text,
                        state,
                        agreement,
                        overdue == null ? null : clock.instant(),
                        CaseQuery.Sorting.valueOf(sorting.field().toUpperCase(Locale.ROOT)),
                        !sorting.descending(),
                        paging.page() - 1,
                        paging.size()),
                by);
        return query.listing(found.map(view).getContent(), paging, found.getTotalElements());
    }

    <C extends AfterCase> C one(Class<C> type, String code, Actor by) {
        return finding.one(type, code, by);
    }

    static <V> ResponseEntity<V> created(AfterCase made, Language language, V view) {
        return ResponseEntity.created(URI.create("/api/v1/" + made.kind().subjectType() + "/" + made.code()))
                .eTag(Expected.tag(made.version(), language))
                .body(view);
    }

    static <V> ResponseEntity<V> answer(AfterCase found, Language language, V view) {
        return ResponseEntity.ok().eTag(Expected.tag(found.version(), language)).body(view);
    }
}
