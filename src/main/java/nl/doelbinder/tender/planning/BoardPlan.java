package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar says of one board.
 *
 * @param decides      when it decided or will; {@code null} when a calendar runs out before
 * @param papersDue    when the papers for that decision must be in
 * @param latest       the last day on which it can decide for the deadline to be met; {@code null}: no meeting is early enough
 * @param papersLatest when the papers must be in for that
 * @param onReturn     what it would cost if it returned the papers once; {@code null} when it has decided or will not
 */
public record BoardPlan(
        BoardOnRoute board,
        @Nullable LocalDate decides,
        @Nullable LocalDate papersDue,
        @Nullable LocalDate latest,
        @Nullable LocalDate papersLatest,
        @Nullable Return onReturn) {

    /** Days between the forecast and the last possible day; negative when it comes too late. */
    public @Nullable Long slack() {
        return decides == null || latest == null ? null : ChronoUnit.DAYS.between(decides, latest);
    }

    public boolean hasDecided() {
        return board.decidedOn() != null;
    }

    /** Whether it will decide too late, or cannot be in time any more. */
    public boolean isLate(LocalDate today) {
        if (hasDecided()) {
            return false;
        }
        return latest == null || decides == null || decides.isAfter(latest) || latest.isBefore(today);
    }

    /**
     * One return by a board.
     *
     * @param publication when the tender would be published; {@code null} when a calendar would run out
     * @param days        that publication would be later
     * @param slack       that would be left
     * @param runsOut     the board whose calendar would run out
     */
    public record Return(
            @Nullable LocalDate publication,
            @Nullable Long days,
            @Nullable Long slack,
            @Nullable String runsOut) {}
}
