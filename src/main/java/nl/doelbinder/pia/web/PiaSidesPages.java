package nl.doelbinder.pia.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.KeepingRisks;
import nl.doelbinder.pia.Remarking;
import nl.doelbinder.pia.RiskWeight;
import org.jspecify.annotations.Nullable;
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

/** Remarks beside the questions, and the risks. */
@Controller
@RequestMapping("/pias/{code}")
class PiaSidesPages {

    private final PiaPage page;
    private final Remarking remarking;
    private final KeepingRisks risks;
    private final MessageSource messages;

    PiaSidesPages(PiaPage page, Remarking remarking, KeepingRisks risks, MessageSource messages) {
        this.page = page;
        this.remarking = remarking;
        this.risks = risks;
        this.messages = messages;
    }

    @GetMapping({
        "/opmerkingen",
        "/opmerkingen/{id}/antwoord",
        "/opmerkingen/{id}/afdoening",
        "/risicos",
        "/risicos/{id}/weg"
    })
    String back(@PathVariable String code) {
        return "redirect:/pias/{code}";
    }

    @PostMapping("/opmerkingen")
    String remark(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        return done(
                () -> remarking.remark(code, text(typed, "question"), text(typed, "text"), actor),
                new Answering(code, typed, "remarked", model, actor, locale, response, told));
    }

    @PostMapping("/opmerkingen/{id}/antwoord")
    String reply(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        return done(
                () -> remarking.answer(code, number(id), text(typed, "text"), actor),
                new Answering(code, typed, "replied", model, actor, locale, response, told));
    }

    @PostMapping("/opmerkingen/{id}/afdoening")
    String close(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        return done(
                () -> remarking.close(code, number(id), actor),
                new Answering(code, typed, "closed", model, actor, locale, response, told));
    }

    @PostMapping("/risicos")
    String addRisk(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        return done(
                () -> risks.add(code, weight(typed), actor),
                new Answering(code, typed, "weighed", model, actor, locale, response, told));
    }

    @PostMapping("/risicos/{id}/weg")
    String removeRisk(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        return done(
                () -> risks.remove(code, number(id), actor),
                new Answering(code, typed, "removed", model, actor, locale, response, told));
    }

    private String done(Runnable deed, Answering answering) {
        HttpStatus status;
        RuntimeException wrong;
        try {
            deed.run();
            answering.told().addFlashAttribute("told", answering.what());
            String section = answering.typed().getOrDefault("section", "");
            return section.matches("[A-Za-z0-9-]{1,60}")
                    ? "redirect:/pias/" + answering.code() + "/delen/" + section
                    : "redirect:/pias/" + answering.code();
        } catch (BadInput bad) {
            status = HttpStatus.BAD_REQUEST;
            wrong = bad;
        } catch (Refusal.OutOfTurn late) {
            status = HttpStatus.CONFLICT;
            wrong = late;
        } catch (Refusal.Overtaken overtaken) {
            status = HttpStatus.PRECONDITION_FAILED;
            wrong = overtaken;
        }
        answering.response().setStatus(status.value());
        answering.model().addAttribute("faults", Faults.of(wrong, messages, answering.locale()));
        answering.model().addAttribute("typed", answering.typed());
        return page.show(answering.code(), answering.model(), answering.actor(), answering.locale());
    }

    private static RiskWeight weight(Map<String, String> typed) {
        return new RiskWeight(
                text(typed, "title"),
                optional(typed, "description"),
                step(typed, "likelihood"),
                step(typed, "impact"),
                optional(typed, "measures"),
                optional(typed, "owner"),
                step(typed, "residualLikelihood"),
                step(typed, "residualImpact"));
    }

    private static int step(Map<String, String> typed, String field) {
        String step = text(typed, field);
        return step.matches("\\d") ? Integer.parseInt(step) : 0;
    }

    private static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }

    private static @Nullable String optional(Map<String, String> typed, String field) {
        String text = text(typed, field);
        return text.isBlank() ? null : text;
    }

    /** What an answer is made with. */
    private record Answering(
            String code,
            Map<String, String> typed,
            String what,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {}
}
