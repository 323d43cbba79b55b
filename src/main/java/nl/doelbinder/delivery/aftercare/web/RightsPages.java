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
import nl.doelbinder.delivery.rights.AnsweringRequests;
import nl.doelbinder.delivery.rights.ReadingRights;
import nl.doelbinder.delivery.rights.RightsRequest;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Requests of data subjects: all of them, one with its clock, and a new one. */
@Controller
@RequestMapping("/leveringen")
class RightsPages {

    private static final Party[] REGISTERING = {Party.PROVIDER, Party.DATA_OWNER, Party.RECIPIENT, Party.OWNER};
    private static final Deed EXTENSION = Deed.of("extend-rights", "", Field.of("reason", Deed.Type.LINES));
    private static final Deed ANSWER = Deed.of(
            "answer-rights",
            "",
            Field.choice("outcome", RightsRequest.RightsOutcome.values()),
            Field.of("answer", Deed.Type.LINES));

    private final ShowingCases showing;
    private final FindingCases finding;
    private final Parties parties;
    private final AnsweringRequests answering;
    private final ProcessingTrace trace;

    RightsPages(
            ShowingCases showing,
            FindingCases finding,
            Parties parties,
            AnsweringRequests answering,
            ProcessingTrace trace) {
        this.showing = showing;
        this.finding = finding;
        this.parties = parties;
        this.answering = answering;
        this.trace = trace;
    }

    @GetMapping("/rechten")
    String list(Visit visit) {
        showing.list(visit, CaseKind.RIGHTS, RightsRequest.class, RightsRequest.State.class);
        visit.put("mayOpen", mayOpen(visit));
        return "delivery/care/list";
    }

    @GetMapping("/rechten.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        return showing.file(visit, CaseKind.RIGHTS, RightsRequest.class, RightsRequest.State.class);
    }

    @GetMapping("/rechten/nieuw")
    String blank(Visit visit) {
        visit.put("kind", CaseKind.RIGHTS);
        showing.deeds(visit, List.of(opening(visit)));
        return "delivery/care/new";
    }

    @PostMapping("/rechten/nieuw")
    String open(Visit visit) {
        return showing.act(
                visit,
                opening(visit),
                sent -> {
                    return CaseKind.RIGHTS.page(answering
                            .register(ReadingRights.asked(sent.reading(), trace), visit.actor())
                            .get(0)
                            .code());
                },
                () -> blank(visit));
    }

    /** Where an act failed the page has its address; who asks for that again gets the case. */
    @GetMapping("/rechten/{code}/{act}")
    String back(@PathVariable String code, @PathVariable String act) {
        return "redirect:" + CaseKind.RIGHTS.page(code);
    }

    @GetMapping("/rechten/{code}")
    String show(@PathVariable String code, Visit visit) {
        var request = finding.one(RightsRequest.class, code, visit.actor());
        return showing.one(visit, request, facts(request, showing.words(visit)), deeds(request, visit));
    }

    @PostMapping("/rechten/{code}/verlenging")
    String extend(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                EXTENSION.at(path(code, "verlenging")),
                sent -> {
                    answering.extend(code, Inputs.text(sent.reading(), "reason"), visit.actor(), sent.version());
                    return CaseKind.RIGHTS.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/rechten/{code}/antwoord")
    String answer(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                ANSWER.at(path(code, "antwoord")),
                sent -> {
                    var said = ReadingRights.answered(sent.reading());
                    answering.answer(code, said.outcome(), said.answer(), visit.actor(), sent.version());
                    return CaseKind.RIGHTS.page(code);
                },
                () -> show(code, visit));
    }

    private List<Deed> deeds(RightsRequest request, Visit visit) {
        List<Deed> deeds = new ArrayList<>();
        if (request.state() == RightsRequest.State.ANSWERED
                || !parties.isOne(
                        visit.actor(), request.agreement(), request.data().owner())) {
            return deeds;
        }
        deeds.add(ANSWER.at(path(request.code(), "antwoord")));
        if (answering.mayExtend(request)) {
            deeds.add(EXTENSION.at(path(request.code(), "verlenging")));
        }
        return deeds;
    }

    private static List<Fact> facts(RightsRequest request, CaseWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("right", words.word(request.asked())));
        facts.add(new Fact("data", words.word(request.data())));
        facts.add(new Fact("answering", words.word(request.data().owner())));
        facts.add(new Fact("person", request.person()));
        facts.add(new Fact("received", words.day(request.receivedOn())));
        facts.add(new Fact("answer-by", words.day(request.answerBy())));
        facts.add(new Fact("article", request.article()));
        request.extendedOn().ifPresent(day -> facts.add(new Fact("extended", words.day(day))));
        request.extensionReason().ifPresent(reason -> facts.add(new Fact("extension-reason", reason)));
        request.outcome().ifPresent(outcome -> facts.add(new Fact("outcome", words.word(outcome))));
        request.answer().ifPresent(answer -> facts.add(new Fact("answer", answer)));
        request.answeredOn().ifPresent(day -> facts.add(new Fact("answered", words.day(day))));
        request.overdueSince().ifPresent(since -> facts.add(new Fact("overdue-since", words.moment(since))));
        return facts;
    }

    private Deed opening(Visit visit) {
        return Deed.of(
                "register-rights",
                CaseKind.RIGHTS.path() + "/nieuw",
                Field.choice("agreement", parties.agreementsOf(visit.actor(), REGISTERING)),
                Field.choice("right", RightsRequest.Right.values()),
                Field.checks("data", RightsRequest.DataOf.values()),
                Field.of("bsn", Deed.Type.LINE),
                Field.of("reference", Deed.Type.LINE),
                Field.of("receivedOn", Deed.Type.DATE));
    }

    private boolean mayOpen(Visit visit) {
        return !parties.agreementsOf(visit.actor(), REGISTERING).isEmpty();
    }

    private static String path(String code, String act) {
        return CaseKind.RIGHTS.page(code) + "/" + act;
    }
}
