package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ChoosingWay;
import nl.doelbinder.tender.CompletingMilestone;
import nl.doelbinder.tender.CompletingProgramme;
import nl.doelbinder.tender.DeclaringEditorial;
import nl.doelbinder.tender.HandingInPapers;
import nl.doelbinder.tender.MeetingCondition;
import nl.doelbinder.tender.OfferingAgain;
import nl.doelbinder.tender.RecordingDecision;
import nl.doelbinder.tender.WithdrawingLot;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What boards decided on a tender, and every act of its route. An act that fails shows the page again, and why. */
@Controller("tenderDecisionPages") // the steering group has a page of decisions too
@RequestMapping("/aanbestedingen/{code}")
class DecisionPages {

    private final RoutePage page;
    private final RecordingDecision recording;
    private final OfferingAgain offering;
    private final DeclaringEditorial declaring;
    private final HandingInPapers handingIn;
    private final CompletingMilestone milestones;
    private final CompletingProgramme programmes;
    private final MeetingCondition conditions;
    private final WithdrawingLot lots;
    private final ChoosingWay ways;

    DecisionPages(
            RoutePage page,
            RecordingDecision recording,
            OfferingAgain offering,
            DeclaringEditorial declaring,
            HandingInPapers handingIn,
            CompletingMilestone milestones,
            CompletingProgramme programmes,
            MeetingCondition conditions,
            WithdrawingLot lots,
            ChoosingWay ways) {
        this.page = page;
        this.recording = recording;
        this.offering = offering;
        this.declaring = declaring;
        this.handingIn = handingIn;
        this.milestones = milestones;
        this.programmes = programmes;
        this.conditions = conditions;
        this.lots = lots;
        this.ways = ways;
    }

    @GetMapping("/besluiten")
    String show(@PathVariable String code, Model model, Actor actor, Locale locale) {
        return page.show(code, model, actor, locale);
    }

    /** Where an act failed the page has the act's address; who asks for that again gets the page. */
    @GetMapping({
        "/besluiten/{board}",
        "/besluiten/{board}/redactioneel",
        "/besluiten/{board}/opnieuw",
        "/aanbieding",
        "/percelen/{lot}/programma",
        "/mijlpalen/{milestone}",
        "/voorwaarden/{condition}",
        "/percelen/{lot}/intrekking",
        "/vervolg"
    })
    String back(@PathVariable String code) {
        return RoutePage.redirect(code);
    }

    @PostMapping("/besluiten/{board}")
    String decide(
            @PathVariable String code,
            @PathVariable String board,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "decide", fields);
        return page.done(
                "decided",
                form,
                () -> recording.record(code, board, ReadingDecision.read(form, fields), actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/besluiten/{board}/redactioneel")
    String declare(
            @PathVariable String code,
            @PathVariable String board,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "editorial", fields);
        return page.done(
                "editorial",
                form,
                () -> declaring.declare(
                        code, board, form.typed("document"), form.typed("reason"), actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/besluiten/{board}/opnieuw")
    String offerAgain(
            @PathVariable String code,
            @PathVariable String board,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "again", fields);
        return page.done(
                "offered",
                form,
                () -> offering.offerAgain(code, board, actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/aanbieding")
    String handIn(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "handin", fields);
        return page.done(
                "handed-in",
                form,
                () -> handingIn.handIn(code, actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/percelen/{lot}/programma")
    String completeProgramme(
            @PathVariable String code,
            @PathVariable String lot,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "programme", fields);
        return page.done(
                "programme",
                form,
                () -> programmes.complete(code, lot, actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/mijlpalen/{milestone}")
    String completeMilestone(
            @PathVariable String code,
            @PathVariable String milestone,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "milestone", fields);
        return page.done(
                "milestone",
                form,
                () -> milestones.complete(code, milestone, ReadingDecision.day(form), actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/voorwaarden/{condition}")
    String meet(
            @PathVariable String code,
            @PathVariable long condition,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "condition", fields);
        return page.done(
                "condition",
                form,
                () -> conditions.meet(code, condition, form.typed("how"), actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/percelen/{lot}/intrekking")
    String withdraw(
            @PathVariable String code,
            @PathVariable String lot,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "lot", fields);
        return page.done(
                "lot",
                form,
                () -> {
                    if (!form.typed("confirm").equals("true")) {
                        throw new BadInput(List.of(Fault.at("/confirm", "confirm.missing", "confirm")));
                    }
                    lots.withdraw(code, lot, form.typed("reason"), actor, form.version());
                },
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }

    @PostMapping("/vervolg")
    String choose(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        var form = new Form(RoutePage.PREFIX, "way", fields);
        return page.done(
                "way",
                form,
                () -> ways.choose(
                        code, Objects.requireNonNull(ReadingDecision.way(form, fields)), actor, form.version()),
                new RoutePage.Answering(code, model, actor, locale, response, told));
    }
}
