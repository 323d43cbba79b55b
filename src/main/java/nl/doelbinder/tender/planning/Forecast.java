package nl.doelbinder.tender.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forward: when each board will decide, and when the tender will be published.
 *
 * @param decisions   one for each board of the route; {@code null} from where a calendar runs out
 * @param publication {@code null} where a calendar runs out
 * @param runsOut     the board whose calendar has no meeting left; {@code null} when none has run out
 */
public record Forecast(
        List<@Nullable LocalDate> decisions,
        @Nullable LocalDate publication,
        @Nullable String runsOut) {

    /** Publication follows the last decision by a day. */
    private static final int DAYS_TO_PUBLISH = 1;

    public Forecast {
        decisions = Collections.unmodifiableList(new ArrayList<>(decisions));
    }

    static Forecast of(RouteInput route) {
        return of(route, -1);
    }

    /** As if the board at this place returned the papers once: it decides one cycle after the day on which it would have. */
    static Forecast withReturnAt(RouteInput route, int place) {
        return of(route, place);
    }

    private static Forecast of(RouteInput route, int returning) {
        List<@Nullable LocalDate> decisions = new ArrayList<>(route.boards().size());
        LocalDate ready = route.ready();
        LocalDate last = LocalDate.MIN;
        String runsOut = null;
        for (int place = 0; place < route.boards().size(); place++) {
            BoardOnRoute board = route.boards().get(place);
            LocalDate day = board.decidedOn();
            if (day == null && runsOut == null) {
                day = board.decides(ready, route.today());
                if (day != null && place == returning) {
                    day = board.decides(day, day.plusDays(1));
                }
                if (day == null) {
                    runsOut = board.code();
                } else {
                    ready = day;
                }
            }
            decisions.add(day);
            last = day == null ? last : BoardOnRoute.later(last, day);
        }
        LocalDate published = route.publishedOn();
        if (published != null) {
            return new Forecast(decisions, published, null);
        }
        return new Forecast(
                decisions,
                runsOut == null ? BoardOnRoute.later(last.plusDays(DAYS_TO_PUBLISH), route.today()) : null,
                runsOut);
    }

    /** Backward: the last day on which each board can decide; {@code null} where, and before where, no meeting is early enough. */
    static List<@Nullable LocalDate> latest(RouteInput route) {
        List<@Nullable LocalDate> latest = new ArrayList<>(route.boards().size());
        LocalDate day = route.deadline().minusDays(DAYS_TO_PUBLISH);
        for (int place = route.boards().size() - 1; place >= 0; place--) {
            BoardOnRoute board = route.boards().get(place);
            LocalDate decides = day == null ? null : board.decidesAtLatest(day);
            latest.add(decides);
            day = decides == null ? null : board.papersDue(decides);
        }
        Collections.reverse(latest);
        return latest;
    }
}
