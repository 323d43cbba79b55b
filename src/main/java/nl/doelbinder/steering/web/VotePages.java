package nl.doelbinder.steering.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.organisation.web.Visit;
import nl.doelbinder.steering.BreakingTie;
import nl.doelbinder.steering.CastingVote;
import nl.doelbinder.steering.Choice;
import nl.doelbinder.steering.ClosingVote;
import nl.doelbinder.steering.FindingMeetings;
import nl.doelbinder.steering.FindingVotes;
import nl.doelbinder.steering.MinutesState;
import nl.doelbinder.steering.NamingStandIn;
import nl.doelbinder.steering.OpeningVote;
import nl.doelbinder.steering.TabledPaper;
import nl.doelbinder.steering.TablingPapers;
import nl.doelbinder.steering.TablingPapers.Paper;
import nl.doelbinder.steering.VoteDraft;
import nl.doelbinder.steering.VoteState;
import nl.doelbinder.steering.WrittenVote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opening a written vote, and one vote with the acts on it. */
@Controller
@RequestMapping("/stuurgroep/stemmingen")
class VotePages {

    private static final String PATH = "/stuurgroep/stemmingen/";

    private final OpeningVote opening;
    private final CastingVote casting;
    private final NamingStandIn naming;
    private final ClosingVote closing;
    private final BreakingTie breaking;
    private final FindingVotes finding;
    private final FindingMeetings meetings;
    private final ObjectProvider<TablingPapers> tenders;
    private final Accounts accounts;
    private final DoingActs doing;
    private final Clock clock;

    VotePages(
            OpeningVote opening,
            CastingVote casting,
            NamingStandIn naming,
            ClosingVote closing,
            BreakingTie breaking,
            FindingVotes finding,
            FindingMeetings meetings,
            ObjectProvider<TablingPapers> tenders,
            Accounts accounts,
            DoingActs doing,
            Clock clock) {
        this.opening = opening;
        this.casting = casting;
        this.naming = naming;
        this.closing = closing;
        this.breaking = breaking;
        this.finding = finding;
        this.meetings = meetings;
        this.tenders = tenders;
        this.accounts = accounts;
        this.doing = doing;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    String form(Visit visit) {
        visit.put("papers", papers())
                .put(
                        "drafts",
                        meetings.all().stream()
                                .filter(meeting -> meeting.minutes() == MinutesState.DRAFT)
                                .toList());
        DoingActs.blank(visit, Map.of());
        return "steering/new-vote";
    }

    @PostMapping("/nieuw")
    String open(Visit visit) {
        var sent = new Sent("open", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    var moment = sent.moment("closesAt");
                    var closesAt = sent.required("closesAt", moment)
                            .atZone(clock.getZone())
                            .toInstant();
                    List<TabledPaper> tabled = new ArrayList<>();
                    var tender = chosen(sent, tabled);
                    var draft = new VoteDraft(
                            sent.text("question"), closesAt, tender.orElse(null), tabled, sent.optional("minutesOf"));
                    return PATH + opening.open(draft, visit.actor()).code();
                },
                () -> form(visit));
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Visit visit) {
        var vote = finding.one(code);
        var actor = visit.actor();
        var open = vote.state() == VoteState.OPEN && clock.instant().isBefore(vote.closesAt());
        var absent = vote.members().stream()
                .filter(member -> vote.ballotOf(member).isEmpty())
                .filter(member -> ActionPages.mayKeep(visit) || member.equals(actor.username()))
                .toList();
        visit.put("vote", vote)
                .put("zone", clock.getZone())
                .put("seats", seats(vote, actor.username()))
                .put("mine", open ? vote.seatsOf(actor.username()) : List.of())
                .put("absent", open ? absent : List.of())
                .put("standIns", standIns())
                .put("mayClose", vote.state() == VoteState.OPEN && ActionPages.mayKeep(visit))
                .put("mayBreak", vote.state() == VoteState.TIED && actor.is(Role.CHAIR, "STEERING"))
                .put("options", Map.of("Choice", Choice.values(), "Tie", new Choice[] {Choice.FOR, Choice.AGAINST}));
        DoingActs.blank(visit, Map.of());
        return "steering/vote";
    }

    @GetMapping({"/{code}/stem", "/{code}/vervanging", "/{code}/sluiting", "/{code}/doorbreking"})
    String back(@PathVariable String code) {
        return "redirect:" + PATH + code;
    }

    @PostMapping("/{code}/stem")
    String cast(@PathVariable String code, Visit visit) {
        var sent = new Sent("vote", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    var choice = sent.required("choice", sent.choice("choice", Choice.class));
                    casting.cast(code, sent.optional("member"), choice, sent.optional("remark"), visit.actor());
                    return PATH + code;
                },
                () -> show(code, visit));
    }

    @PostMapping("/{code}/vervanging")
    String standIn(@PathVariable String code, Visit visit) {
        var sent = new Sent("standin", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    naming.name(code, sent.text("member"), sent.text("standIn"), visit.actor());
                    return PATH + code;
                },
                () -> show(code, visit));
    }

    @PostMapping("/{code}/sluiting")
    String close(@PathVariable String code, Visit visit) {
        var sent = new Sent("close", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    closing.close(code, visit.actor(), sent.version());
                    return PATH + code;
                },
                () -> show(code, visit));
    }

    @PostMapping("/{code}/doorbreking")
    String breakTie(@PathVariable String code, Visit visit) {
        var sent = new Sent("tie", visit.fields());
        return doing.act(
                sent,
                visit,
                () -> {
                    var choice = sent.required("choice", sent.choice("choice", Choice.class));
                    breaking.decide(code, choice, sent.optional("remark"), visit.actor(), sent.version());
                    return PATH + code;
                },
                () -> show(code, visit));
    }

    /** The papers that were ticked, all of one tender. */
    private Optional<String> chosen(Sent sent, List<TabledPaper> into) {
        Optional<String> tender = Optional.empty();
        for (var paper : papers()) {
            if (!sent.text("paper-" + paper.document()).isEmpty()
                    && tender.filter(other -> !other.equals(paper.tenderCode())).isEmpty()) {
                tender = Optional.of(paper.tenderCode());
                into.add(new TabledPaper(paper.document(), paper.version()));
            }
        }
        return tender;
    }

    private List<Paper> papers() {
        var known = tenders.getIfAvailable();
        return known == null ? List.of() : known.waitingFor("STEERING");
    }

    private List<String> standIns() {
        var chair = new RoleGrant(Role.CHAIR, "STEERING");
        return accounts.all().stream()
                .filter(account -> !account.roles().contains(chair)
                        && account.roles().stream()
                                .anyMatch(grant -> grant.role() == Role.MEMBER
                                        || grant.role() == Role.SECRETARY
                                        || grant.role() == Role.UNIT_LEAD))
                .map(account -> account.username())
                .toList();
    }

    /** How others voted is told when the vote is closed, so that nobody votes after another. */
    private static List<Seat> seats(WrittenVote vote, String reader) {
        return vote.members().stream()
                .map(member -> {
                    var ballot = vote.ballotOf(member);
                    var told = vote.state() != VoteState.OPEN
                            || ballot.filter(cast -> cast.by().equals(reader)).isPresent();
                    return new Seat(
                            member,
                            vote.standInOf(member).orElse(null),
                            ballot.isPresent(),
                            told ? ballot.map(cast -> cast.choice().name()).orElse(null) : null,
                            told ? ballot.map(cast -> cast.remark()).orElse(null) : null);
                })
                .toList();
    }

    /** A member's vote as it is shown. */
    public record Seat(
            String member,
            @org.jspecify.annotations.Nullable String standIn,
            boolean voted,
            @org.jspecify.annotations.Nullable String choice,
            @org.jspecify.annotations.Nullable String remark) {}
}
