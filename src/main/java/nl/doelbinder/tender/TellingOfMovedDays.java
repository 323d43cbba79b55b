package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.CalendarChanged;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import nl.doelbinder.tender.planning.BoardPlan;
import nl.doelbinder.tender.planning.Calendar;
import nl.doelbinder.tender.planning.Planning;
import nl.doelbinder.tender.planning.RouteInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to those for whom a day moved: the boards that decide on another day, and all who publish when that moved. */
@Component
class TellingOfMovedDays {

    private final Tenders tenders;
    private final ReadingPlan plans;
    private final WatchingTender watching;
    private final Outbox outbox;

    TellingOfMovedDays(Tenders tenders, ReadingPlan plans, WatchingTender watching, Outbox outbox) {
        this.tenders = tenders;
        this.plans = plans;
        this.watching = watching;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        for (Tender tender : tenders.all()) {
            if (ReadingPlan.isRunning(tender) && tender.route().contains(changed.board())) {
                RouteInput after = plans.input(tender);
                RouteInput before = after.with(changed.board(), Calendar.of(changed.before()));
                Planning was = Planning.of(before);
                Planning is = Planning.of(after);
                tell(tender, was, is);
                watching.slackMoved(tender, was, is);
            }
        }
    }

    /** Says nothing when no day moved. */
    void tell(Tender tender, Planning before, Planning after) {
        List<String> moved = Planning.moved(before, after);
        boolean published = !Objects.equals(before.publication(), after.publication());
        if (moved.isEmpty() && !published) {
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", tender.code());
        payload.put("title", tender.title());
        payload.put("groups", groups(tender, moved, published));
        payload.put("publication", days(before.publication(), after.publication()));
        payload.put(
                "boards",
                moved.stream().map(board -> board(board, before, after)).toList());
        outbox.put("tender.days-moved", "tenders/" + tender.code(), StoredJson.write(payload));
    }

    private static List<String> groups(Tender tender, List<String> moved, boolean published) {
        Set<String> boards = new LinkedHashSet<>(moved);
        if (published) {
            tender.route().stream().findFirst().ifPresent(boards::add);
        }
        List<String> groups = new ArrayList<>(boards.stream()
                .flatMap(board -> Stream.of(Role.SECRETARY, Role.CHAIR, Role.MEMBER)
                        .map(role -> new RoleGrant(role, board).group()))
                .toList());
        if (published) {
            groups.add(new RoleGrant(Role.PROCUREMENT, null).group());
        }
        return groups;
    }

    private static Map<String, Object> board(String code, Planning before, Planning after) {
        Map<String, Object> board = new LinkedHashMap<>();
        board.put("board", code);
        board.put("decides", days(decides(before, code), decides(after, code)));
        board.put("latest", days(latest(before, code), latest(after, code)));
        return board;
    }

    private static @Nullable LocalDate decides(Planning planning, String code) {
        return planning.board(code).map(BoardPlan::decides).orElse(null);
    }

    private static @Nullable LocalDate latest(Planning planning, String code) {
        return planning.board(code).map(BoardPlan::latest).orElse(null);
    }

    private static Map<String, @Nullable String> days(@Nullable LocalDate before, @Nullable LocalDate after) {
        Map<String, @Nullable String> days = new LinkedHashMap<>();
        days.put("before", before == null ? null : before.toString());
        days.put("after", after == null ? null : after.toString());
        return days;
    }
}
