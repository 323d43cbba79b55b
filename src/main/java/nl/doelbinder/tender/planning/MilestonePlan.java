package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone: first planned, planned now, and expected.
 *
 * @param first    day in the first plan; {@code null} where that did not name it
 * @param current  day in the plan as it stands
 * @param forecast the day that the calendars give; {@code null} for a milestone that they say nothing of, or that they do not reach
 */
public record MilestonePlan(
        String code,
        String label,
        @Nullable LocalDate first,
        @Nullable LocalDate current,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate forecast) {

    static final String PUBLICATION = "PUBLICATION";
    static final String DECISION = "_DECISION";

    /** A milestone with the day that this planning gives it: publication, and each board's decision ({@code CDO2_DECISION}). */
    public static MilestonePlan of(
            String code,
            String label,
            @Nullable LocalDate first,
            @Nullable LocalDate current,
            @Nullable LocalDate doneOn,
            Planning planning) {
        return new MilestonePlan(code, label, first, current, doneOn, forecast(code, doneOn, planning));
    }

    private static @Nullable LocalDate forecast(String code, @Nullable LocalDate doneOn, Planning planning) {
        if (doneOn != null) {
            return doneOn;
        }
        if (code.equals(PUBLICATION)) {
            return planning.publication();
        }
        return code.endsWith(DECISION)
                ? planning.board(code.substring(0, code.length() - DECISION.length()))
                        .map(BoardPlan::decides)
                        .orElse(null)
                : null;
    }

    /** Its day has passed and it is not done. */
    public boolean isOverdue(LocalDate today) {
        return doneOn == null && current != null && current.isBefore(today);
    }

    /** Overdue, or expected after the day on which it is planned. */
    public boolean isLate(LocalDate today) {
        return isOverdue(today) || (doneOn == null && current != null && forecast != null && forecast.isAfter(current));
    }
}
