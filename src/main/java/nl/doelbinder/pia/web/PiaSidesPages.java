package nl.doelbinder.pia.web;

import java.util.Map;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.pia.KeepingRisks;
import nl.doelbinder.pia.Remarking;
import nl.doelbinder.pia.RiskWeight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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
    String remark(@PathVariable String code, Visit visit) {
        return done(
                () -> remarking.remark(
                        code, text(visit.fields(), "question"), text(visit.fields(), "text"), visit.actor()),
                "remarked",
                code,
                visit);
    }

    @PostMapping("/opmerkingen/{id}/antwoord")
    String reply(@PathVariable String code, @PathVariable String id, Visit visit) {
        return done(
                () -> remarking.answer(code, number(id), text(visit.fields(), "text"), visit.actor()),
                "replied",
                code,
                visit);
    }

    @PostMapping("/opmerkingen/{id}/afdoening")
    String close(@PathVariable String code, @PathVariable String id, Visit visit) {
        return done(() -> remarking.close(code, number(id), visit.actor()), "closed", code, visit);
    }

    @PostMapping("/risicos")
    String addRisk(@PathVariable String code, Visit visit) {
        return done(() -> risks.add(code, weight(visit.fields()), visit.actor()), "weighed", code, visit);
    }

    @PostMapping("/risicos/{id}/weg")
    String removeRisk(@PathVariable String code, @PathVariable String id, Visit visit) {
        return done(() -> risks.remove(code, number(id), visit.actor()), "removed", code, visit);
    }

    /** Leads back to the section that it was done beside. */
    private String done(Runnable deed, String told, String code, Visit visit) {
        return acts.done(
                () -> {
                    deed.run();
                    String section = visit.fields().getOrDefault("section", "");
                    return "/pias/" + code + (section.matches("[A-Za-z0-9-]{1,60}") ? "/delen/" + section : "");
                },
                told,
                code,
                visit);
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
