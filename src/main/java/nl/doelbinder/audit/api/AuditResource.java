package nl.doelbinder.audit.api;

import java.time.Instant;
import java.util.List;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineEntry;
import nl.doelbinder.audit.TimelineQuery;
import nl.doelbinder.audit.Verification;
import nl.doelbinder.audit.VerifyingChain;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who did what when, from which to which value; and whether the chain of it is whole. */
@RestController
class AuditResource {

    private final ReadingTimeline timeline;
    private final VerifyingChain chain;

    AuditResource(ReadingTimeline timeline, VerifyingChain chain) {
        this.timeline = timeline;
        this.chain = chain;
    }

    @GetMapping(path = "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<TimelineEntry> read(Query query) {
        var wanted = new TimelineQuery(
                query.text("subject"), query.text("actor"), query.text("act"), query.date("from"), query.date("until"));
        var sorting = query.sorting(List.of("at"));
        var paging = query.paging();
        query.end();
        var found = timeline.read(wanted, sorting.descending(), paging.page() - 1, paging.size());
        return query.listing(found.getContent(), paging, found.getTotalElements());
    }

    @GetMapping(path = "/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    VerificationView verify(Query query) {
        query.end();
        return VerificationView.of(chain.verify());
    }

    /** The answer on the chain. */
    record VerificationView(
            boolean whole,
            Instant at,
            long sealed,
            @Nullable String head,
            List<Verification.Break> breaks) {
        static VerificationView of(Verification chain) {
            return new VerificationView(chain.whole(), chain.at(), chain.sealed(), chain.head(), chain.breaks());
        }
    }
}
