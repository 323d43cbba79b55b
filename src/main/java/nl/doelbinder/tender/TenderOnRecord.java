package nl.doelbinder.tender;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/**
 * A tender as a dossier has it: where it stood on the dossier's day.
 *
 * @param continuityDate the work must go on from here without a gap
 * @param replaces       numbers of the contracts that it follows
 * @param route          codes of the boards, in the order in which they decide
 */
public record TenderOnRecord(
        String code,
        String title,
        List<OnRecordLot> lots,
        boolean oneSupplierMayTakeBothLots,
        LocalDate publicationDeadline,
        LocalDate continuityDate,
        List<String> replaces,
        List<String> route,
        List<OnRecordMilestone> milestones,
        List<OnRecordDocument> documents,
        List<OnRecordRequirement> requirements,
        List<AccountsAsked> accountsAsked,
        List<OnRecordRisk> risks,
        List<OnRecordScenario> scenarios) {

    public TenderOnRecord {
        lots = List.copyOf(lots);
        replaces = List.copyOf(replaces);
        route = List.copyOf(route);
        milestones = List.copyOf(milestones);
        documents = List.copyOf(documents);
        requirements = List.copyOf(requirements);
        accountsAsked = List.copyOf(accountsAsked);
        risks = List.copyOf(risks);
        scenarios = List.copyOf(scenarios);
    }

    /** One lot. */
    public record OnRecordLot(String code, ServiceLine serviceLine, String title) {}

    /**
     * A day that was planned.
     *
     * @param first   by the first plan
     * @param current by the plan that holds now
     */
    public record OnRecordMilestone(
            String code,
            String label,
            @Nullable LocalDate first,
            @Nullable LocalDate current,
            @Nullable LocalDate doneOn) {}

    /**
     * A paper.
     *
     * @param lot     {@code null}: of all lots
     * @param version {@code null}: it is still missing
     * @param status  one of MISSING, DRAFT, SUBMITTED, RETURNED, APPROVED
     */
    public record OnRecordDocument(
            String code,
            boolean required,
            @Nullable String lot,
            @Nullable String version,
            @Nullable LocalDate date,
            String status) {}

    /**
     * Something that a supplier must or may offer.
     *
     * @param must whether it is a must; otherwise a wish
     * @param use  what it would make possible; {@code null}: no use of the service
     */
    public record OnRecordRequirement(
            String code,
            String lot,
            boolean must,
            String text,
            @Nullable OnRecordUse use) {}

    /** Facts of a request, as far as the requirement says them. */
    public record OnRecordUse(
            Framework framework,
            Level level,
            @Nullable Access access,
            @Nullable Identity identity,
            @Nullable Location location,
            @Nullable Collection collection,
            @Nullable Boolean specialCategories,
            @Nullable Boolean minors,
            @Nullable Boolean automatedDecision,
            @Nullable Set<Recipient> recipients,
            @Nullable Period retention) {}

    /**
     * What a unit wants of a lot.
     *
     * @param accounts   {@code null}: it did not say yet
     * @param definitive whether the unit answers for the number
     */
    public record AccountsAsked(
            String unit, String lot, @Nullable Integer accounts, boolean definitive) {}

    /** Something that can go wrong. */
    public record OnRecordRisk(String code, String label) {}

    /**
     * A way to go.
     *
     * @param preference 1 is the one preferred
     */
    public record OnRecordScenario(
            String code, int preference, @Nullable String label) {}
}
