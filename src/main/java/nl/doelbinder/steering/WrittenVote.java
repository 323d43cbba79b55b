package nl.doelbinder.steering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A question that the steering group answers in writing, between meetings. Who has a vote and how many it takes stands
 * from its opening on.
 */
@Entity
@Table(name = "written_vote")
@Audited
public class WrittenVote {

    private static final TypeReference<List<TabledPaper>> PAPERS = new TypeReference<>() {};
    private static final TypeReference<List<String>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Ballot>> BALLOTS = new TypeReference<>() {};
    private static final TypeReference<List<StandIn>> STAND_INS = new TypeReference<>() {};

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    private String question;

    @Column(name = "tender_code")
    private @Nullable String tenderCode;

    @Column(name = "minutes_of")
    private @Nullable String minutesOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private String papers;

    @JdbcTypeCode(SqlTypes.JSON)
    private String members;

    private int quorum;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Enumerated(EnumType.STRING)
    private VoteState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private String ballots;

    @Column(name = "stand_ins")
    @JdbcTypeCode(SqlTypes.JSON)
    private String standIns;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "casting_choice")
    private @Nullable Choice castingChoice;

    @Column(name = "casting_by")
    private @Nullable String castingBy;

    @Column(name = "casting_remark")
    private @Nullable String castingRemark;

    @Transient
    private final List<VoteEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected WrittenVote() {}

    private WrittenVote(String code, VoteDraft draft, List<String> members, int quorum, String by, Instant now) {
        this.code = code;
        question = draft.question();
        tenderCode = draft.tenderCode();
        minutesOf = draft.minutesOf();
        papers = StoredJson.write(draft.papers());
        this.members = StoredJson.write(members);
        this.quorum = quorum;
        openedBy = by;
        openedAt = now;
        closesAt = draft.closesAt().truncatedTo(ChronoUnit.SECONDS); // the clock of the engine knows no finer
        state = VoteState.OPEN;
        ballots = "[]";
        standIns = "[]";
    }

    static WrittenVote open(String code, VoteDraft draft, List<String> members, int quorum, String by, Instant now) {
        var vote = new WrittenVote(code, draft, members, quorum, by, now);
        vote.events.add(new VoteEvent.VoteOpened(code));
        return vote;
    }

    /** A member is absent, and somebody votes in their place. Each stands in for one. */
    void nameStandIn(String member, String standIn, String by, Instant now) {
        requireOpen(now);
        requireSeat(member);
        requireNotVoted(member);
        if (member.equals(standIn)) {
            throw new Refusal.OutOfTurn("steering.refusal.own-stand-in", member);
        }
        standIns().stream()
                .filter(named ->
                        named.standIn().equals(standIn) && !named.member().equals(member))
                .findFirst()
                .ifPresent(named -> {
                    throw new Refusal.OutOfTurn("steering.refusal.stands-in-already", standIn, named.member());
                });
        standIns = StoredJson.write(Stream.concat(
                        standIns().stream().filter(named -> !named.member().equals(member)),
                        Stream.of(new StandIn(member, standIn, by)))
                .toList());
        events.add(new VoteEvent.StandInNamed(code, member, standIn));
    }

    /** One vote a member, cast by the member or by who stands in. */
    void cast(String member, String by, Choice choice, @Nullable String remark, Instant now) {
        requireOpen(now);
        if (!mayCast(member, by)) {
            throw new Refusal.NotAllowed("steering.refusal.no-vote", by, code);
        }
        requireNotVoted(member);
        ballots = StoredJson.write(
                Stream.concat(ballots().stream(), Stream.of(new Ballot(member, by, choice, remark, now)))
                        .toList());
        events.add(new VoteEvent.BallotCast(code, member));
    }

    /** Closes before its time, which takes nobody's vote away that could still matter. */
    void closeEarly(Instant now) {
        expectState(VoteState.OPEN);
        if (now.isBefore(closesAt) && !isSettled()) {
            throw new Refusal.OutOfTurn("steering.refusal.still-open", code);
        }
        events.add(new VoteEvent.VoteClosedEarly(code));
    }

    /** Counts once everybody voted, or its time has come, or nothing can change it. Counted once, it stays so. */
    void count(String by, Instant now) {
        if (state != VoteState.OPEN) {
            return;
        }
        if (now.isBefore(closesAt) && !isSettled()) {
            throw new Refusal.OutOfTurn("steering.refusal.still-open", code);
        }
        closedAt = now;
        closedBy = by;
        var tally = tally();
        if (ballots().size() < quorum) {
            end(VoteState.NO_QUORUM, by, now);
        } else if (tally.inFavour() == tally.against()) {
            state = VoteState.TIED;
            events.add(new VoteEvent.VoteTied(code));
        } else {
            end(tally.inFavour() > tally.against() ? VoteState.ADOPTED : VoteState.REJECTED, by, now);
        }
    }

    /** The chair says which way a tie goes. */
    void breakTie(boolean inFavour, @Nullable String remark, String by, Instant now) {
        expectState(VoteState.TIED);
        castingChoice = inFavour ? Choice.FOR : Choice.AGAINST;
        castingBy = by;
        castingRemark = remark;
        events.add(new VoteEvent.TieBroken(code));
        end(inFavour ? VoteState.ADOPTED : VoteState.REJECTED, by, now);
    }

    private void end(VoteState outcome, String by, Instant now) {
        state = outcome;
        events.add(new VoteEvent.WrittenVoteClosed(code, tenderCode, outcome, papers(), now, by));
    }

    /** Whether the votes that are not in could not change the outcome. */
    boolean isSettled() {
        var out = members().size() - ballots().size();
        var tally = tally();
        return out == 0 || (ballots().size() >= quorum && Math.abs(tally.inFavour() - tally.against()) > out);
    }

    private void requireOpen(Instant now) {
        if (state != VoteState.OPEN || !now.isBefore(closesAt)) {
            throw new Refusal.OutOfTurn("steering.refusal.vote-closed", code);
        }
    }

    private void requireSeat(String member) {
        if (!members().contains(member)) {
            throw new Refusal.OutOfTurn("steering.refusal.not-a-member", member);
        }
    }

    private void requireNotVoted(String member) {
        ballotOf(member).ifPresent(earlier -> {
            throw new Refusal.OutOfTurn("steering.refusal.voted", member, earlier.by());
        });
    }

    private void expectState(VoteState expected) {
        if (state != expected) {
            throw new Refusal.OutOfTurn(
                    expected == VoteState.TIED ? "steering.refusal.no-tie" : "steering.refusal.vote-closed", code);
        }
    }

    /** Whether this account casts the vote of this member. */
    public boolean mayCast(String member, String by) {
        return members().contains(member)
                && (member.equals(by)
                        || standIns().stream()
                                .anyMatch(named -> named.member().equals(member)
                                        && named.standIn().equals(by)));
    }

    /** Members whose votes this account may cast and that are not in. */
    public List<String> seatsOf(String username) {
        return members().stream()
                .filter(member -> mayCast(member, username) && ballotOf(member).isEmpty())
                .toList();
    }

    public Optional<Ballot> ballotOf(String member) {
        return ballots().stream()
                .filter(ballot -> ballot.member().equals(member))
                .findFirst();
    }

    public Optional<String> standInOf(String member) {
        return standIns().stream()
                .filter(named -> named.member().equals(member))
                .map(StandIn::standIn)
                .findFirst();
    }

    public Tally tally() {
        return Tally.of(ballots());
    }

    public String code() {
        return code;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String question() {
        return question;
    }

    public Optional<String> tenderCode() {
        return Optional.ofNullable(tenderCode);
    }

    public Optional<String> minutesOf() {
        return Optional.ofNullable(minutesOf);
    }

    public List<TabledPaper> papers() {
        return StoredJson.read(papers, PAPERS);
    }

    public List<String> members() {
        return StoredJson.read(members, MEMBERS);
    }

    public int quorum() {
        return quorum;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    /** When those who did not vote are reminded. */
    public Instant remindAt() {
        return openedAt.plus(Duration.between(openedAt, closesAt).dividedBy(2));
    }

    public VoteState state() {
        return state;
    }

    public List<Ballot> ballots() {
        return StoredJson.read(ballots, BALLOTS);
    }

    public List<StandIn> standIns() {
        return StoredJson.read(standIns, STAND_INS);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public Optional<Choice> castingChoice() {
        return Optional.ofNullable(castingChoice);
    }

    public Optional<String> castingBy() {
        return Optional.ofNullable(castingBy);
    }

    public Optional<String> castingRemark() {
        return Optional.ofNullable(castingRemark);
    }

    List<VoteEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
