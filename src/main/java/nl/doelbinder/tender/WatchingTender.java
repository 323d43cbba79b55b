package nl.doelbinder.tender;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.contract.ContractNoticePassed;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.outbox.Outbox;
import nl.doelbinder.tender.planning.Planning;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the outbox what people outside the program should hear of a tender, and what becomes urgent. */
@Component
public class WatchingTender {

    /** With fewer days to spare than this, everybody on the route is told. */
    private static final int LOW_SLACK = 5;

    private final TenderEntries entries;
    private final ReadingPlan plans;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    WatchingTender(TenderEntries entries, ReadingPlan plans, Outbox outbox, ApplicationEventPublisher events) {
        this.entries = entries;
        this.plans = plans;
        this.outbox = outbox;
        this.events = events;
    }

    @EventListener
    void on(TenderEvent event) {
        var tender = entries.findById(event.code()).orElseThrow();
        if (event instanceof TenderEvent.DeadlineMissed || event instanceof TenderEvent.BoardDecided) {
            tell(tender, event.name(), onTheRoute(tender));
        } else if (event instanceof TenderEvent.ApprovalsLapsed lapsed) {
            tell(tender, event.name(), secretaries(lapsed.boards()));
        } else {
            tell(tender, event.name(), new RoleGrant(Role.PROCUREMENT, null));
        }
    }

    /** Nobody decided in time what becomes of a contract: what replaces it cannot be published until somebody does. */
    @EventListener
    void on(ContractNoticePassed passed) {
        entries.findAllByOrderByCode().stream()
                .filter(tender -> tender.isOnRoute() && tender.replaces().contains(passed.contract()))
                .forEach(tender -> tell(tender, "contract-undecided", onTheRoute(tender)));
    }

    /** A day went by: tells everybody on the route when less than five days are left to spare. */
    @Transactional
    public void watch(String code) {
        var tender = entries.findById(code).orElseThrow();
        events.publishEvent(new GateMoved(code)); // what holds until a day may hold no longer
        if (tender.isOnRoute() && isLow(plans.of(tender).planning().slack())) {
            tell(tender, "slack-low", onTheRoute(tender));
        }
    }

    /** A calendar changed: those on the route hear at once that fewer days are left to spare than should be. */
    void slackMoved(Tender tender, Planning before, Planning after) {
        if (tender.isOnRoute() && isLow(after.slack()) && !Objects.equals(before.slack(), after.slack())) {
            tell(tender, "slack-low", onTheRoute(tender));
        }
    }

    /** Without a day to forecast there is no slack at all. */
    private static boolean isLow(@Nullable Long slack) {
        return slack == null || slack < LOW_SLACK;
    }

    @Transactional
    public void remindOfPapers(String code, String board) {
        var tender = entries.findById(code).orElseThrow();
        tell(tender, "papers-due", new RoleGrant(Role.PROCUREMENT, null), new RoleGrant(Role.SECRETARY, board));
    }

    @Transactional
    public void tellConditionOverdue(String code, long condition) {
        var tender = entries.findById(code).orElseThrow();
        entries.conditions(code).stream()
                .filter(one -> one.id() == condition)
                .findFirst()
                .ifPresent(one -> tell(
                        tender,
                        "condition-overdue",
                        List.of(one.owner(), new RoleGrant(Role.SECRETARY, one.board()).group())));
    }

    private static RoleGrant[] onTheRoute(Tender tender) {
        var steering = tender.steeringBoard();
        return new RoleGrant[] {
            new RoleGrant(Role.CHAIR, steering),
            new RoleGrant(Role.SECRETARY, steering),
            new RoleGrant(Role.MEMBER, steering),
            new RoleGrant(Role.PROCUREMENT, null)
        };
    }

    private static RoleGrant[] secretaries(List<String> boards) {
        return boards.stream()
                .map(board -> new RoleGrant(Role.SECRETARY, board))
                .toArray(RoleGrant[]::new);
    }

    private void tell(Tender tender, String what, RoleGrant... groups) {
        tell(tender, what, Arrays.stream(groups).map(RoleGrant::group).toList());
    }

    private void tell(Tender tender, String what, List<String> groups) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("code", tender.code());
        payload.put("title", tender.title());
        payload.put("state", tender.state());
        payload.put("groups", groups);
        outbox.put("tender." + what, ChangingTender.SUBJECT_TYPE + "/" + tender.code(), StoredJson.write(payload));
    }
}
