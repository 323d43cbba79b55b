package nl.doelbinder.delivery.aftercare.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.FindingCases;
import nl.doelbinder.delivery.aftercare.Inputs;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.web.Deed.Field;
import nl.doelbinder.delivery.aftercare.web.ShowingCases.Fact;
import nl.doelbinder.delivery.ending.AgreementAtItsEnd;
import nl.doelbinder.delivery.ending.Ending;
import nl.doelbinder.delivery.ending.EndingAgreements;
import nl.doelbinder.delivery.ending.ReadingEnding;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How an agreement ends: the ways that a reader can take, and one ending with its closing measures. */
@Controller
@RequestMapping("/leveringen")
class EndingPages {

    private static final List<Deed> WAYS = List.of(
            Deed.of("stop-receiving", "", Field.of("reason", Deed.Type.LINES), Field.of("lastDay", Deed.Type.DATE)),
            Deed.of(
                    "give-notice",
                    "",
                    Field.of("reason", Deed.Type.LINES),
                    Field.of("letter", Deed.Type.LINE),
                    Field.of("writtenOn", Deed.Type.DATE)),
            Deed.of(
                    "warn-recipient",
                    "",
                    Field.of("reason", Deed.Type.LINES),
                    Field.of("letter", Deed.Type.LINE),
                    Field.of("repairBy", Deed.Type.DATE)),
            Deed.of("propose-end", "", Field.of("reason", Deed.Type.LINES), Field.of("lastDay", Deed.Type.DATE)));
    private static final Map<String, Ending.Way> WAY = Map.of(
            "stop-receiving", Ending.Way.RECIPIENT_STOPS,
            "give-notice", Ending.Way.NOTICE,
            "warn-recipient", Ending.Way.OWNER_ENDS,
            "propose-end", Ending.Way.CONSENT);
    private static final Map<String, Party[]> BY = Map.of(
            "stop-receiving", new Party[] {Party.DIRECTOR, Party.RECIPIENT},
            "give-notice", new Party[] {Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.DIRECTOR, Party.RECIPIENT},
            "warn-recipient", new Party[] {Party.OWNER},
            "propose-end", new Party[] {Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.DIRECTOR});
    private static final Deed REPAIR = Deed.of("show-repair", "", Field.of("repair", Deed.Type.LINES));
    private static final Deed JUDGE = Deed.of(
            "judge-repair",
            "",
            Field.yesNo("repaired"),
            Field.of("reason", Deed.Type.LINES),
            Field.of("registeredLetter", Deed.Type.LINE));
    private static final Deed CONSENT = Deed.of("consent-to-end", "", Field.yesNo("agreed"));
    private static final Deed CONFIRM = Deed.of(
            "confirm-measure", "", Field.choice("measure", Ending.Measure.values()), Field.of("note", Deed.Type.LINES));

    private final ShowingCases showing;
    private final FindingCases finding;
    private final Parties parties;
    private final EndingAgreements ending;
    private final AgreementAtItsEnd agreements;
    private final Clock clock;

    EndingPages(
            ShowingCases showing,
            FindingCases finding,
            Parties parties,
            EndingAgreements ending,
            AgreementAtItsEnd agreements,
            Clock clock) {
        this.showing = showing;
        this.finding = finding;
        this.parties = parties;
        this.ending = ending;
        this.agreements = agreements;
        this.clock = clock;
    }

    @GetMapping("/beeindigingen")
    String list(Visit visit) {
        showing.list(visit, CaseKind.ENDING, Ending.class, Ending.State.class);
        visit.put("mayOpen", false);
        return "delivery/care/list";
    }

    @GetMapping("/beeindigingen.csv")
    ResponseEntity<byte[]> file(Visit visit) {
        return showing.file(visit, CaseKind.ENDING, Ending.class, Ending.State.class);
    }

    /** How an agreement stands, and the ways in which the reader can end it. */
    @GetMapping("/overeenkomsten/{agreement}/einde")
    String ways(@PathVariable String agreement, Visit visit) {
        var last = agreements.lastOf(agreement, visit.actor());
        visit.put("agreement", agreement).put("endings", last.stream().toList()).put("kind", CaseKind.ENDING);
        showing.deeds(visit, offered(agreement, last.orElse(null), visit));
        return "delivery/care/ending";
    }

    @PostMapping("/overeenkomsten/{agreement}/einde/{way}")
    String begin(@PathVariable String agreement, @PathVariable String way, Visit visit) {
        var deed = WAYS.stream()
                .filter(one -> one.act().equals(way))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("care.refusal.not-found", way));
        return showing.act(
                visit,
                deed.at(path(agreement, way)),
                sent -> CaseKind.ENDING.page(
                        ending.begin(ReadingEnding.draft(agreement, WAY.get(way), sent.reading()), visit.actor())
                                .code()),
                () -> ways(agreement, visit));
    }

    @GetMapping("/overeenkomsten/{agreement}/einde/{way}")
    String backToWays(@PathVariable String agreement, @PathVariable String way) {
        return "redirect:/leveringen/overeenkomsten/" + agreement + "/einde";
    }

    @GetMapping("/beeindigingen/{code}/{act}")
    String back(@PathVariable String code, @PathVariable String act) {
        return "redirect:" + CaseKind.ENDING.page(code);
    }

    @GetMapping("/beeindigingen/{code}")
    String show(@PathVariable String code, Visit visit) {
        var found = finding.one(Ending.class, code, visit.actor());
        visit.put("consents", found.consents())
                .put("confirmed", found.confirmed())
                .put("openMeasures", found.open());
        return showing.one(visit, found, facts(found, showing.words(visit)), deeds(found, visit));
    }

    @PostMapping("/beeindigingen/{code}/herstel")
    String showRepair(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                REPAIR.at(CaseKind.ENDING.page(code) + "/herstel"),
                sent -> {
                    ending.showRepair(code, Inputs.text(sent.reading(), "repair"), visit.actor(), sent.version());
                    return CaseKind.ENDING.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/beeindigingen/{code}/oordeel")
    String judgeRepair(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                JUDGE.at(CaseKind.ENDING.page(code) + "/oordeel"),
                sent -> {
                    var said = ReadingEnding.judged(sent.reading());
                    ending.judgeRepair(
                            code,
                            said.repaired(),
                            said.reason(),
                            said.registeredLetter(),
                            visit.actor(),
                            sent.version());
                    return CaseKind.ENDING.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/beeindigingen/{code}/instemming")
    String consent(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                CONSENT.at(CaseKind.ENDING.page(code) + "/instemming"),
                sent -> {
                    ending.consent(code, ReadingEnding.agreed(sent.reading()), visit.actor(), sent.version());
                    return CaseKind.ENDING.page(code);
                },
                () -> show(code, visit));
    }

    @PostMapping("/beeindigingen/{code}/maatregelen")
    String confirm(@PathVariable String code, Visit visit) {
        return showing.act(
                visit,
                CONFIRM.at(CaseKind.ENDING.page(code) + "/maatregelen"),
                sent -> {
                    var said = ReadingEnding.confirmation(sent.reading());
                    ending.confirm(code, said.measure(), said.note(), visit.actor(), sent.version());
                    return CaseKind.ENDING.page(code);
                },
                () -> show(code, visit));
    }

    private List<Deed> deeds(Ending found, Visit visit) {
        List<Deed> deeds = new ArrayList<>();
        var page = CaseKind.ENDING.page(found.code());
        var recipient = parties.isOne(visit.actor(), found.agreement(), Party.RECIPIENT, Party.DIRECTOR);
        var owner = parties.isOne(visit.actor(), found.agreement(), Party.OWNER);
        switch (found.state()) {
            case WARNED -> {
                if (recipient) {
                    deeds.add(REPAIR.at(page + "/herstel"));
                } else if (owner && found.isRepairOver(LocalDate.now(clock))) {
                    deeds.add(JUDGE.at(page + "/oordeel"));
                }
            }
            case REPAIR_SHOWN -> {
                if (owner) {
                    deeds.add(JUDGE.at(page + "/oordeel"));
                }
            }
            case CONSENT_ASKED -> {
                if (found.asked().stream().anyMatch(party -> parties.isOne(visit.actor(), found.agreement(), party))) {
                    deeds.add(CONSENT.at(page + "/instemming"));
                }
            }
            case CLOSING -> {
                if (recipient) {
                    deeds.add(new Deed(
                            CONFIRM.act(),
                            page + "/maatregelen",
                            List.of(
                                    Field.choice("measure", found.open().toArray(Ending.Measure[]::new)),
                                    Field.of("note", Deed.Type.LINES))));
                }
            }
            default -> {
                // nothing is asked of anybody
            }
        }
        return deeds;
    }

    private List<Deed> offered(String agreement, @Nullable Ending last, Visit visit) {
        if (!agreements.isInForce(agreement)) {
            return List.of();
        }
        var free = last == null || last.closedAt().isPresent();
        return WAYS.stream()
                .filter(deed -> free || deed.act().equals("stop-receiving"))
                .filter(deed -> parties.isOne(visit.actor(), agreement, BY.getOrDefault(deed.act(), new Party[0])))
                .map(deed -> deed.at(path(agreement, deed.act())))
                .toList();
    }

    private static String path(String agreement, String way) {
        return "/leveringen/overeenkomsten/" + agreement + "/einde/" + way;
    }

    private static List<Fact> facts(Ending found, CaseWords words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("way", words.word(found.way())));
        facts.add(new Fact("article", found.article()));
        facts.add(new Fact("reason", found.reason()));
        found.letter().ifPresent(letter -> facts.add(new Fact("letter", letter)));
        found.lastDay().ifPresent(day -> facts.add(new Fact("last-day", words.day(day))));
        found.repairBy().ifPresent(day -> facts.add(new Fact("repair-by", words.day(day))));
        found.repair().ifPresent(repair -> facts.add(new Fact("repair", repair)));
        found.judgement().ifPresent(why -> facts.add(new Fact("judgement", why)));
        found.registeredLetter().ifPresent(letter -> facts.add(new Fact("registered-letter", letter)));
        return facts;
    }
}
