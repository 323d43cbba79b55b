package nl.doelbinder.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.Finding;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RequestFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A unit's request to monitor, from its filing until what was recorded is destroyed. Its facts are frozen; what becomes
 * of it follows from the verdict and from what people decide after.
 */
@Entity
@Table(name = "monitoring_request")
@Audited
public class MonitoringRequest {

    private static final TypeReference<List<Condition>> CONDITIONS = new TypeReference<>() {};

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    private String title;

    private String justification;

    @Column(name = "unit_code")
    private String unitCode;

    private String purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    /** The weight that the grant was given on: a heavier one suspends it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "weight_accepted")
    private Outcome weightAccepted;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assessment_id")
    private StoredAssessment assessment;

    @JdbcTypeCode(SqlTypes.JSON)
    private String conditions;

    @Column(name = "accepted_by")
    private @Nullable String acceptedBy;

    @Column(name = "accepted_on")
    private @Nullable LocalDate acceptedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private Decision.@Nullable Outcome decision;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "decision_reference")
    private @Nullable String decisionReference;

    @Column(name = "granted_until")
    private @Nullable LocalDate grantedUntil;

    @Column(name = "reweigh_on")
    private @Nullable LocalDate reweighOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "destroy_by")
    private @Nullable LocalDate destroyBy;

    @Column(name = "destroyed_on")
    private @Nullable LocalDate destroyedOn;

    /** The registers over which it was weighed last, whatever came of it; moved on by {@link Requests#weighed}. */
    @NotAudited
    @Column(name = "weighed_registers", updatable = false)
    private String weighedRegisters;

    /** What {@link #facts} says, once somebody asked. */
    @Transient
    private @Nullable RequestFacts readFacts;

    @Transient
    private final List<RequestEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MonitoringRequest() {}

    private MonitoringRequest(RequestDraft draft, String by, StoredAssessment assessed) {
        code = assessed.requestCode();
        title = draft.title();
        justification = draft.justification();
        unitCode = draft.facts().unitCode();
        purpose = draft.facts().purpose();
        facts = assessed.factsText();
        readFacts = draft.facts();
        filedBy = by;
        filedAt = assessed.at();
        assessment = assessed;
        verdict = assessed.verdict();
        weightAccepted = verdict;
        weighedRegisters = assessed.registers();
        conditions = "[]";
        state = State.REFUSED;
    }

    /** Files a request; its verdict says where it goes. */
    static MonitoringRequest file(RequestDraft draft, String by, StoredAssessment assessed, NextWeighing nextWeighing) {
        var request = new MonitoringRequest(draft, by, assessed);
        switch (assessed.verdict()) {
            case PERMIT -> request.grant(assessed.assessedOn(), nextWeighing);
            case CONDITION -> request.putConditions(List.of());
            case REFER -> request.state = State.REFERRED;
            case DENY -> request.state = State.REFUSED;
        }
        request.events.add(new RequestEvent.RequestFiled(request.code, request.state));
        return request;
    }

    /** The unit takes every condition upon itself, and with that has the grant. */
    void accept(String by, LocalDate today, NextWeighing nextWeighing) {
        expect(State.AWAITING_ACCEPTANCE);
        acceptedBy = by;
        acceptedOn = today;
        grant(today, nextWeighing);
        events.add(new RequestEvent.ConditionsAccepted(code));
    }

    /** A privacy officer decides what the rules left to judgement. Conditions still wait for the unit. */
    void decide(Decision made, String by, LocalDate today, NextWeighing nextWeighing) {
        expect(State.REFERRED);
        remember(made, by, today);
        if (made.outcome() == Decision.Outcome.REFUSE) {
            state = State.REFUSED;
        } else {
            putConditions(made.conditions());
            if (conditions().isEmpty()) {
                grant(today, nextWeighing);
            }
        }
        events.add(new RequestEvent.ReferralDecided(code));
    }

    /** The unit takes it back while it has no grant yet. */
    void withdraw(String by, String reason, LocalDate today) {
        expect(State.AWAITING_ACCEPTANCE, State.REFERRED);
        state = State.WITHDRAWN;
        endedOn = today;
        endedBy = by;
        endReason = reason;
        events.add(new RequestEvent.RequestWithdrawn(code));
    }

    /** Weighs the grant again. A heavier verdict suspends it; a lighter one changes nothing. */
    void weighAgain(StoredAssessment again, NextWeighing nextWeighing) {
        expect(State.GRANTED, State.SUSPENDED);
        assessment = again;
        verdict = again.verdict();
        reweighOn = nextWeighing.after(facts(), again.assessedOn());
        if (state == State.GRANTED && verdict.compareTo(weightAccepted) > 0) {
            state = State.SUSPENDED;
            events.add(new RequestEvent.GrantSuspended(code));
        }
        events.add(new RequestEvent.GrantWeighedAgain(code));
    }

    /** A privacy officer lets a suspended grant go on, or ends it. What the rules deny stays denied. */
    void review(Decision made, String by, LocalDate today) {
        expect(State.SUSPENDED);
        if (made.outcome() == Decision.Outcome.GRANT && verdict == Outcome.DENY) {
            throw new Refusal.OutOfTurn("monitoring.refusal.denied", code);
        }
        remember(made, by, today);
        if (made.outcome() == Decision.Outcome.GRANT) {
            state = State.GRANTED;
            weightAccepted = verdict;
            conditions = StoredJson.write(Stream.concat(
                            conditions().stream(), made.conditions().stream().map(Condition::ofOfficer))
                    .toList());
        } else {
            end(today, by, made.reason());
        }
        events.add(new RequestEvent.SuspensionReviewed(code));
    }

    /** Ends a grant before its last day. */
    void terminate(String by, String reason, LocalDate today) {
        expect(State.GRANTED, State.SUSPENDED);
        end(today, by, reason);
        events.add(new RequestEvent.GrantEnded(code));
    }

    /** The grant's last day has passed. */
    void expire(String by, LocalDate today) {
        expect(State.GRANTED, State.SUSPENDED);
        var last = Objects.requireNonNull(grantedUntil);
        if (!today.isAfter(last)) {
            throw new Refusal.OutOfTurn("monitoring.refusal.too-early", code, last);
        }
        end(last, by, null);
        events.add(new RequestEvent.GrantEnded(code));
    }

    /** The records should have been destroyed and nobody said that they are. */
    void callDestructionOverdue(LocalDate today) {
        expect(State.ENDED);
        var last = Objects.requireNonNull(destroyBy);
        if (!today.isAfter(last)) {
            throw new Refusal.OutOfTurn("monitoring.refusal.too-early", code, last);
        }
        state = State.DESTRUCTION_OVERDUE;
        events.add(new RequestEvent.DestructionCalledOverdue(code));
    }

    /** The unit says that what it recorded is destroyed; late is better than never. */
    void confirmDestruction(LocalDate today) {
        expect(State.ENDED, State.DESTRUCTION_OVERDUE);
        state = State.DESTROYED;
        destroyedOn = today;
        events.add(new RequestEvent.DestructionConfirmed(code));
    }

    private void putConditions(List<String> ofOfficer) {
        conditions = StoredJson.write(Stream.concat(
                        assessment.findings().stream()
                                .filter(finding -> finding.outcome() == Outcome.CONDITION)
                                .map(Condition::of),
                        ofOfficer.stream().map(Condition::ofOfficer))
                .toList());
        state = State.AWAITING_ACCEPTANCE;
    }

    private void grant(LocalDate today, NextWeighing nextWeighing) {
        var last = lastDayIfGranted();
        if (last.isBefore(today) && verdict != Outcome.PERMIT) {
            throw new Refusal.OutOfTurn("monitoring.refusal.too-late", code, last);
        }
        state = State.GRANTED;
        grantedUntil = last;
        reweighOn = nextWeighing.after(facts(), assessment.assessedOn());
    }

    /** The earliest day among the request's own last one and those that findings set. */
    private LocalDate lastDayIfGranted() {
        return Stream.concat(
                        Stream.of(facts().until()),
                        assessment.findings().stream().map(Finding::until).filter(Objects::nonNull))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private void end(LocalDate day, String by, @Nullable String reason) {
        state = State.ENDED;
        endedOn = day;
        endedBy = by;
        endReason = reason;
        destroyBy = day.plus(facts().retention());
    }

    private void remember(Decision made, String by, LocalDate today) {
        decision = made.outcome();
        decidedBy = by;
        decidedOn = today;
        decisionReason = made.reason();
        decisionReference = made.reference();
    }

    private void expect(State... states) {
        for (var each : states) {
            if (each == state) {
                return;
            }
        }
        var last = Stream.of(endedBy, acceptedBy, decidedBy, filedBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        throw new Refusal.OutOfTurn("monitoring.refusal.out-of-turn", code, state, last);
    }

    List<RequestEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public String code() {
        return code;
    }

    /** Changes with every change of the request. */
    public long version() {
        return version == null ? 0 : version;
    }

    public String title() {
        return title;
    }

    public String justification() {
        return justification;
    }

    public RequestFacts facts() {
        if (readFacts == null) {
            readFacts = StoredJson.read(facts, RequestFacts.class);
        }
        return readFacts;
    }

    public String unit() {
        return unitCode;
    }

    public String purpose() {
        return purpose;
    }

    public String filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public State state() {
        return state;
    }

    /** Of the last assessment. */
    public Outcome verdict() {
        return verdict;
    }

    /** The last one. */
    public StoredAssessment assessment() {
        return assessment;
    }

    /** What the unit is held to, or will be when it accepts. */
    public List<Condition> conditions() {
        return StoredJson.read(conditions, CONDITIONS);
    }

    public Optional<String> acceptedBy() {
        return Optional.ofNullable(acceptedBy);
    }

    public Optional<LocalDate> acceptedOn() {
        return Optional.ofNullable(acceptedOn);
    }

    /** A privacy officer's last decision. */
    public Optional<Decided> decision() {
        if (decision == null || decidedBy == null || decidedOn == null || decisionReason == null) {
            return Optional.empty();
        }
        return Optional.of(new Decided(decision, decidedBy, decidedOn, decisionReason, decisionReference));
    }

    /** The grant's last day. */
    public Optional<LocalDate> grantedUntil() {
        return Optional.ofNullable(grantedUntil);
    }

    /** The day on which the grant is weighed again. */
    public Optional<LocalDate> reweighOn() {
        return Optional.ofNullable(reweighOn);
    }

    /** The day on which the grant ended, or the request was withdrawn. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Why it was withdrawn or ended before its last day. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Last day on which its records may be kept. */
    public Optional<LocalDate> destroyBy() {
        return Optional.ofNullable(destroyBy);
    }

    public Optional<LocalDate> destroyedOn() {
        return Optional.ofNullable(destroyedOn);
    }

    boolean isInvestigation() {
        return facts().framework() == Framework.INVESTIGATION;
    }

    /** Whether an assessment says what the last one said, and the next day for weighing stays the same. */
    boolean isWeighedAs(Assessment other, NextWeighing nextWeighing) {
        return assessment.findings().equals(other.findings())
                && assessment.matrix().equals(other.matrix())
                && nextWeighing.after(facts(), assessment.assessedOn()).equals(reweighOn);
    }
}
