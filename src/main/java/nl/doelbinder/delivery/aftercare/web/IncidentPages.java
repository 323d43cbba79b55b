package nl.doelbinder.delivery.aftercare.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.web.Deed.Field;
import nl.doelbinder.delivery.aftercare.web.ShowingCases.Fact;
import nl.doelbinder.delivery.incident.HandlingIncidents;
import nl.doelbinder.delivery.incident.Incident;
import nl.doelbinder.delivery.incident.ReadingIncident;
import nl.doelbinder.delivery.incident.ReportingIncident;
import nl.doelbinder.organisation.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Incidents: all of them, one with its clock and what can be done, and a new one. */
@Controller
@RequestMapping("/leveringen")
class IncidentPages {

    private static final Party[] REPORTING = {
        Party.RECIPIENT, Party.REQUESTER, Party.DIRECTOR, Party.PROVIDER, Party.DATA_OWNER, Party.OWNER
    };
    private static final Party[] HANDLING = {
        Party.RECIPIENT, Party.DIRECTOR, Party.PROVIDER, Party.DATA_OWNER, Party.OWNER
    };
    private static final Deed AUTHORITY = Deed.of(
            "settle-authority",
            "",
            Field.choice("outcome", Incident.AuthorityOutcome.values()),
            Field.of("at", Deed.Type.MOMENT),
            Field.of("note", Deed.Type.LINES));
    private static final Deed MEASURE = Deed.of("take-measure", "", Field.of("measure", Deed.Type.LINES));
    private static final Deed CLOSING = Deed.of("close-incident", "", Field.of("how", Deed.Type.LINES));

    private final ShowingCases showing;
    private final FindingCases finding;
    private final Parties parties;
    private final ReportingIncident reporting;
    private final HandlingIncidents handling;
    private final Clock clock;

    IncidentPages(
            ShowingCases showing,
            FindingCases finding,
            Parties parties,
            ReportingIncident reporting,
            HandlingIncidents handling,
            Clock clock) {
        this.showing = showing;
        this.finding = finding;
        this.parties = parties;
        this.reporting = reporting;
        this.handling = handling;
        this.clock = clock;
    }

    @GetMapping("/incidenten")
    String list(Visit visit) {
        showing.list(visit, CaseKind.INCIDENT, Incident.class, Incident.State.class);
        visit.put("mayOpen", mayOpen(visit));
        return "delivery/care/list";
    }

    @GetMapping("/incidenten.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        return showing.file(visit, CaseKind.INCIDENT, Incident.class, Incident.State.class);
    }

    @GetMapping("/incidenten/nieuw")
    String blank(Visit visit) {
        visit.put("kind", CaseKind.INCIDENT);
        showing.deeds(visit, List.of(opening(visit)));
        return "delivery/care/new";
    }

    @PostMapping("/incidenten/nieuw")
    String open(Visit visit) {
        return showing.act(
                visit,
                opening(visit),
                sent -> {
                    return CaseKind.INCIDENT.page(reporting
                            .report(ReadingIncident.report(sent.reading(), clock.getZone()), visit.actor())
                            .code());
                },
                () -> blank(visit));
    }

    /** Where an act failed the page has its address; who asks for that again gets the case. */
    @GetMapping("/incidenten/{code}/{act}")
    String back(@PathVariable String code, @PathVariable String act) {
        return "redirect:" + CaseKind.INCIDENT.page(code);
    }

    @GetMapping("/incidenten/{code}")
    String show(@PathVariable String code, Visit visit) {
        var incident = finding.one(Incident.class, code, visit.actor());
        visit.put("measures", incident.measures());
        return showing.one(visit, incident, facts(incident, showing.words(visit)), deeds(incident, visit));
    }

    @PostMapping("/incidenten/{code}/melding")
    String settleAuthority(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                AUTHORITY.at(path(code, "melding")),
                sent -> {
                    var said = ReadingIncident.authority(sent.reading(), clock.getZone());
                    handling.settleAuthority(
                            code, said.outcome(), said.at(), said.note(), visit.actor(), sent.version());
                    return CaseKind.INCIDENT.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/incidenten/{code}/maatregelen")
    String takeMeasure(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                MEASURE.at(path(code, "maatregelen")),
                sent -> {
                    handling.takeMeasure(code, Inputs.text(sent.reading(), "measure"), visit.actor(), sent.version());
                    return CaseKind.INCIDENT.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/incidenten/{code}/sluiting")
    String close(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                CLOSING.at(path(code, "sluiting")),
                sent -> {
                    handling.close(code, Inputs.text(sent.reading(), "how"), visit.actor(), sent.version());
                    return CaseKind.INCIDENT.page(code);
                },
                () -> show(code, visit));
    }

    private List<Deed> deeds(Incident incident, Visit visit) {
        List<Deed> deeds = new ArrayList<>();
        if (incident.state() == Incident.State.CLOSED) {
            return deeds;
        }
        var agreement = incident.agreement();
        if (incident.awaitsAuthority() && parties.isOne(visit.actor(), agreement, Party.RECIPIENT, Party.DIRECTOR)) {
            deeds.add(AUTHORITY.at(path(incident.code(), "melding")));
        }
        if (parties.isOne(visit.actor(), agreement, HANDLING)) {
            deeds.add(MEASURE.at(path(incident.code(), "maatregelen")));
        }
        if (!incident.awaitsAuthority()
                && !incident.measures().isEmpty()
                && !incident.raisedBy().equals(visit.actor().username())
                && parties.isOne(visit.actor(), agreement, Party.OWNER)) {
            deeds.add(CLOSING.at(path(incident.code(), "sluiting")));
        }
        return deeds;
    }

    private static List<Fact> facts(Incident incident, CaseWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("sort", words.word(incident.sort())));
        facts.add(new Fact("description", incident.description()));
        facts.add(new Fact("discovered", words.moment(incident.discoveredAt())));
        incident.delivery().ifPresent(delivery -> facts.add(new Fact("delivery", delivery)));
        incident.article().ifPresent(article -> facts.add(new Fact("article", article)));
        incident.authority().ifPresent(outcome -> facts.add(new Fact("authority", words.word(outcome))));
        incident.authorityAt().ifPresent(at -> facts.add(new Fact("authority-at", words.moment(at))));
        incident.authorityNote().ifPresent(note -> facts.add(new Fact("authority-note", note)));
        incident.escalatedAt().ifPresent(at -> facts.add(new Fact("escalated", words.moment(at))));
        incident.closing().ifPresent(how -> facts.add(new Fact("closing", how)));
        return facts;
    }

    private Deed opening(Visit visit) {
        var agreements = parties.agreementsOf(visit.actor(), REPORTING);
        var finds = !parties.agreementsOf(visit.actor(), Party.PROVIDER).isEmpty();
        return Deed.of(
                "report-incident",
                CaseKind.INCIDENT.path() + "/nieuw",
                Field.choice("agreement", agreements),
                finds
                        ? Field.choice("sort", Incident.Sort.values())
                        : Field.choice("sort", Incident.Sort.DATA_LEAK, Incident.Sort.SECURITY_INCIDENT),
                Field.of("title", Deed.Type.LINE),
                Field.of("description", Deed.Type.LINES),
                Field.of("discoveredAt", Deed.Type.MOMENT),
                Field.of("delivery", Deed.Type.LINE));
    }

    private boolean mayOpen(Visit visit) {
        return !parties.agreementsOf(visit.actor(), REPORTING).isEmpty();
    }

    private static String path(String code, String act) {
        return CaseKind.INCIDENT.page(code) + "/" + act;
    }
}
