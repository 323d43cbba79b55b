package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.tender.ReadingPlan;
import nl.doelbinder.tender.StatingPapersReady;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.planning.RouteInput;
import nl.doelbinder.tender.planning.Supposition;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The days of one tender: milestones, what a return costs, and what would be if. */
@Controller
@RequestMapping("/aanbestedingen/{code}/planning")
class PlanPages {

    private static final List<TimelinePicture.Kind> OF_MILESTONES = List.of(
            TimelinePicture.Kind.FIRST,
            TimelinePicture.Kind.CURRENT,
            TimelinePicture.Kind.DONE,
            TimelinePicture.Kind.FORECAST,
            TimelinePicture.Kind.FORECAST_LATE);

    private final ReadingPlan plans;
    private final StatingPapersReady stating;
    private final TenderShell shell;
    private final MessageSource messages;

    PlanPages(ReadingPlan plans, StatingPapersReady stating, TenderShell shell, MessageSource messages) {
        this.plans = plans;
        this.stating = stating;
        this.shell = shell;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String wat,
            @RequestParam(defaultValue = "") String gremium,
            @RequestParam(defaultValue = "") String van,
            @RequestParam(defaultValue = "") String naar,
            Model model,
            Actor actor,
            Locale locale) {
        TenderPlan plan = filled(code, model, actor, locale);
        WhatIf tried = new WhatIf(wat.strip(), gremium.strip(), van.strip(), naar.strip());
        model.addAttribute("tried", tried);
        if (tried.isTried()) {
            WhatIf.Read read = tried.read(plan.planning().route());
            model.addAttribute("tryProblem", read.problem());
            Supposition supposed = read.supposed();
            if (supposed != null) {
                compare(plan, plans.supposing(code, List.of(supposed), actor), model, locale);
            }
        }
        return "tender/planning";
    }

    private TenderPlan filled(String code, Model model, Actor actor, Locale locale) {
        TenderPlan plan = shell.put(code, TenderPart.PLANNING, model, actor, locale);
        ShownPlan shown = new ShownPlan(messages, locale);
        RouteInput route = plan.planning().route();
        model.addAttribute("running", plan.running());
        model.addAttribute("picture", shown.milestones(plan));
        model.addAttribute("kinds", OF_MILESTONES);
        model.addAttribute("milestones", shown.milestoneRows(plan));
        model.addAttribute("boards", shown.boards(plan));
        model.addAttribute("ready", shown.day(route.ready()));
        model.addAttribute("readyOn", route.ready());
        model.addAttribute("today", route.today());
        model.addAttribute("late", shown.late(plan));
        model.addAttribute("forecast", shown.forecast(plan.planning()));
        model.addAttribute("tried", new WhatIf("", "", "", ""));
        model.addAttribute("triable", WhatIf.Kind.values());
        model.addAttribute("meetings", meetings(route, shown));
        model.addAttribute(
                "mayStateReady",
                plan.running()
                        && !route.boards().isEmpty()
                        && actor.is(Role.SECRETARY, route.boards().get(0).code()));
        return plan;
    }

    private void compare(TenderPlan plan, TenderPlan supposed, Model model, Locale locale) {
        ShownPlan shown = new ShownPlan(messages, locale);
        List<ShownPlan.BoardRow> before = shown.boards(plan);
        List<ShownPlan.BoardRow> after = shown.boards(supposed);
        List<Compared> rows = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            ShownPlan.BoardRow one = before.get(at);
            ShownPlan.BoardRow other = after.get(at);
            rows.add(new Compared(
                    one.name(),
                    one.decides(),
                    other.decides(),
                    !one.decides().equals(other.decides()),
                    other.latest(),
                    other.late()));
        }
        model.addAttribute("compared", rows);
        model.addAttribute("supposedForecast", shown.forecast(supposed.planning()));
        model.addAttribute("supposedLate", supposed.planning().missesDeadline());
        model.addAttribute("supposedPicture", shown.route(supposed));
        model.addAttribute("supposedKinds", TenderPages.OF_ROUTE);
    }

    /** The meetings that can still be moved, by board. */
    private static List<Meetings> meetings(RouteInput route, ShownPlan shown) {
        return route.boards().stream()
                .map(board -> new Meetings(
                        board.code(),
                        board.name(),
                        board.calendar().days().stream()
                                .filter(day -> !day.isBefore(route.today()))
                                .map(day -> new Meeting(day.toString(), shown.day(day)))
                                .toList()))
                .toList();
    }

    @PostMapping("/stukken-gereed")
    String stateReady(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String dag,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        try {
            stating.state(code, LocalDate.parse(dag.strip()), actor);
        } catch (DateTimeParseException e) {
            return refused(
                    "plan.ready.no-day", List.of(), HttpStatus.BAD_REQUEST, code, model, actor, locale, response);
        } catch (Refusal.OutOfTurn refusal) {
            return refused(
                    refusal.messageKey(), refusal.values(), HttpStatus.CONFLICT, code, model, actor, locale, response);
        }
        told.addFlashAttribute("told", "plan.ready.told");
        return back(code);
    }

    private String refused(
            String problem,
            List<Object> values,
            HttpStatus status,
            String code,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("readyProblem", messages.getMessage(problem, values.toArray(), locale));
        filled(code, model, actor, locale);
        return "tender/planning";
    }

    /** Where the form failed the page has its address; who asks for that again gets the page. */
    @GetMapping("/stukken-gereed")
    String back(@PathVariable String code) {
        return "redirect:/aanbestedingen/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/planning";
    }

    /** A board's days as they are and as they would be. */
    public record Compared(String name, String is, String would, boolean moved, String latest, boolean late) {}

    /** The days of a board that can be chosen. */
    public record Meetings(String code, String name, List<Meeting> days) {}

    /** A day to choose. */
    public record Meeting(String value, String label) {}
}
