package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.SettlingRisk;
import nl.doelbinder.tender.TenderRisk.Acceptance;
import nl.doelbinder.tender.Working;
import nl.doelbinder.tender.web.Sending.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The risks of a tender: who took which on, until when, and which are closed. */
@Controller
@RequestMapping("/aanbestedingen/{code}/risicos")
class RiskPages {

    private final PartPages pages;
    private final SettlingRisk settling;
    private final Sending sending;
    private final Clock clock;

    RiskPages(PartPages pages, SettlingRisk settling, Sending sending, Clock clock) {
        this.pages = pages;
        this.settling = settling;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable String code, Model model, Actor actor) {
        pages.show(code, TenderPart.RISKS, model, actor);
        model.addAttribute("risks", settling.all(code, actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "tender/risks";
    }

    @GetMapping("/{risk}")
    String one(@PathVariable String code, @PathVariable String risk, Model model, Actor actor) {
        var tender = pages.show(code, TenderPart.RISKS, model, actor);
        var found = settling.one(code, risk, actor);
        model.addAttribute("risk", found);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("maySettle", found.closing().isEmpty() && Working.onRisks(tender, actor));
        return "tender/risk";
    }

    /** Where an act failed the page has the act's address; who asks for that again gets the risk. */
    @GetMapping({"/{risk}/aanvaarding", "/{risk}/sluiting"})
    String back(@PathVariable String code, @PathVariable String risk) {
        return "redirect:" + PartPages.path(code, "risicos", risk);
    }

    @PostMapping("/{risk}/aanvaarding")
    String accept(
            @PathVariable String code,
            @PathVariable String risk,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(PartPages.LABELS, "accept", fields);
        return sending.send(
                form,
                "accept",
                PartPages.path(code, "risicos"),
                () -> {
                    var given = ReadingPapers.acceptance(form.sent()
                            .text("by")
                            .text("on")
                            .text("until")
                            .text("reason")
                            .reading());
                    var acceptance = new Acceptance(
                            Objects.requireNonNullElse(given.by(), actor.username()),
                            Objects.requireNonNullElseGet(given.on(), () -> LocalDate.now(clock)),
                            given.until(),
                            given.reason());
                    settling.accept(code, risk, acceptance, actor, form.version());
                },
                () -> one(code, risk, model, actor),
                new Answer(model, locale, response, told));
    }

    @PostMapping("/{risk}/sluiting")
    String close(
            @PathVariable String code,
            @PathVariable String risk,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(PartPages.LABELS, "close", fields);
        return sending.send(
                form,
                "close",
                PartPages.path(code, "risicos"),
                () -> settling.close(
                        code,
                        risk,
                        ReadingPapers.reason(form.sent().text("reason").reading()),
                        actor,
                        form.version()),
                () -> one(code, risk, model, actor),
                new Answer(model, locale, response, told));
    }
}
