package nl.doelbinder.steering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.steering.ActionQuery;
import nl.doelbinder.steering.DecisionQuery;
import nl.doelbinder.steering.FindingDecisions;
import nl.doelbinder.steering.FindingMeetings;
import nl.doelbinder.steering.FindingVotes;
import nl.doelbinder.steering.LifeState;
import nl.doelbinder.steering.ListingActions;
import nl.doelbinder.steering.Meeting;
import nl.doelbinder.steering.SteeringGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The steering group at a glance: meetings, written votes, what is due, and what was decided last. */
@Controller
class OverviewPage {

    private static final int SHOWN = 8;

    private final FindingMeetings meetings;
    private final FindingVotes votes;
    private final ListingActions actions;
    private final FindingDecisions decisions;
    private final SteeringGroup group;
    private final Clock clock;

    OverviewPage(
            FindingMeetings meetings,
            FindingVotes votes,
            ListingActions actions,
            FindingDecisions decisions,
            SteeringGroup group,
            Clock clock) {
        this.meetings = meetings;
        this.votes = votes;
        this.actions = actions;
        this.decisions = decisions;
        this.group = group;
        this.clock = clock;
    }

    /** A day of the calendar, or of a meeting that was held. */
    public record Day(LocalDate day, boolean past, @Nullable Meeting meeting) {

        /** The message that says how it stands. */
        public String stands() {
            if (meeting == null) {
                return past ? "steering.meeting.no-record" : "steering.meeting.planned";
            }
            if (meeting.calledOffOn().isPresent()) {
                return meeting.movedTo().isPresent() ? "steering.meeting.moved" : "steering.meeting.called-off";
            }
            return "words.MinutesState." + meeting.minutes();
        }
    }

    @GetMapping("/stuurgroep")
    String show(Visit visit) {
        var today = LocalDate.now(clock);
        visit.put("days", days(today))
                .put("votes", votes.all())
                .put("zone", clock.getZone())
                .put("today", today)
                .put(
                        "due",
                        actions.page(
                                        new ActionQuery(LifeState.OPEN, null, null, null, null),
                                        ActionQuery.Sorting.DUE,
                                        true,
                                        null,
                                        false,
                                        SHOWN)
                                .lines())
                .put(
                        "decisions",
                        decisions
                                .search(
                                        new DecisionQuery(null, null, null, null),
                                        DecisionQuery.Sorting.DECIDED,
                                        false,
                                        0,
                                        SHOWN)
                                .getContent())
                .put("keeps", ActionPages.mayKeep(visit));
        return "steering/overview";
    }

    private List<Day> days(LocalDate today) {
        var held = meetings.all();
        return Stream.concat(held.stream().map(Meeting::heldOn), group.board().meetings().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(day -> new Day(
                        day,
                        day.isBefore(today),
                        held.stream()
                                .filter(meeting -> meeting.heldOn().equals(day))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
