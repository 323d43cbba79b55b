package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.tender.DescribingScenario;
import nl.doelbinder.tender.RouteOfTender;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Puts the route of a tender on its page, with what this reader may do. */
@Component
class RoutePage {

    static final String PREFIX = "route.field.";

    private final TenderShell shell;
    private final RouteOfTender route;
    private final ShownRoute shown;
    private final DescribingScenario describing;
    private final MessageSource messages;
    private final Clock clock;

    RoutePage(
            TenderShell shell,
            RouteOfTender route,
            ShownRoute shown,
            DescribingScenario describing,
            MessageSource messages,
            Clock clock) {
        this.shell = shell;
        this.route = route;
        this.shown = shown;
        this.describing = describing;
        this.messages = messages;
        this.clock = clock;
    }

    /** What an answer is made with. */
    record Answering(
            String code,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {}

    static String redirect(String code) {
        return "redirect:/aanbestedingen/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/besluiten";
    }

    /** Fills the model; the form of an act that did not succeed is in it already. */
    String show(String code, Model model, Actor actor, Locale locale) {
        shell.put(code, TenderPart.DECISIONS, model, actor, locale);
        var tender = route.tender(code);
        model.addAttribute("version", tender.version());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("boards", shown.boards(tender, actor, locale));
        model.addAttribute("approvals", shown.approvals(tender, locale));
        model.addAttribute("conditions", shown.conditions(tender, actor, locale));
        model.addAttribute("owners", shown.owners(locale));
        model.addAttribute("scenarios", scenarios(code, actor));
        model.addAttribute("tasks", shown.tasks(tender, actor, locale));
        model.addAttribute("may", shown.may(tender, actor));
        model.addAttribute("ways", shown.ways(tender, locale));
        model.addAttribute("replaces", tender.replaces());
        model.addAttribute("lots", shown.lots(tender, locale));
        model.addAttribute("milestones", shown.milestones(tender, actor, locale));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", Form.empty(PREFIX));
        }
        return "tender/decisions";
    }

    private List<Choice> scenarios(String code, Actor actor) {
        return describing.all(code, actor).stream()
                .map(scenario -> new Choice(
                        scenario.code(),
                        Stream.of(scenario.code(), scenario.described().label())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" – "))))
                .toList();
    }

    /** Leads to the page as it stands after the act; an act that fails shows the page with what was typed and why. */
    String done(String what, Form form, Runnable deed, Answering answering) {
        try {
            deed.run();
        } catch (BadInput bad) {
            return again(form, bad.faults(), HttpStatus.BAD_REQUEST, answering);
        } catch (Refusal.Overtaken overtaken) {
            return refused(form, overtaken, HttpStatus.PRECONDITION_FAILED, answering);
        } catch (Refusal.OutOfTurn late) {
            return refused(form, late, HttpStatus.CONFLICT, answering);
        }
        answering.told().addFlashAttribute("told", "route.told." + what);
        return redirect(answering.code());
    }

    private String refused(Form form, Refusal refusal, HttpStatus status, Answering answering) {
        answering
                .model()
                .addAttribute(
                        "refused",
                        messages.getMessage(
                                refusal.messageKey(), refusal.values().toArray(), null, answering.locale()));
        return again(form, List.of(), status, answering);
    }

    private String again(Form form, List<Fault> faults, HttpStatus status, Answering answering) {
        answering.response().setStatus(status.value());
        answering.model().addAttribute("form", form.withFaults(faults, messages, answering.locale()));
        return show(answering.code(), answering.model(), answering.actor(), answering.locale());
    }
}
