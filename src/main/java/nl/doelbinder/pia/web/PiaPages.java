package nl.doelbinder.pia.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.pia.BeginningVersion;
import nl.doelbinder.pia.ConfirmingPia;
import nl.doelbinder.pia.Judgement;
import nl.doelbinder.pia.Review;
import nl.doelbinder.pia.ReviewingPia;
import nl.doelbinder.pia.SplittingPia;
import nl.doelbinder.pia.SubmittingPia;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One PIA and the acts on the whole of it. An act that fails shows the page again, with what was typed and why. */
@Controller
@RequestMapping("/pias/{code}")
class PiaPages {

    private final PiaPage page;
    private final SubmittingPia submitting;
    private final ReviewingPia reviewing;
    private final SplittingPia splitting;
    private final BeginningVersion versions;
    private final ConfirmingPia confirming;
    private final ActOnPage acts;

    PiaPages(
            PiaPage page,
            SubmittingPia submitting,
            ReviewingPia reviewing,
            SplittingPia splitting,
            BeginningVersion versions,
            ConfirmingPia confirming,
            ActOnPage acts) {
        this.page = page;
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.splitting = splitting;
        this.versions = versions;
        this.confirming = confirming;
        this.acts = acts;
    }

    @GetMapping
    String show(@PathVariable String code, Visit visit) {
        return page.show(code, visit);
    }

    /** Where an act failed the page has the act's address; who asks for that again gets the PIA. */
    @GetMapping({"/voorleggen", "/beoordeling", "/splitsing", "/versies", "/bevestiging"})
    String back(@PathVariable String code) {
        return "redirect:/pias/{code}";
    }

    @PostMapping("/voorleggen")
    String submit(@PathVariable String code, Visit visit) {
        return done(
                () -> submitting
                        .submit(code, visit.actor(), version(visit.fields()))
                        .code(),
                "submitted",
                code,
                visit);
    }

    @PostMapping("/beoordeling")
    String review(@PathVariable String code, Visit visit) {
        return done(
                () -> reviewing
                        .review(code, judgement(visit.fields()), visit.actor(), version(visit.fields()))
                        .code(),
                "reviewed",
                code,
                visit);
    }

    @PostMapping("/splitsing")
    String split(@PathVariable String code, Visit visit) {
        return done(
                () -> splitting
                        .split(code, List.of(), visit.actor(), version(visit.fields()))
                        .get(0)
                        .code(),
                "split",
                code,
                visit);
    }

    @PostMapping("/bevestiging")
    String confirm(@PathVariable String code, Visit visit) {
        return done(
                () -> confirming
                        .confirm(
                                code, visit.fields().getOrDefault("reason", ""), visit.actor(), version(visit.fields()))
                        .code(),
                "confirmed",
                code,
                visit);
    }

    @PostMapping("/versies")
    String version(@PathVariable String code, Visit visit) {
        String template = visit.fields().getOrDefault("template", "");
        return done(
                () -> versions.begin(code, template.isBlank() ? null : template, visit.actor(), version(visit.fields()))
                        .code(),
                "begun",
                code,
                visit);
    }

    private String done(Supplier<String> deed, String told, String code, Visit visit) {
        return acts.done(() -> "/pias/" + deed.get(), told, code, visit);
    }

    private static Judgement judgement(Map<String, String> typed) {
        Review.Outcome outcome = Arrays.stream(Review.Outcome.values())
                .filter(each -> each.name().equals(typed.get("outcome")))
                .findFirst()
                .orElse(Review.Outcome.RETURNED);
        String residual = typed.getOrDefault("residualRisk", "");
        boolean approves = outcome == Review.Outcome.APPROVED || outcome == Review.Outcome.APPROVED_WITH_CONDITIONS;
        return new Judgement(
                outcome,
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("conditions", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                approves ? day(typed.getOrDefault("validUntil", "")) : null,
                residual.isBlank() ? null : residual);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // a browser's date field sends none that cannot be read; who does is told that it is missing
        }
    }

    private static long version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }
}
