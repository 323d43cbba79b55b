package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.DescribingScenario;
import nl.doelbinder.tender.ReadingPapers;
import nl.doelbinder.tender.Scenario;
import nl.doelbinder.tender.Working;
import nl.doelbinder.tender.web.Sending.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scenarios of a tender side by side, and what each means. */
@Controller
@RequestMapping("/aanbestedingen/{code}/scenarios")
class ScenarioPages {

    private final PartPages pages;
    private final DescribingScenario describing;
    private final Sending sending;
    private final MessageSource messages;

    ScenarioPages(PartPages pages, DescribingScenario describing, Sending sending, MessageSource messages) {
        this.pages = pages;
        this.describing = describing;
        this.sending = sending;
        this.messages = messages;
    }

    /** All of them, or those that are chosen, one beside another. */
    @GetMapping
    String all(
            @PathVariable String code,
            @RequestParam(name = "naast", required = false) @Nullable List<String> beside,
            Model model,
            Actor actor) {
        var tender = pages.show(code, TenderPart.SCENARIOS, model, actor);
        List<Scenario> all = describing.all(code, actor);
        List<Scenario> chosen = all.stream()
                .filter(scenario -> beside != null && beside.contains(scenario.code()))
                .toList();
        model.addAttribute("all", all);
        model.addAttribute("shown", chosen.isEmpty() ? all : chosen);
        model.addAttribute("mayDescribe", Working.onPapers(tender, actor));
        return "tender/scenarios";
    }

    @GetMapping("/{scenario}")
    String one(@PathVariable String code, @PathVariable String scenario, Model model, Actor actor, Locale locale) {
        Scenario found = describing.one(code, scenario, actor);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form(PartPages.LABELS, "describe", fields(found.described())));
        }
        var tender = pages.show(code, TenderPart.SCENARIOS, model, actor);
        model.addAttribute("scenario", found);
        model.addAttribute("mayDescribe", Working.onPapers(tender, actor));
        model.addAttribute(
                "yesNo",
                List.of(
                        Choice.word("YesNo", "true", messages, locale),
                        Choice.word("YesNo", "false", messages, locale)));
        return "tender/scenario";
    }

    @PostMapping("/{scenario}")
    String describe(
            @PathVariable String code,
            @PathVariable String scenario,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Form form = new Form(PartPages.LABELS, "describe", fields);
        return sending.send(
                form,
                "describe",
                PartPages.path(code, "scenarios"),
                () -> describing.describe(
                        code,
                        scenario,
                        ReadingPapers.scenario(form.sent()
                                .text("label")
                                .text("summary")
                                .number("costEuros")
                                .text("readyOn")
                                .optionalFlag("lawful")
                                .text("consequences")
                                .reading()),
                        actor,
                        form.version()),
                () -> one(code, scenario, model, actor, locale),
                new Answer(model, locale, response, told));
    }

    private static Map<String, String> fields(Scenario.Described described) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "label", described.label());
        put(fields, "summary", described.summary());
        put(fields, "costEuros", described.costEuros());
        put(fields, "readyOn", described.readyOn());
        put(fields, "lawful", described.lawful());
        put(fields, "consequences", described.consequences());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put("describe-" + name, value.toString());
        }
    }
}
