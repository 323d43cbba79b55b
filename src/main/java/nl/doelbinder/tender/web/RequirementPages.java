package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.tender.ChangingRequirement;
import nl.doelbinder.tender.JudgedRequirement;
import nl.doelbinder.tender.JudgingRequirements;
import nl.doelbinder.tender.Lot;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.Working;
import nl.doelbinder.tender.web.Sending.Answer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requirements of a tender with what the rules say of them, and the acts on one. */
@Controller
@RequestMapping("/aanbestedingen/{code}/eisen")
class RequirementPages {

    private final PartPages pages;
    private final JudgingRequirements judging;
    private final ChangingRequirement changing;
    private final Sending sending;
    private final MessageSource messages;

    RequirementPages(
            PartPages pages,
            JudgingRequirements judging,
            ChangingRequirement changing,
            Sending sending,
            MessageSource messages) {
        this.pages = pages;
        this.judging = judging;
        this.changing = changing;
        this.sending = sending;
        this.messages = messages;
    }

    @GetMapping
    String all(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale) {
        Tender tender = pages.show(code, TenderPart.REQUIREMENTS, model, actor);
        ListState list = new ListState(PartPages.path(code, "eisen"), "PLACE", true, fields);
        model.addAttribute("list", list);
        model.addAttribute("requirements", SoughtRequirements.of(judging.all(code, actor), list));
        model.addAttribute("stands", JudgedRequirement.Stand.values());
        model.addAttribute("mayAdd", Working.onPapers(tender, actor));
        model.addAttribute(
                "lots",
                tender.lots().stream()
                        .filter(Lot::goesOn)
                        .map(lot -> new Choice(lot.code(), lot.title()))
                        .toList());
        choices(model, locale);
        return "tender/requirements";
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(PartPages.LABELS, "add", fields);
        return sending.send(
                form,
                "add",
                PartPages.path(code, "eisen"),
                () -> {
                    var wanted = ReadingPapers.newRequirement(RequirementForm.reading(form));
                    changing.add(code, wanted.code(), wanted.lot(), wanted.wanted(), actor);
                },
                () -> all(code, Map.of(), model, actor, locale),
                new Answer(model, locale, response, told));
    }

    @GetMapping("/{requirement}")
    String one(@PathVariable String code, @PathVariable String requirement, Model model, Actor actor, Locale locale) {
        JudgedRequirement judged = judging.one(code, requirement, actor);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form("", judged, Map.of()));
        }
        Tender tender = pages.show(code, TenderPart.REQUIREMENTS, model, actor);
        model.addAttribute("one", judged);
        boolean kept = !judged.requirement().dropped();
        model.addAttribute("mayAmend", kept && Working.onPapers(tender, actor));
        model.addAttribute("mayJudge", judged.waitsForJudgement() && Working.asPrivacyOfficer(tender, actor));
        choices(model, locale);
        return "tender/requirement";
    }

    /** Where an act failed the page has the act's address; who asks for that again gets the requirement. */
    @GetMapping({"/{requirement}/aanpassing", "/{requirement}/intrekking", "/{requirement}/oordeel"})
    String back(@PathVariable String code, @PathVariable String requirement) {
        return "redirect:" + PartPages.path(code, "eisen", requirement);
    }

    @PostMapping("/{requirement}/aanpassing")
    String amend(
            @PathVariable String code,
            @PathVariable String requirement,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = form("amend", judging.one(code, requirement, actor), fields);
        return acted(code, requirement, form, "amend", model, actor, locale, response, told, () -> {
            var amendment = ReadingPapers.amendment(RequirementForm.reading(form));
            changing.amend(code, requirement, amendment.wanted(), amendment.reason(), actor, form.version());
        });
    }

    @PostMapping("/{requirement}/intrekking")
    String drop(
            @PathVariable String code,
            @PathVariable String requirement,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = form("drop", judging.one(code, requirement, actor), fields);
        return acted(
                code,
                requirement,
                form,
                "drop",
                model,
                actor,
                locale,
                response,
                told,
                () -> changing.drop(
                        code,
                        requirement,
                        ReadingPapers.reason(form.sent().text("reason").reading()),
                        actor,
                        form.version()));
    }

    @PostMapping("/{requirement}/oordeel")
    String judge(
            @PathVariable String code,
            @PathVariable String requirement,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = form("judge", judging.one(code, requirement, actor), fields);
        return acted(code, requirement, form, "judge", model, actor, locale, response, told, () -> {
            var judgement = ReadingPapers.judgement(
                    form.sent().text("outcome").text("reason").reading());
            changing.judge(code, requirement, judgement.ruling(), judgement.reason(), actor, form.version());
        });
    }

    private String acted(
            String code,
            String requirement,
            Form form,
            String act,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told,
            Runnable deed) {
        return sending.send(
                form,
                act,
                PartPages.path(code, "eisen", requirement),
                deed,
                () -> one(code, requirement, model, actor, locale),
                new Answer(model, locale, response, told));
    }

    /** What stands, with what was typed over it. */
    private static Form form(String act, JudgedRequirement judged, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        if (!act.equals("amend")) {
            fields.putAll(RequirementForm.fields("amend", judged.requirement().wanted()));
        }
        fields.putAll(typed);
        return new Form(PartPages.LABELS, act, fields);
    }

    private void choices(Model model, Locale locale) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put("framework", Choice.of(Framework.class, messages, locale));
        choices.put("level", Choice.of(Level.class, messages, locale));
        choices.put("access", Choice.of(Access.class, messages, locale));
        choices.put("identity", Choice.of(Identity.class, messages, locale));
        choices.put("location", Choice.of(Location.class, messages, locale));
        choices.put("collection", Choice.of(Collection.class, messages, locale));
        List<Choice> yesNo = List.of(
                Choice.word("YesNo", "false", messages, locale), Choice.word("YesNo", "true", messages, locale));
        choices.put("specialCategories", yesNo);
        choices.put("minors", yesNo);
        choices.put("automatedDecision", yesNo);
        model.addAttribute("facts", choices);
        model.addAttribute(
                "options",
                Map.of(
                        "RequirementKind", List.of("MUST", "WISH"),
                        "Ruling", List.of("ALLOW", "FORBID"),
                        "Recipient", List.of("POLICE", "PROSECUTOR", "BANK", "OTHER_AUTHORITY", "OTHER")));
    }
}
