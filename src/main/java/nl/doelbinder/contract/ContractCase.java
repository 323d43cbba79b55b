package nl.doelbinder.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.doelbinder.policy.register.Contract;
import nl.doelbinder.policy.register.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A contract as its manager sees it.
 *
 * @param terms     its first term and its extensions, each with how it stands with its option
 * @param lastDay   of the last of them
 * @param offer     what the next unused option gives; {@code null} where none is left: any extension is then unlawful
 * @param decisions the first one first
 * @param licences  those under it
 */
public record ContractCase(
        ContractOnRecord onRecord,
        List<Terms.Term> terms,
        LocalDate lastDay,
        Terms.@Nullable Offer offer,
        List<ContractDecision> decisions,
        List<LicenceOnRecord> licences) {

    static ContractCase of(
            ContractOnRecord onRecord, List<ContractDecision> decisions, List<LicenceOnRecord> licences) {
        Contract contract = onRecord.contract();
        return new ContractCase(
                onRecord,
                Terms.of(List.of(contract)).all(),
                Terms.lastDay(contract),
                Terms.offered(contract),
                decisions,
                licences);
    }

    public String number() {
        return onRecord.contract().number();
    }

    /** What was decided for the notice day that it has now. */
    public Optional<ContractDecision> decision() {
        return decisions.stream()
                .filter(decision -> Objects.equals(decision.noticeBy().orElse(null), onRecord.terminationNoticeBy()))
                .findFirst();
    }

    /** Its notice day, where that has gone by: it can no longer be ended. */
    public Optional<LocalDate> pastNoticeDay(LocalDate today) {
        return Optional.ofNullable(onRecord.terminationNoticeBy()).filter(by -> by.isBefore(today));
    }

    /** How an extension until this day would stand, were it agreed on that day. */
    public Terms.Term proposed(LocalDate until, LocalDate agreedOn, @Nullable String consentBy) {
        return Terms.proposed(
                onRecord.contract(), new Contract.Extension(agreedOn, lastDay.plusDays(1), until, consentBy));
    }
}
