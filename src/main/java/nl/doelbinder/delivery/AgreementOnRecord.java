package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.List;

/**
 * An agreement that was signed before it came here.
 *
 * @param inForceFrom its first day
 * @param signed      how it came about, in words
 * @param proofs      that the recipient has shown
 * @param lists       who may receive, from the first list to the newest
 */
public record AgreementOnRecord(
        String code,
        LocalDate inForceFrom,
        String signed,
        AgreementTerms terms,
        List<ProofOnRecord> proofs,
        List<ListOnRecord> lists) {

    public AgreementOnRecord {
        proofs = List.copyOf(proofs);
        lists = List.copyOf(lists);
    }

    /** The same, with these lists. */
    public AgreementOnRecord with(List<ListOnRecord> mandates) {
        return new AgreementOnRecord(code, inForceFrom, signed, terms, proofs, mandates);
    }

    /** A proof that was shown. */
    public record ProofOnRecord(String norm, String reference, LocalDate shownOn, LocalDate validUntil) {}

    /** A mandate list, from its first day on. */
    public record ListOnRecord(LocalDate holdsFrom, String reason, List<MandateLine> lines) {
        public ListOnRecord {
            lines = List.copyOf(lines);
        }
    }
}
