package nl.doelbinder.tender.web;

import java.util.List;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ReadingPlan;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tenders, and where one stands. */
@Controller
@RequestMapping("/aanbestedingen")
class TenderPages {

    static final List<TimelinePicture.Kind> OF_ROUTE = List.of(
            TimelinePicture.Kind.MEETING,
            TimelinePicture.Kind.DONE,
            TimelinePicture.Kind.FORECAST,
            TimelinePicture.Kind.FORECAST_LATE,
            TimelinePicture.Kind.LATEST);

    private final Tenders tenders;
    private final ReadingPlan plans;
    private final TenderShell shell;
    private final MessageSource messages;

    TenderPages(Tenders tenders, ReadingPlan plans, TenderShell shell, MessageSource messages) {
        this.tenders = tenders;
        this.plans = plans;
        this.shell = shell;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model, Actor actor, Locale locale) {
        ShownPlan shown = new ShownPlan(messages, locale);
        model.addAttribute(
                "tenders",
                tenders.all().stream()
                        .map(tender -> row(tender, plans.of(tender.code(), actor), shown))
                        .toList());
        return "tender/list";
    }

    private static Row row(Tender tender, TenderPlan plan, ShownPlan shown) {
        return new Row(
                tender.code(),
                tender.title(),
                tender.state().name(),
                shown.day(tender.publicationDeadline()),
                plan.running() ? shown.countdown(plan) : null);
    }

    @GetMapping("/{code}")
    String overview(@PathVariable String code, Model model, Actor actor, Locale locale) {
        TenderPlan plan = shell.put(code, TenderPart.OVERVIEW, model, actor, locale);
        ShownPlan shown = new ShownPlan(messages, locale);
        model.addAttribute("picture", shown.route(plan));
        model.addAttribute("kinds", OF_ROUTE);
        model.addAttribute("boards", shown.boards(plan));
        model.addAttribute("late", shown.late(plan));
        model.addAttribute("says", shown.forecast(plan.planning()));
        return "tender/overview";
    }

    /** One tender in the list. */
    public record Row(
            String code, String title, String state, String deadline, ShownPlan.@Nullable Countdown countdown) {}
}
