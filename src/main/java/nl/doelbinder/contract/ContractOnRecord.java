package nl.doelbinder.contract;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.doelbinder.policy.register.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what the rules do not ask about it.
 *
 * @param terminationNoticeBy last day to end it, or to decide otherwise
 * @param duties              codes of what the vendor owes, such as {@code INCIDENT_REPORT}
 */
public record ContractOnRecord(
        Contract contract,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate terminationNoticeBy,
        List<String> duties,
        @Nullable SecrecyAgreement nda) {

    public ContractOnRecord {
        duties = List.copyOf(duties);
    }

    /**
     * The agreement to keep secret what the vendor learns.
     *
     * @param survives how long the duty outlives it
     */
    public record SecrecyAgreement(
            LocalDate signedOn, LocalDate until, Period survives, Period returnDocumentsWithin) {}
}
