package nl.doelbinder.steering.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.steering.DecisionQuery;
import nl.doelbinder.steering.Ending;
import nl.doelbinder.steering.EndingDecision;
import nl.doelbinder.steering.FindingDecisions;
import nl.doelbinder.steering.LifeState;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The group's decisions, and one decision. */
@Controller
@RequestMapping("/stuurgroep")
class GroupDecisionPages {

    private static final String PATH = "/stuurgroep/besluiten";
    private static final int SIZE = 25;
    private static final int MOST_LINES = 10_000;
    private static final List<LifeState> STATES = List.of(LifeState.OPEN, LifeState.WITHDRAWN, LifeState.SUPERSEDED);

    private final FindingDecisions finding;
    private final EndingDecision ending;
    private final DoingActs doing;
    private final MessageSource messages;

    GroupDecisionPages(FindingDecisions finding, EndingDecision ending, DoingActs doing, MessageSource messages) {
        this.finding = finding;
        this.ending = ending;
        this.doing = doing;
        this.messages = messages;
    }

    @GetMapping("/besluiten")
    String list(Visit visit) {
        var state = state(visit);
        var found = finding.search(
                query(state), state.sorting(DecisionQuery.Sorting.class), state.ascending(), state.page(), SIZE);
        visit.put("list", state)
                .put("rows", found.getContent())
                .put("total", found.getTotalElements())
                .put("page", found.getNumber())
                .put("pages", found.getTotalPages())
                .put("states", STATES);
        return "steering/decisions";
    }

    @GetMapping("/besluiten.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        var state = state(visit);
        var file = CsvFile.withHeader(List.of("code", "nr", "meeting", "vote", "decidedOn", "text", "state", "reason"));
        finding.search(query(state), state.sorting(DecisionQuery.Sorting.class), state.ascending(), 0, MOST_LINES)
                .forEach(decision -> file.add(Arrays.asList(
                        decision.code(),
                        decision.nr(),
                        decision.meetingCode().orElse(null),
                        decision.voteCode().orElse(null),
                        decision.decidedOn(),
                        decision.text(),
                        decision.state(),
                        decision.endReason().orElse(null))));
        return file.download(messages.getMessage("steering.decisions.file", null, visit.locale()));
    }

    @GetMapping("/besluiten/{code}")
    String show(@PathVariable String code, Visit visit) {
        var decision = finding.one(code);
        visit.put("decision", decision).put("mayEnd", decision.state() == LifeState.OPEN && ActionPages.mayKeep(visit));
        DoingActs.blank(visit, Map.of());
        return "steering/decision";
    }

    @GetMapping("/besluiten/{code}/einde")
    String back(@PathVariable String code) {
        return "redirect:" + PATH + "/" + code;
    }

    @PostMapping("/besluiten/{code}/einde")
    String end(@PathVariable String code, Visit visit) {
        var sent = new Sent("end", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    var state = sent.required("state", sent.choice("state", LifeState.class));
                    var by = sent.optional("supersededBy");
                    ending.end(code, new Ending(state, sent.text("reason"), by), visit.actor(), sent.version());
                    return PATH + "/" + code;
                },
                () -> show(code, visit));
    }

    private static ListState state(Visit visit) {
        return new ListState(PATH, "DECIDED", false, visit.fields());
    }

    private static DecisionQuery query(ListState state) {
        return new DecisionQuery(
                state.constant(LifeState.class, "staat").orElse(null),
                state.day("vanaf"),
                state.day("tot"),
                state.filter("zoek"));
    }
}
