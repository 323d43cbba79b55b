package nl.doelbinder.tender.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.StepsOfTender;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.TenderStep;
import nl.doelbinder.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a tender stands. */
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
    private final StepsOfTender steps;
    private final ProcessFile process;
    private final TenderShell shell;
    private final MessageSource messages;

    TenderPages(Tenders tenders, StepsOfTender steps, ProcessFile process, TenderShell shell, MessageSource messages) {
        this.tenders = tenders;
        this.steps = steps;
        this.process = process;
        this.shell = shell;
        this.messages = messages;
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
        model.addAttribute(
                "steps",
                steps.of(code, actor).stream()
                        .map(step -> shown(step, shown, locale))
                        .toList());
        return "tender/overview";
    }

    private ShownStep shown(TenderStep step, ShownPlan shown, Locale locale) {
        String name = messages.getMessage("process.name." + step.id(), null, step.id(), locale);
        LocalDate due = step.due();
        return new ShownStep(
                step.id(),
                step.state().name().toLowerCase(Locale.ROOT),
                switch (step.state()) {
                    case DONE -> "ok";
                    case HERE -> "busy";
                    case LATE -> "bad";
                    case TODO -> "calm";
                },
                String.valueOf(name),
                due == null ? null : messages.getMessage("process.until", new Object[] {shown.day(due)}, locale));
    }

    /** The process's own file, its elements named in the reader's language. */
    @GetMapping(path = "/{code}/proces.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> process(@PathVariable String code, Actor actor, Locale locale) {
        tenders.one(code, actor);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(process.tender(locale));
    }

    /**
     * A step of the process.
     *
     * @param id of its element
     */
    public record ShownStep(
            String id,
            String state,
            String tone,
            String name,
            @Nullable String says) {

        public boolean isHere() {
            return state.equals("here") || state.equals("late");
        }
    }
}
