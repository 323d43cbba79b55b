package nl.doelbinder.web.home;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineEntry;
import nl.doelbinder.audit.TimelineQuery;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.RequestQuery;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.ReadingPlan;
import nl.doelbinder.tender.web.ShownPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: my tasks by due day, what waits for others, and what others changed since I was here. */
@Controller
class HomePage {

    private static final int MOST_CASES = 1000;
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 10;
    private static final String REQUESTS = "monitoring-requests";

    private final Tasks tasks;
    private final FindingRequests requests;
    private final ReadingTimeline timeline;
    private final ReadingPlan plans;
    private final LastVisit visits;
    private final MessageSource messages;
    private final Clock clock;

    HomePage(
            Tasks tasks,
            FindingRequests requests,
            ReadingTimeline timeline,
            ReadingPlan plans,
            LastVisit visits,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.requests = requests;
        this.timeline = timeline;
        this.plans = plans;
        this.visits = visits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/mijn-werk";
    }

    @GetMapping("/mijn-werk")
    String show(Model model, Actor actor, Locale locale, HttpSession session) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "mine",
                tasks.of(actor).stream().map(task -> todo(task, today, locale)).toList());
        model.addAttribute(
                "others",
                tasks.waitingForOthers(actor).stream()
                        .map(task -> todo(task, today, locale))
                        .toList());
        model.addAttribute("tenders", countdowns(actor, locale));
        Instant before = visits.before(actor.username(), session);
        model.addAttribute("first", before.equals(Instant.EPOCH));
        model.addAttribute("before", moment(before, locale));
        model.addAttribute("news", news(before, actor, locale));
        model.addAttribute("mayFile", actor.is(Role.REQUESTER));
        return "web/my-work";
    }

    /** How long each tender has left, for whom it concerns. */
    private List<TenderLeft> countdowns(Actor actor, Locale locale) {
        ShownPlan shown = new ShownPlan(messages, locale);
        return plans.running(actor).stream()
                .map(plan -> new TenderLeft(plan.code(), plan.title(), shown.countdown(plan)))
                .toList();
    }

    private List<News> news(Instant before, Actor actor, Locale locale) {
        Set<String> seen = requests
                .search(RequestQuery.ALL, RequestQuery.Sorting.FILED_AT, false, 0, MOST_CASES, actor)
                .map(request -> REQUESTS + "/" + request.code())
                .stream()
                .collect(Collectors.toSet());
        if (seen.isEmpty()) {
            return List.of();
        }
        ZoneId zone = clock.getZone();
        LocalDate since =
                before.equals(Instant.EPOCH) ? null : before.atZone(zone).toLocalDate();
        return timeline.read(new TimelineQuery(REQUESTS, null, null, since, null), true, 0, LOOKED_AT).stream()
                .filter(entry -> entry.at().isAfter(before))
                .filter(entry -> !entry.actor().equals(actor.username()) && seen.contains(entry.subject()))
                .limit(SHOWN)
                .map(entry -> told(entry, locale))
                .toList();
    }

    private News told(TimelineEntry entry, Locale locale) {
        return new News(
                entry.subject().substring(entry.subject().indexOf('/') + 1),
                word("act." + entry.act(), entry.act(), locale),
                entry.actor(),
                moment(entry.at(), locale));
    }

    private ToDo todo(Task task, LocalDate today, Locale locale) {
        LocalDate due = task.due();
        return new ToDo(
                word("task." + task.kind(), task.kind(), locale),
                task.subjectCode(),
                task.subjectTitle(),
                task.page(),
                due == null
                        ? null
                        : DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale)
                                .format(due),
                due != null && due.isBefore(today),
                group(task.group(), locale));
    }

    private String group(String group, Locale locale) {
        String[] parts = group.split(":", 2);
        String role = word("words.Role." + parts[0], parts[0], locale);
        return parts.length == 2 ? role + " " + parts[1] : role;
    }

    private String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale).format(at.atZone(clock.getZone()));
    }

    private String word(String key, String otherwise, Locale locale) {
        String word = messages.getMessage(key, null, otherwise, locale);
        return word == null ? otherwise : word;
    }

    /** Something to do, by me or by others. */
    public record ToDo(
            String what,
            String code,
            String title,
            String page,
            @Nullable String due,
            boolean late,
            String group) {}

    /** A tender that is still to be published. */
    public record TenderLeft(String code, String title, ShownPlan.Countdown countdown) {}

    /** Something that somebody else did. */
    public record News(String code, String act, String actor, String at) {}
}
