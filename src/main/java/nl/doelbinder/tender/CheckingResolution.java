package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Judges whether a resolution is whole, and finds the papers that it names. */
@Component
class CheckingResolution {

    private final ObjectProvider<Papers> papers;
    private final Groups groups;
    private final Clock clock;

    CheckingResolution(ObjectProvider<Papers> papers, Groups groups, Clock clock) {
        this.papers = papers;
        this.groups = groups;
        this.clock = clock;
    }

    /** The papers as they lay before the board; refused with everything that is wrong. */
    List<TabledPaper> check(Tender tender, Resolution resolution) {
        List<Fault> faults = new ArrayList<>();
        whole(resolution, faults);
        conditions(resolution, faults);
        if (resolution.on().isAfter(LocalDate.now(clock))) {
            faults.add(Fault.at("/on", "tender.in-future", "on", resolution.on()));
        }
        var known = papersOf(tender.code());
        List<TabledPaper> tabled = tabled(resolution, known, faults);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        for (TabledPaper paper : tabled) {
            var newest = known.get(paper.document());
            if (newest == null || !paper.version().equals(newest.version())) {
                throw new Refusal.OutOfTurn(
                        "tender.refusal.paper-changed",
                        paper.document(),
                        paper.version(),
                        newest == null ? "" : String.valueOf(newest.version()));
            }
        }
        return tabled;
    }

    private static void whole(Resolution resolution, List<Fault> faults) {
        var outcome = resolution.outcome();
        if (!outcome.approves() && resolution.reason() == null) {
            faults.add(Fault.at("/reason", "tender.reason-missing", "reason"));
        }
        if (outcome != BoardOutcome.REJECTED && resolution.documents().isEmpty()) {
            faults.add(Fault.at("/documents", "tender.documents-missing", "documents"));
        }
        boolean conditional = outcome == BoardOutcome.APPROVED_WITH_CONDITIONS;
        if (conditional && resolution.conditions().isEmpty()) {
            faults.add(Fault.at("/conditions", "tender.conditions-missing", "conditions"));
        }
        if (!conditional && !resolution.conditions().isEmpty()) {
            faults.add(Fault.at("/conditions", "tender.conditions-not-here", "conditions"));
        }
    }

    private void conditions(Resolution resolution, List<Fault> faults) {
        for (int at = 0; at < resolution.conditions().size(); at++) {
            var condition = resolution.conditions().get(at);
            if (!groups.isKnown(condition.owner())) {
                faults.add(Fault.at("/conditions/" + at + "/owner", "tender.no-group", "owner", condition.owner()));
            }
            if (condition.due().isBefore(resolution.on())) {
                faults.add(Fault.at("/conditions/" + at + "/due", "tender.due-before", "due", resolution.on()));
            }
        }
    }

    private static List<TabledPaper> tabled(Resolution resolution, Map<String, Paper> known, List<Fault> faults) {
        List<TabledPaper> tabled = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < resolution.documents().size(); at++) {
            var named = resolution.documents().get(at);
            var paper = known.get(named.document());
            if (paper == null) {
                faults.add(Fault.at("/documents/" + at + "/document", "tender.no-paper", "document", named.document()));
            } else if (!seen.add(named.document())) {
                faults.add(
                        Fault.at("/documents/" + at + "/document", "tender.paper-twice", "document", named.document()));
            } else if (paper.sha256() == null) {
                faults.add(Fault.at("/documents/" + at + "/version", "tender.no-version", "version", named.document()));
            } else {
                tabled.add(new TabledPaper(named.document(), named.version(), paper.sha256(), named.remark()));
            }
        }
        return tabled;
    }

    private Map<String, Paper> papersOf(String tender) {
        return papers.getObject().of(tender).stream().collect(Collectors.toMap(Paper::document, Function.identity()));
    }
}
