package nl.doelbinder.monitoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.ShownForm;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.MonitoringRequest;
import nl.doelbinder.monitoring.ReadingRequest;
import nl.doelbinder.monitoring.RequestDraft;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.PolicyEntries;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing a request, with what the rules say beside the form. */
@Controller
@RequestMapping("/verzoeken/nieuw")
class FilingPages {

    private static final String FORM = "monitoring/file";

    private final FilingOnce filing;
    private final FindingRequests requests;
    private final CurrentRegisters registers;
    private final PolicyEntries entries;
    private final RuleBook ruleBook;
    private final MessageSource messages;
    private final Clock clock;

    FilingPages(
            FilingOnce filing,
            FindingRequests requests,
            CurrentRegisters registers,
            PolicyEntries entries,
            RuleBook ruleBook,
            MessageSource messages,
            Clock clock) {
        this.filing = filing;
        this.requests = requests;
        this.registers = registers;
        this.entries = entries;
        this.ruleBook = ruleBook;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The form, empty but for what can be one thing only.
     *
     * @param amended code of a request to start from
     */
    @GetMapping
    String form(
            @RequestParam(name = "van", required = false) @Nullable String amended,
            Model model,
            Actor actor,
            Locale locale) {
        Map<String, String> fields = amended == null ? start(actor) : startFrom(amended, actor);
        return page(fields, List.of(), model, actor, locale);
    }

    @GetMapping("/toets")
    String back() {
        return "redirect:/verzoeken/nieuw";
    }

    /** What the rules say of the form as it stands; nothing is stored. */
    @PostMapping("/toets")
    String check(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            Model model,
            Actor actor,
            Locale locale) {
        if (byHtmx == null) {
            return page(fields, List.of(), model, actor, locale);
        }
        model.addAttribute("live", live(fields, locale));
        return "monitoring/fragments/assessment :: answer";
    }

    @PostMapping
    String file(
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor,
            Locale locale,
            RedirectAttributes told,
            HttpServletResponse response) {
        Reading reading = Reading.of(FormTree.of(fields));
        InputObject root = reading.root();
        RequestDraft draft = ReadingRequest.read(root, registers.current());
        root.end();
        List<Fault> faults = reading.faults();
        if (draft != null && faults.isEmpty()) {
            try {
                String code = filing.file(token(fields), draft, actor);
                told.addFlashAttribute("told", "filed");
                return "redirect:/verzoeken/" + code;
            } catch (BadInput bad) {
                faults = bad.faults();
            } catch (Refusal.NotAllowed refused) {
                faults = List.of(new Fault("/unit", refused.messageKey(), refused.values()));
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(fields, faults, model, actor, locale);
    }

    private String page(Map<String, String> fields, List<Fault> faults, Model model, Actor actor, Locale locale) {
        Registers current = registers.current();
        Set<String> units = actor.scopesOf(Role.REQUESTER);
        model.addAttribute("form", new FilledForm("request.", fields).withFaults(faults, messages, locale));
        model.addAttribute("token", token(fields));
        model.addAttribute("amends", fields.get("amends"));
        model.addAttribute("options", Options.ALL);
        model.addAttribute(
                "units",
                units.stream().sorted().map(unit -> unit(current, unit)).toList());
        model.addAttribute("purposes", purposes(units, fields.getOrDefault("purpose", ""), locale));
        model.addAttribute("tools", tools(current, units, locale));
        model.addAttribute("live", live(fields, locale));
        return FORM;
    }

    private Live live(Map<String, String> fields, Locale locale) {
        Registers current = registers.current();
        Reading reading = Reading.of(FormTree.of(fields));
        RequestDraft draft = ReadingRequest.read(reading.root(), current);
        if (draft != null && reading.isSound()) {
            ShownAssessment said =
                    ShownAssessment.of(ruleBook.assess(draft.facts(), current, LocalDate.now(clock)), locale);
            return new Live(
                    text(
                            "live.outcome",
                            locale,
                            text("words.Outcome." + said.verdict(), locale).toLowerCase(locale),
                            said.objections()),
                    said,
                    List.of(),
                    List.of());
        }
        List<ShownForm.Line> missing = lines(fields, reading.faults(), true, locale);
        List<ShownForm.Line> wrong = lines(fields, reading.faults(), false, locale);
        String sentence = Stream.of(
                        missing.isEmpty() ? "" : text("live.missing", locale, missing.size()),
                        wrong.isEmpty() ? "" : text("live.wrong", locale, wrong.size()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return new Live(sentence, null, missing, wrong);
    }

    private List<ShownForm.Line> lines(Map<String, String> fields, List<Fault> faults, boolean missing, Locale locale) {
        List<Fault> chosen = faults.stream()
                .filter(fault -> fault.messageKey().equals("input.missing") == missing)
                .toList();
        return new FilledForm("request.", fields)
                .withFaults(chosen, messages, locale)
                .summary();
    }

    private static Choice unit(Registers current, String code) {
        return new Choice(
                code,
                current.unit(code).map(unit -> unit.name() + " (" + code + ")").orElse(code));
    }

    /** The units' purposes that hold today; one that was typed, and the place to type one, come last. */
    private List<Choice> purposes(Set<String> units, String chosen, Locale locale) {
        Map<String, String> named = new LinkedHashMap<>();
        entries.purposes(LocalDate.now(clock)).stream()
                .filter(purpose -> units.contains(purpose.unitCode()))
                .forEach(purpose -> named.putIfAbsent(purpose.code(), purpose.label() + " (" + purpose.code() + ")"));
        if (!chosen.isBlank() && !chosen.equals(FormTree.OTHER)) {
            named.putIfAbsent(chosen, chosen);
        }
        named.put(FormTree.OTHER, text("request.purpose.other", locale));
        return named.entrySet().stream()
                .map(purpose -> new Choice(purpose.getKey(), purpose.getValue()))
                .toList();
    }

    /** Those that the units hold licences for come first. */
    private List<Choice> tools(Registers current, Set<String> units, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return current.toolCodes().stream()
                .map(tool -> new Licensed(tool, units.stream().anyMatch(unit -> current.licensed(tool, unit, today))))
                .sorted(Comparator.comparing((Licensed tool) -> !tool.licensed())
                        .thenComparing(Licensed::code))
                .map(tool -> new Choice(
                        tool.code(),
                        tool.licensed() ? tool.code() : text("request.tool.unlicensed", locale, tool.code())))
                .toList();
    }

    private static Map<String, String> start(Actor actor) {
        Set<String> units = actor.scopesOf(Role.REQUESTER);
        return units.size() == 1 ? Map.of("unit", units.iterator().next()) : Map.of();
    }

    private Map<String, String> startFrom(String code, Actor actor) {
        MonitoringRequest request = requests.one(code, actor);
        Map<String, String> fields =
                FormTree.fields(new RequestDraft(request.title(), request.justification(), request.facts()));
        fields.put("amends", request.code());
        return fields;
    }

    private static UUID token(Map<String, String> fields) {
        try {
            return UUID.fromString(fields.getOrDefault("token", ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** A tool, and whether the units hold a licence for it today. */
    private record Licensed(String code, boolean licensed) {}
}
