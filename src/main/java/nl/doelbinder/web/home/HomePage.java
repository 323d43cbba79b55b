package nl.doelbinder.web.home;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
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

    private static final int SHOWN = 10;

    private final Tasks tasks;
    private final ReadingNews reading;
    private final ReadingPlan plans;
    private final LastVisit visits;
    private final MessageSource messages;
    private final Clock clock;

    HomePage(
            Tasks tasks,
            ReadingNews reading,
            ReadingPlan plans,
            LastVisit visits,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.reading = reading;
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
                tasks.of(actor).stream()
                        .map(task -> todo(task, List.of(task.group()), actor, today, locale))
                        .toList());
        model.addAttribute(
                "others",
                tasks.waitingForOthers(actor).stream()
                        .map(waiting -> todo(waiting.task(), waiting.groups(), actor, today, locale))
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
        return reading.since(before, actor, SHOWN).stream()
                .map(item ->
                        new News(item.code(), item.page(), said(item, locale), item.by(), moment(item.at(), locale)))
                .toList();
    }

    private String said(ReadingNews.Item item, Locale locale) {
        String said = messages.getMessage(item.message(), item.values().toArray(), item.message(), locale);
        return said == null ? item.message() : said;
    }

    private ToDo todo(Task task, List<String> groups, Actor actor, LocalDate today, Locale locale) {
        LocalDate due = task.due();
        return new ToDo(
                task.id(),
                word("task." + task.kind(), task.kind(), locale),
                task.subjectCode(),
                task.subjectTitle(),
                task.page(),
                due == null
                        ? null
                        : DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale)
                                .format(due),
                due != null && due.isBefore(today),
                groups.stream().map(group -> group(group, locale)).collect(Collectors.joining(", ")),
                held(task, actor),
                task.claimedBy());
    }

    private static Held held(Task task, Actor actor) {
        if (task.isClaimable()) {
            return Held.BY_NOBODY;
        }
        if (task.isReleasableBy(actor.username())) {
            return Held.BY_ME;
        }
        return actor.username().equals(task.claimedBy()) ? Held.MINE_ONLY : Held.BY_ANOTHER;
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

    /** Who of its group has taken a task; what is mine only was never the group's. */
    public enum Held {
        BY_NOBODY,
        BY_ME,
        BY_ANOTHER,
        MINE_ONLY
    }

    /** Something to do, by me or by others. */
    public record ToDo(
            String id,
            String what,
            String code,
            String title,
            String page,
            @Nullable String due,
            boolean late,
            String group,
            Held held,
            @Nullable String holder) {}

    /** A tender that is still to be published. */
    public record TenderLeft(String code, String title, ShownPlan.Countdown countdown) {}

    /**
     * Something that happened.
     *
     * @param actor who did it; {@code null}: it came of something else
     */
    public record News(
            String code, String page, String act, @Nullable String actor, String at) {}
}
