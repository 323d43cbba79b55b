package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A board that the papers pass.
 *
 * @param papersDaysBefore how many calendar days before a meeting the papers must be in
 * @param writtenProcedure whether it may decide between meetings
 * @param decidedOn        the day of the decision that stands; {@code null} while it has to decide
 * @param notBefore        supposed: it takes its time until this day
 */
public record BoardOnRoute(
        String code,
        String name,
        int papersDaysBefore,
        boolean writtenProcedure,
        Calendar calendar,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate notBefore) {

    public BoardOnRoute(
            String code,
            String name,
            int papersDaysBefore,
            boolean writtenProcedure,
            Calendar calendar,
            @Nullable LocalDate decidedOn) {
        this(code, name, papersDaysBefore, writtenProcedure, calendar, decidedOn, null);
    }

    /** Until when the papers can be handed in for a decision on this day. */
    LocalDate papersDue(LocalDate decision) {
        return decision.minusDays(papersDaysBefore);
    }

    /** The first day, not before {@code today}, on which it can decide papers that are in on {@code ready}; {@code null}: its calendar runs out. */
    @Nullable LocalDate decides(LocalDate ready, LocalDate today) {
        LocalDate from = later(ready.plusDays(papersDaysBefore), today);
        if (notBefore != null) {
            from = later(from, notBefore);
        }
        return writtenProcedure ? from : calendar.firstFrom(from);
    }

    /** The last day, not after this one, on which it can decide; {@code null}: no meeting is as early as that. */
    @Nullable LocalDate decidesAtLatest(LocalDate day) {
        return writtenProcedure ? day : calendar.lastUntil(day);
    }

    BoardOnRoute with(Calendar other) {
        return new BoardOnRoute(code, name, papersDaysBefore, writtenProcedure, other, decidedOn, notBefore);
    }

    BoardOnRoute delayedUntil(LocalDate day) {
        return new BoardOnRoute(code, name, papersDaysBefore, writtenProcedure, calendar, decidedOn, day);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
