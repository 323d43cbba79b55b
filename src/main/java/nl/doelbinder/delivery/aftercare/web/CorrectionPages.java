package nl.doelbinder.delivery.aftercare.web;

import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.ProcessingTrace;
import nl.doelbinder.delivery.aftercare.web.Deed.Field;
import nl.doelbinder.delivery.aftercare.web.ShowingCases.Fact;
import nl.doelbinder.delivery.correction.CorrectingData;
import nl.doelbinder.delivery.correction.Correction;
import nl.doelbinder.delivery.correction.ReadingCorrection;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Corrections: all of them, one with where it went wrong and who was told, and a new one. */
@Controller
@RequestMapping("/leveringen")
class CorrectionPages {

    private static final Deed TRACE = Deed.of(
            "trace-wrong-data",
            "",
            Field.choice("origin", Correction.Origin.values()),
            Field.of("note", Deed.Type.LINES));
    private static final Deed REPAIR = Deed.of("repair-data", "", Field.of("note", Deed.Type.LINES));

    private final ShowingCases showing;
    private final FindingCases finding;
    private final Parties parties;
    private final CorrectingData correcting;
    private final ProcessingTrace trace;

    CorrectionPages(
            ShowingCases showing,
            FindingCases finding,
            Parties parties,
            CorrectingData correcting,
            ProcessingTrace trace) {
        this.showing = showing;
        this.finding = finding;
        this.parties = parties;
        this.correcting = correcting;
        this.trace = trace;
    }

    @GetMapping("/correcties")
    String list(Visit visit) {
        showing.list(visit, CaseKind.CORRECTION, Correction.class, Correction.State.class);
        visit.put("mayOpen", mayOpen(visit));
        return "delivery/care/list";
    }

    @GetMapping("/correcties.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        return showing.file(visit, CaseKind.CORRECTION, Correction.class, Correction.State.class);
    }

    @GetMapping("/correcties/nieuw")
    String blank(Visit visit) {
        visit.put("kind", CaseKind.CORRECTION);
        showing.deeds(visit, List.of(opening(visit)));
        return "delivery/care/new";
    }

    @PostMapping("/correcties/nieuw")
    String open(Visit visit) {
        return showing.act(
                visit,
                opening(visit),
                sent -> {
                    return CaseKind.CORRECTION.page(correcting
                            .report(ReadingCorrection.report(sent.reading(), trace), visit.actor())
                            .code());
                },
                () -> blank(visit));
    }

    /** Where an act failed the page has its address; who asks for that again gets the case. */
    @GetMapping("/correcties/{code}/{act}")
    String back(@PathVariable String code, @PathVariable String act) {
        return "redirect:" + CaseKind.CORRECTION.page(code);
    }

    @GetMapping("/correcties/{code}")
    String show(@PathVariable String code, Visit visit) {
        var correction = finding.one(Correction.class, code, visit.actor());
        visit.put("receivers", correction.receivers());
        return showing.one(visit, correction, facts(correction, showing.words(visit)), deeds(correction, visit));
    }

    @PostMapping("/correcties/{code}/herkomst")
    String trace(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                TRACE.at(path(code, "herkomst")),
                sent -> {
                    var found = ReadingCorrection.traced(sent.reading());
                    correcting.trace(code, found.origin(), found.note(), visit.actor(), sent.version());
                    return CaseKind.CORRECTION.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/correcties/{code}/herstel")
    String repair(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                REPAIR.at(path(code, "herstel")),
                sent -> {
                    correcting.repair(code, Inputs.text(sent.reading(), "note"), visit.actor(), sent.version());
                    return CaseKind.CORRECTION.page(code);
                },
                () -> show(code, visit));
    }

    private List<Deed> deeds(Correction correction, Visit visit) {
        List<Deed> deeds = new ArrayList<>();
        var state = correction.state();
        var repairing =
                correction.origin().filter(Correction.Origin.SOURCE::equals).isPresent()
                        ? Party.DATA_OWNER
                        : Party.PROVIDER;
        if (state == Correction.State.REPORTED
                && parties.isOne(visit.actor(), correction.agreement(), Party.PROVIDER)) {
            deeds.add(TRACE.at(path(correction.code(), "herkomst")));
        } else if (state == Correction.State.TRACED
                && parties.isOne(visit.actor(), correction.agreement(), repairing)) {
            deeds.add(REPAIR.at(path(correction.code(), "herstel")));
        }
        return deeds;
    }

    private static List<Fact> facts(Correction correction, CaseWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("delivery", correction.delivery()));
        facts.add(new Fact("field", correction.field()));
        facts.add(new Fact("person", correction.person()));
        facts.add(new Fact("observed", correction.observed()));
        correction.origin().ifPresent(origin -> facts.add(new Fact("origin", words.word(origin))));
        correction.traceNote().ifPresent(note -> facts.add(new Fact("trace-note", note)));
        correction.repairNote().ifPresent(note -> facts.add(new Fact("repair-note", note)));
        return facts;
    }

    private Deed opening(Visit visit) {
        return Deed.of(
                "report-wrong-data",
                CaseKind.CORRECTION.path() + "/nieuw",
                Field.choice("agreement", parties.agreementsOf(visit.actor(), Party.RECIPIENT, Party.REQUESTER)),
                Field.of("delivery", Deed.Type.LINE),
                Field.of("bsn", Deed.Type.LINE),
                Field.of("field", Deed.Type.LINE),
                Field.of("title", Deed.Type.LINE),
                Field.of("observed", Deed.Type.LINES));
    }

    private boolean mayOpen(Visit visit) {
        return !parties.agreementsOf(visit.actor(), Party.RECIPIENT, Party.REQUESTER)
                .isEmpty();
    }

    private static String path(String code, String act) {
        return CaseKind.CORRECTION.page(code) + "/" + act;
    }
}
