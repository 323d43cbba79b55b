package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is late, or will be.
 *
 * @param code     of the milestone or the board; empty for the publication
 * @param due      when it should have been, or should be
 * @param expected when it will be; {@code null} when no day can be told
 */
public record Late(
        Kind kind,
        String code,
        String label,
        LocalDate due,
        @Nullable LocalDate expected) {

    /** What is late. */
    public enum Kind {
        /** A milestone whose day has passed. */
        MILESTONE,
        /** A board that cannot decide in time for the deadline any more. */
        BOARD,
        /** The publication itself. */
        PUBLICATION
    }

    /** Everything, what was due first first. */
    public static List<Late> of(Planning planning, List<MilestonePlan> milestones) {
        LocalDate today = planning.route().today();
        List<Late> late = new ArrayList<>();
        for (MilestonePlan milestone : milestones) {
            LocalDate current = milestone.current();
            if (current != null && milestone.isOverdue(today)) {
                late.add(new Late(Kind.MILESTONE, milestone.code(), milestone.label(), current, milestone.forecast()));
            }
        }
        for (BoardPlan board : planning.boards()) {
            LocalDate latest = board.latest();
            if (latest != null && board.isLate(today)) {
                late.add(
                        new Late(Kind.BOARD, board.board().code(), board.board().name(), latest, board.decides()));
            }
        }
        if (planning.missesDeadline()) {
            late.add(new Late(Kind.PUBLICATION, "", "", planning.route().deadline(), planning.publication()));
        }
        late.sort(Comparator.comparing(Late::due));
        return List.copyOf(late);
    }

    /** Days between when it should be and when it will be, or today where that cannot be told or is earlier. */
    public long days(LocalDate today) {
        LocalDate until = expected == null || expected.isBefore(today) ? today : expected;
        return ChronoUnit.DAYS.between(due, until);
    }
}
