package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that a planning is computed from.
 *
 * @param ready       when the papers are complete for the first board that still has to decide; past when they are in
 * @param deadline    the last day to publish
 * @param publishedOn {@code null} while it is not
 * @param boards      in the order in which they decide
 */
public record RouteInput(
        LocalDate today,
        LocalDate ready,
        LocalDate deadline,
        @Nullable LocalDate publishedOn,
        List<BoardOnRoute> boards) {

    public RouteInput {
        boards = List.copyOf(boards);
    }

    public RouteInput(LocalDate today, LocalDate ready, LocalDate deadline, List<BoardOnRoute> boards) {
        this(today, ready, deadline, null, boards);
    }

    /** What the planning would be made of if this were so. */
    public RouteInput supposing(Supposition supposed) {
        if (supposed instanceof Supposition.PapersReady papers) {
            return new RouteInput(today, papers.on(), deadline, publishedOn, boards);
        }
        return changing(supposed.board(), board -> supposed.appliedTo(board));
    }

    /** The same with another calendar for one board. */
    public RouteInput with(String code, Calendar calendar) {
        return changing(code, board -> board.with(calendar));
    }

    private RouteInput changing(String code, UnaryOperator<BoardOnRoute> change) {
        return new RouteInput(
                today,
                ready,
                deadline,
                publishedOn,
                boards.stream()
                        .map(board -> board.code().equals(code) ? change.apply(board) : board)
                        .toList());
    }
}
