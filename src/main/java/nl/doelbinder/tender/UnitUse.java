package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.pia.ImpactOnRecord;
import nl.doelbinder.policy.register.ImpactAssessment;
import org.jspecify.annotations.Nullable;

/**
 * What a unit does with a lot.
 *
 * @param demand   {@code null}: it has not said anything
 * @param expected it is known to use the lot's service line
 * @param impacts  the unit's own impact assessments for that service line
 * @param granted  licences that it has now for what the lot replaces
 * @param active   those of them that are in use
 */
public record UnitUse(
        String unit,
        Lot lot,
        @Nullable AccountDemand demand,
        boolean expected,
        List<ImpactOnRecord> impacts,
        int granted,
        int active) {

    public UnitUse {
        impacts = List.copyOf(impacts);
    }

    /** Asked for; 0 where it has not said. */
    public int accounts() {
        Integer asked = demand == null ? null : demand.answer().accounts();
        return asked == null ? 0 : asked;
    }

    /** Whether impact assessment, number and budget are asked of it. */
    public boolean uses() {
        return accounts() > 0 || expected;
    }

    public boolean answered() {
        return demand != null && demand.answered();
    }

    public boolean reserved() {
        return demand != null && demand.reserved();
    }

    /** The approved impact assessment that covers the lot's service line on this day. */
    public Optional<ImpactOnRecord> covering(LocalDate day) {
        return impacts.stream()
                .filter(impact -> holds(impact.assessment(), day))
                .findFirst();
    }

    /** Licences that were granted and that nobody uses: a question to ask before as many are bought again. */
    public int unused() {
        return Math.max(0, granted - active);
    }

    private static boolean holds(ImpactAssessment impact, LocalDate day) {
        LocalDate approvedOn = impact.approvedOn();
        LocalDate until = impact.validUntil();
        return impact.approved()
                && approvedOn != null
                && !approvedOn.isAfter(day)
                && (until == null || !until.isBefore(day));
    }
}
