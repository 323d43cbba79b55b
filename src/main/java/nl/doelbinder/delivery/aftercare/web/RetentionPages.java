package nl.doelbinder.delivery.aftercare.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.web.Deed.Field;
import nl.doelbinder.delivery.aftercare.web.ShowingCases.Fact;
import nl.doelbinder.delivery.retention.AgedRecord;
import nl.doelbinder.delivery.retention.ReadingRemoval;
import nl.doelbinder.delivery.retention.RemovalProposal;
import nl.doelbinder.delivery.retention.RemovingRecords;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How long the source keeps its records: what is due, what has to stay, and the proposals to remove. */
@Controller
@RequestMapping("/leveringen")
class RetentionPages {

    private static final String RECORDS = "/leveringen/bewaring/gegevens";
    private static final int SIZE = 50;
    private static final int MOST_LINES = 100_000;
    private static final int MOST_PAGES = 2_000;
    private static final Deed CONFIRM = Deed.of("confirm-removal", "");
    private static final Deed REJECT = Deed.of("reject-removal", "", Field.of("reason", Deed.Type.LINES));

    private final ShowingCases showing;
    private final FindingCases finding;
    private final Parties parties;
    private final RemovingRecords removing;

    RetentionPages(ShowingCases showing, FindingCases finding, Parties parties, RemovingRecords removing) {
        this.showing = showing;
        this.finding = finding;
        this.parties = parties;
        this.removing = removing;
    }

    @GetMapping("/bewaring")
    String list(Visit visit) {
        showing.list(visit, CaseKind.REMOVAL, RemovalProposal.class, RemovalProposal.State.class);
        visit.put("mayOpen", mayOpen(visit)).put("standing", removing.standing());
        return "delivery/care/retention";
    }

    @GetMapping("/bewaring.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        return showing.file(visit, CaseKind.REMOVAL, RemovalProposal.class, RemovalProposal.State.class);
    }

    @GetMapping("/bewaring/gegevens")
    String records(Visit visit) {
        var list = agedList(visit);
        var found = removing.aged(query(list), list.page() * SIZE, SIZE);
        var standing = removing.standing();
        var total = list.value("wat").equals("blijft") ? standing.kept() : standing.due();
        visit.put("list", list)
                .put("standing", standing)
                .put("rows", found)
                .put("total", total)
                .put("page", list.page())
                .put("pages", list.value("zoek").isEmpty() ? Math.min(MOST_PAGES, (total + SIZE - 1) / SIZE) : 1);
        return "delivery/care/records";
    }

    @GetMapping("/bewaring/gegevens.csv")
    ResponseEntity<byte[]> recordsFile(Visit visit) {
        var list = agedList(visit);
        var file = CsvFile.withHeader(List.of("record", "endedOn", "carriedOutOn"));
        removing.aged(query(list), 0, MOST_LINES)
                .forEach(one -> file.add(Arrays.asList(one.record(), one.endedOn(), one.carriedOutOn())));
        return file.download(showing.words(visit).say("care.records.file"));
    }

    /** Whose detention ended first stands first, unless the address says otherwise. */
    private static ListState agedList(Visit visit) {
        return new ListState(RECORDS, "ENDED", true, visit.fields());
    }

    private static AgedRecord.Query query(ListState list) {
        return new AgedRecord.Query(!list.value("wat").equals("blijft"), list.ascending(), list.filter("zoek"));
    }

    @GetMapping("/bewaring/nieuw")
    String blank(Visit visit) {
        visit.put("kind", CaseKind.REMOVAL);
        showing.deeds(visit, List.of(opening(visit)));
        return "delivery/care/new";
    }

    @PostMapping("/bewaring/nieuw")
    String open(Visit visit) {
        return showing.act(
                visit,
                opening(visit),
                sent -> {
                    var asked = ReadingRemoval.asked(sent.reading());
                    return CaseKind.REMOVAL.page(removing.propose(asked.agreement(), asked.reason(), visit.actor())
                            .code());
                },
                () -> blank(visit));
    }

    /** Where an act failed the page has its address; who asks for that again gets the case. */
    @GetMapping("/bewaring/{code}/{act}")
    String back(@PathVariable String code, @PathVariable String act) {
        return "redirect:" + CaseKind.REMOVAL.page(code);
    }

    @GetMapping("/bewaring/{code}")
    String show(@PathVariable String code, Visit visit) {
        var proposal = finding.one(RemovalProposal.class, code, visit.actor());
        return showing.one(visit, proposal, facts(proposal, showing.words(visit)), deeds(proposal, visit));
    }

    @PostMapping("/bewaring/{code}/bevestiging")
    String confirm(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                CONFIRM.at(path(code, "bevestiging")),
                sent -> {
                    removing.confirm(code, visit.actor(), sent.version());
                    return CaseKind.REMOVAL.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/bewaring/{code}/afwijzing")
    String reject(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                REJECT.at(path(code, "afwijzing")),
                sent -> {
                    removing.reject(code, Inputs.text(sent.reading(), "reason"), visit.actor(), sent.version());
                    return CaseKind.REMOVAL.page(code);
                },
                () -> show(code, visit));
    }

    private List<Deed> deeds(RemovalProposal proposal, Visit visit) {
        return proposal.state() != RemovalProposal.State.PROPOSED
                        || proposal.raisedBy().equals(visit.actor().username())
                        || !parties.isOne(visit.actor(), proposal.agreement(), Party.PROVIDER)
                ? List.of()
                : List.of(
                        CONFIRM.at(path(proposal.code(), "bevestiging")),
                        REJECT.at(path(proposal.code(), "afwijzing")));
    }

    private static List<Fact> facts(RemovalProposal proposal, CaseWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("ended-before", words.day(proposal.endedBefore())));
        facts.add(new Fact("article", proposal.article()));
        facts.add(new Fact("reason", proposal.reason()));
        facts.add(new Fact("proposed", String.valueOf(proposal.proposed())));
        proposal.removed().ifPresent(count -> facts.add(new Fact("removed", String.valueOf(count))));
        proposal.digest().ifPresent(digest -> facts.add(new Fact("digest", digest)));
        proposal.decidedBy().ifPresent(by -> facts.add(new Fact("decided-by", by)));
        proposal.decisionReason().ifPresent(why -> facts.add(new Fact("decision-reason", why)));
        return facts;
    }

    private Deed opening(Visit visit) {
        return Deed.of(
                "propose-removal",
                CaseKind.REMOVAL.path() + "/nieuw",
                Field.choice("agreement", parties.agreementsOf(visit.actor(), Party.DATA_OWNER)),
                Field.of("reason", Deed.Type.LINES));
    }

    private boolean mayOpen(Visit visit) {
        return !parties.agreementsOf(visit.actor(), Party.DATA_OWNER).isEmpty();
    }

    private static String path(String code, String act) {
        return CaseKind.REMOVAL.page(code) + "/" + act;
    }
}
