package nl.doelbinder.monitoring.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.RequestSummary;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.register.PolicyEntries;
import nl.doelbinder.policy.register.Registers;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of requests, to search, filter, sort and take along. */
@Controller
class RequestListPages {

    private static final int MOST_LINES = 10_000;

    private final FindingRequests requests;
    private final CurrentRegisters registers;
    private final PolicyEntries entries;
    private final MessageSource messages;
    private final Clock clock;

    RequestListPages(
            FindingRequests requests,
            CurrentRegisters registers,
            PolicyEntries entries,
            MessageSource messages,
            Clock clock) {
        this.requests = requests;
        this.registers = registers;
        this.entries = entries;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/verzoeken")
    String list(@RequestParam Map<String, String> parameters, Model model, Actor actor, Locale locale) {
        ListQuery state = new ListQuery(parameters);
        Registers current = registers.current();
        ShownRequest shown = new ShownRequest(messages, current, clock.getZone(), locale);
        Page<RequestSummary> found =
                requests.search(state.query(), state.sorting(), state.ascending(), state.page(), ListQuery.SIZE, actor);
        model.addAttribute("list", state);
        model.addAttribute("rows", found.map(shown::row).getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("states", State.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("units", current.unitCodes().stream().sorted().toList());
        model.addAttribute(
                "purposes",
                entries.purposes(null).stream()
                        .map(purpose -> purpose.code())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("mayFile", actor.is(Role.REQUESTER));
        return "monitoring/list";
    }

    @GetMapping("/verzoeken.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> parameters, Actor actor, Locale locale) {
        ListQuery state = new ListQuery(parameters);
        CsvFile file = CsvFile.withHeader(List.of(
                "code",
                "title",
                "unit",
                "framework",
                "serviceLine",
                "purpose",
                "tool",
                "state",
                "verdict",
                "from",
                "until",
                "filedAt",
                "filedBy",
                "grantedUntil",
                "destroyBy"));
        requests.search(state.query(), state.sorting(), state.ascending(), 0, MOST_LINES, actor)
                .forEach(request -> file.add(Arrays.asList(
                        request.code(),
                        request.title(),
                        request.facts().unitCode(),
                        request.facts().framework(),
                        request.facts().serviceLine(),
                        request.facts().purpose(),
                        request.facts().tool(),
                        request.state(),
                        request.verdict(),
                        request.facts().from(),
                        request.facts().until(),
                        request.filedAt(),
                        request.filedBy(),
                        request.grantedUntil(),
                        request.destroyBy())));
        return file.download(messages.getMessage("list.file", null, locale));
    }
}
