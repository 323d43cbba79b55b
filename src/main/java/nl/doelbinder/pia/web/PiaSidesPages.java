package nl.doelbinder.pia.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.KeepingRisks;
import nl.doelbinder.pia.Remarking;
import nl.doelbinder.pia.RiskWeight;
import nl.doelbinder.pia.web.ActOnPage.Answering;
import org.jspecify.annotations.Nullable;
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

    private final Remarking remarking;
    private final KeepingRisks risks;
    private final ActOnPage acts;

    PiaSidesPages(Remarking remarking, KeepingRisks risks, ActOnPage acts) {
        this.remarking = remarking;
        this.risks = risks;
        this.acts = acts;
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
                "remarked",
                new Answering(code, typed, model, actor, locale, response, told));
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
                "replied",
                new Answering(code, typed, model, actor, locale, response, told));
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
                "closed",
                new Answering(code, typed, model, actor, locale, response, told));
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
                "weighed",
                new Answering(code, typed, model, actor, locale, response, told));
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
                "removed",
                new Answering(code, typed, model, actor, locale, response, told));
    }

    /** Leads back to the section that it was done beside. */
    private String done(Runnable deed, String told, Answering answering) {
        return acts.done(
                () -> {
                    deed.run();
                    String section = answering.typed().getOrDefault("section", "");
                    return "/pias/" + answering.code()
                            + (section.matches("[A-Za-z0-9-]{1,60}") ? "/delen/" + section : "");
                },
                told,
                answering);
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
}
