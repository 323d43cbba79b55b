package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Both directions of a tender's way through its boards: when it will be there, and until when it still can be.
 *
 * @param publication forecast, or the day on which it was published; {@code null} when a calendar runs out
 * @param slack       days between that and the deadline; negative when the deadline is missed
 * @param runsOut     the board whose calendar has no meeting left
 * @param tooFew      the board that has no meeting early enough for the deadline
 */
public record Planning(
        RouteInput route,
        List<BoardPlan> boards,
        @Nullable LocalDate publication,
        @Nullable Long slack,
        @Nullable String runsOut,
        @Nullable String tooFew) {

    public Planning {
        boards = List.copyOf(boards);
    }

    public static Planning of(RouteInput route) {
        Forecast forecast = Forecast.of(route);
        List<@Nullable LocalDate> latest = Forecast.latest(route);
        List<BoardPlan> boards = new ArrayList<>(latest.size());
        String tooFew = null;
        for (int place = 0; place < latest.size(); place++) {
            BoardOnRoute board = route.boards().get(place);
            LocalDate decides = forecast.decisions().get(place);
            LocalDate atLatest = latest.get(place);
            if (atLatest == null) {
                tooFew = board.code();
            }
            boards.add(new BoardPlan(
                    board,
                    decides,
                    decides == null ? null : board.papersDue(decides),
                    atLatest,
                    atLatest == null ? null : board.papersDue(atLatest),
                    decides == null || board.decidedOn() != null ? null : oneReturn(route, place, forecast)));
        }
        return new Planning(
                route,
                boards,
                forecast.publication(),
                slack(route, forecast.publication()),
                forecast.runsOut(),
                tooFew);
    }

    private static BoardPlan.Return oneReturn(RouteInput route, int place, Forecast without) {
        Forecast with = Forecast.withReturnAt(route, place);
        LocalDate later = with.publication();
        LocalDate planned = without.publication();
        return new BoardPlan.Return(
                later,
                later == null || planned == null ? null : ChronoUnit.DAYS.between(planned, later),
                slack(route, later),
                with.runsOut());
    }

    private static @Nullable Long slack(RouteInput route, @Nullable LocalDate publication) {
        return publication == null ? null : ChronoUnit.DAYS.between(publication, route.deadline());
    }

    public boolean missesDeadline() {
        return slack == null || slack < 0;
    }

    public Optional<BoardPlan> board(String code) {
        return boards.stream().filter(plan -> plan.board().code().equals(code)).findFirst();
    }

    /** The board where the papers are: the first that still has to decide. */
    public Optional<BoardPlan> next() {
        return boards.stream().filter(plan -> !plan.hasDecided()).findFirst();
    }

    /** Codes of the boards for which a day differs between these two: when they decide, or until when they still can. */
    public static List<String> moved(Planning before, Planning after) {
        return after.boards.stream()
                .filter(plan -> before.board(plan.board().code())
                        .filter(was -> Objects.equals(was.decides(), plan.decides())
                                && Objects.equals(was.latest(), plan.latest()))
                        .isEmpty())
                .map(plan -> plan.board().code())
                .toList();
    }
}
