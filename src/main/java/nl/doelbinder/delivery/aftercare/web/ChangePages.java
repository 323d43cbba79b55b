package nl.doelbinder.delivery.aftercare.web;

import java.util.List;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.web.Deed.Field;
import nl.doelbinder.delivery.aftercare.web.ShowingCases.Fact;
import nl.doelbinder.delivery.ending.AgreementChange;
import nl.doelbinder.delivery.ending.JudgingChanges;
import nl.doelbinder.delivery.ending.ReadingEnding;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes and releases of what is delivered, judged by data owner and provider. */
@Controller
@RequestMapping("/leveringen")
class ChangePages {

    private static final Party[] PROPOSING = {Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.RECIPIENT};
    private static final Deed JUDGE = Deed.of(
            "judge-change",
            "",
            Field.choice("verdict", AgreementChange.ChangeVerdict.values()),
            Field.of("reason", Deed.Type.LINES));

    private final ShowingCases showing;
    private final FindingCases finding;
    private final Parties parties;
    private final JudgingChanges judging;

    ChangePages(ShowingCases showing, FindingCases finding, Parties parties, JudgingChanges judging) {
        this.showing = showing;
        this.finding = finding;
        this.parties = parties;
        this.judging = judging;
    }

    @GetMapping("/wijzigingen")
    String list(Visit visit) {
        showing.list(visit, CaseKind.CHANGE, AgreementChange.class, AgreementChange.State.class);
        visit.put("mayOpen", mayOpen(visit));
        return "delivery/care/list";
    }

    @GetMapping("/wijzigingen.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        return showing.file(visit, CaseKind.CHANGE, AgreementChange.class, AgreementChange.State.class);
    }

    @GetMapping("/wijzigingen/nieuw")
    String blank(Visit visit) {
        visit.put("kind", CaseKind.CHANGE);
        showing.deeds(visit, List.of(opening(visit)));
        return "delivery/care/new";
    }

    @PostMapping("/wijzigingen/nieuw")
    String open(Visit visit) {
        return showing.act(
                visit,
                opening(visit),
                sent -> {
                    var change = ReadingEnding.change(sent.reading());
                    return CaseKind.CHANGE.page(
                            judging.propose(change.agreement(), change.title(), change.description(), visit.actor())
                                    .code());
                },
                () -> blank(visit));
    }

    /** Where an act failed the page has its address; who asks for that again gets the case. */
    @GetMapping("/wijzigingen/{code}/{act}")
    String back(@PathVariable String code, @PathVariable String act) {
        return "redirect:" + CaseKind.CHANGE.page(code);
    }

    @GetMapping("/wijzigingen/{code}")
    String show(@PathVariable String code, Visit visit) {
        var change = finding.one(AgreementChange.class, code, visit.actor());
        visit.put("judgements", change.judgements());
        return showing.one(visit, change, List.of(new Fact("description", change.description())), deeds(change, visit));
    }

    @PostMapping("/wijzigingen/{code}/oordeel")
    String judge(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                JUDGE.at(path(code, "oordeel")),
                sent -> {
                    var said = ReadingEnding.verdict(sent.reading());
                    judging.judge(code, said.verdict(), said.reason(), visit.actor(), sent.version());
                    return CaseKind.CHANGE.page(code);
                },
                () -> show(code, visit));
    }

    private List<Deed> deeds(AgreementChange change, Visit visit) {
        var mine = change.waiting().stream().anyMatch(party -> parties.isOne(visit.actor(), change.agreement(), party));
        return mine && !change.raisedBy().equals(visit.actor().username())
                ? List.of(JUDGE.at(path(change.code(), "oordeel")))
                : List.of();
    }

    private Deed opening(Visit visit) {
        return Deed.of(
                "propose-change",
                CaseKind.CHANGE.path() + "/nieuw",
                Field.choice("agreement", parties.agreementsOf(visit.actor(), PROPOSING)),
                Field.of("title", Deed.Type.LINE),
                Field.of("description", Deed.Type.LINES));
    }

    private boolean mayOpen(Visit visit) {
        return !parties.agreementsOf(visit.actor(), PROPOSING).isEmpty();
    }

    private static String path(String code, String act) {
        return CaseKind.CHANGE.page(code) + "/" + act;
    }
}
