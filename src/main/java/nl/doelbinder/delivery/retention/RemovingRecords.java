package nl.doelbinder.delivery.retention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Cases;
import nl.doelbinder.delivery.aftercare.Cases.Doing;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.Term;
import nl.doelbinder.delivery.aftercare.Terms;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is too old at the source, and its removal: the data owner proposes it, the provider that keeps the records confirms it. */
@Component
public class RemovingRecords {

    private static final String TERM = "retention-at-source";

    /** Of one proposal: what two people can answer for, and one transaction can remove. */
    private static final int MOST = 100_000;

    private final Cases cases;
    private final Parties parties;
    private final SourceRecords records;
    private final Terms terms;
    private final Clock clock;

    RemovingRecords(Cases cases, Parties parties, SourceRecords records, Terms terms, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.records = records;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * How the source stands.
     *
     * @param due  are to be removed
     * @param kept would be due, but their sentence is not fully carried out
     */
    public record Standing(Term term, LocalDate endedBefore, long all, long due, long kept) {}

    @Transactional(readOnly = true)
    public Standing standing() {
        var term = term();
        var before = term.before(today());
        return new Standing(term, before, records.all(), records.due(before), records.kept(before));
    }

    /** A page of what is due or may not be removed. */
    @Transactional(readOnly = true)
    public List<AgedRecord> aged(AgedRecord.Query query, int offset, int size) {
        return records.page(query, term().before(today()), offset, size);
    }

    public RemovalProposal propose(String agreement, String reason, Actor by) {
        return cases.open(CaseKind.REMOVAL, new Doing(by, "PROPOSE_REMOVAL", reason, null), code -> {
            parties.require(by, agreement, Party.DATA_OWNER);
            var term = term();
            var before = term.before(today());
            var count = records.take(code, before, MOST);
            if (count == 0) {
                throw new Refusal.OutOfTurn("retention.refusal.nothing-due", before);
            }
            return new RemovalProposal(
                    code,
                    new RemovalProposal.Proposal(agreement, before, term.article(), reason),
                    count,
                    by.username(),
                    clock.instant());
        });
    }

    public RemovalProposal confirm(String code, Actor by, @Nullable Long version) {
        return cases.change(
                CaseKind.REMOVAL,
                RemovalProposal.class,
                code,
                new Doing(by, "CONFIRM_REMOVAL", null, version),
                proposal -> {
                    parties.require(by, proposal.agreement(), Party.PROVIDER);
                    proposal.expectOther(by.username());
                    var gone = records.remove(code, proposal.endedBefore());
                    proposal.remove(gone.size(), digest(gone), by.username(), clock.instant());
                });
    }

    public RemovalProposal reject(String code, String reason, Actor by, @Nullable Long version) {
        return cases.change(
                CaseKind.REMOVAL,
                RemovalProposal.class,
                code,
                new Doing(by, "REJECT_REMOVAL", reason, version),
                proposal -> {
                    parties.require(by, proposal.agreement(), Party.PROVIDER);
                    proposal.reject(reason, by.username(), clock.instant());
                });
    }

    private Term term() {
        return terms.required(TERM, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String digest(List<UUID> records) {
        var sha = DigestUtils.getSha256Digest();
        records.forEach(record -> sha.update((record + "\n").getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(sha.digest());
    }
}
