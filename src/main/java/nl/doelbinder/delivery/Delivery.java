package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.delivery.DeliveryFinding;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A request for data under an agreement and what came of it, until the recipient has destroyed the data. What was asked
 * is frozen; what becomes of it follows from the rules' findings and from what people and the maker do after.
 */
@Entity
@Audited
@Table(name = "delivery")
public class Delivery {

    private static final TypeReference<List<DeliveryFinding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    private String agreement;

    @Column(name = "agreement_version")
    private int agreementVersion;

    @Column(name = "mandate_list")
    private int mandateList;

    private String requester;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "judged_on")
    private LocalDate judgedOn;

    private String purpose;

    @JdbcTypeCode(SqlTypes.JSON)
    private String fields;

    @Column(name = "reference_day")
    private LocalDate referenceDay;

    @Column(name = "local_retention")
    private String localRetention;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Column(name = "recipient_key")
    private @Nullable String recipientKey;

    @Column(name = "reuse_of")
    private @Nullable String reuseOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private String findings;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    @Column(name = "rule_set")
    private String ruleSet;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    @Enumerated(EnumType.STRING)
    private DeliveryDecision.@Nullable Outcome decision;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    /** Why it was withheld or failed. */
    @Column(name = "stop_reason")
    private @Nullable String stopReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String file;

    @Column(name = "fetched_at")
    private @Nullable Instant fetchedAt;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Column(name = "destroy_by")
    private @Nullable LocalDate destroyBy;

    @Column(name = "destroyed_on")
    private @Nullable LocalDate destroyedOn;

    @Transient
    private final List<DeliveryEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Delivery() {}

    /** Asks for it; the verdict says where it goes. */
    static Delivery ask(String code, DeliveryDraft draft, Judged judged, String by, Instant at) {
        var delivery = new Delivery();
        delivery.code = code;
        delivery.agreement = draft.agreement();
        delivery.agreementVersion = judged.agreementVersion();
        delivery.mandateList = judged.mandateList();
        delivery.requester = by;
        delivery.askedAt = at;
        delivery.judgedOn = judged.on();
        delivery.purpose = draft.purpose();
        delivery.fields = StoredJson.write(draft.fields());
        delivery.referenceDay = draft.referenceDay();
        delivery.localRetention = draft.localRetention().toString();
        delivery.format = draft.format();
        delivery.recipientKey = draft.recipientKey();
        delivery.reuseOf = draft.reuseOf();
        delivery.findings = StoredJson.write(judged.judgement().findings());
        delivery.verdict = judged.judgement().verdict();
        delivery.ruleSet = judged.judgement().ruleSet();
        delivery.state = DeliveryState.REFUSED;
        delivery.events.add(new DeliveryEvent.DeliveryAsked(code));
        switch (delivery.verdict) {
            case DENY -> delivery.state = DeliveryState.REFUSED;
            case REFER -> delivery.state = DeliveryState.REFERRED;
            case PERMIT, CONDITION -> delivery.letThrough(at, judged.on());
        }
        return delivery;
    }

    /** The data owner decides what the rules left to judgement. */
    void decide(DeliveryDecision made, String by, Instant at, LocalDate today) {
        expect(DeliveryState.REFERRED);
        decision = made.outcome();
        decidedBy = by;
        decidedOn = today;
        decisionReason = made.reason();
        if (made.outcome() == DeliveryDecision.Outcome.REFUSE) {
            state = DeliveryState.REFUSED;
            events.add(new DeliveryEvent.DeliveryDecided(code));
        } else {
            events.add(new DeliveryEvent.DeliveryDecided(code));
            letThrough(at, today);
        }
    }

    /** What is used again the recipient has already; anything else is to be made. */
    private void letThrough(Instant at, LocalDate today) {
        if (reuseOf == null) {
            state = DeliveryState.QUEUED;
            events.add(new DeliveryQueued(code));
        } else {
            state = DeliveryState.FETCHED;
            fetchedAt = at;
            receivedOn = today;
            destroyBy = today.plus(localRetention());
        }
    }

    /** Also again, by whoever finds that a maker before it never came to an end. */
    void begin() {
        expect(DeliveryState.QUEUED, DeliveryState.MAKING);
        state = DeliveryState.MAKING;
    }

    /** The maker stopped before it was whole, and left nothing of it. */
    void fail(String reason) {
        expect(DeliveryState.QUEUED, DeliveryState.MAKING);
        state = DeliveryState.FAILED;
        stopReason = reason;
        events.add(new DeliveryEvent.DeliveryFailed(code));
    }

    void retry() {
        expect(DeliveryState.FAILED);
        state = DeliveryState.QUEUED;
        stopReason = null;
        events.add(new DeliveryQueued(code));
    }

    void made(DeliveryFile whole) {
        expect(DeliveryState.MAKING);
        file = StoredJson.write(whole);
        state = DeliveryState.READY;
        events.add(new DeliveryEvent.DeliveryMade(code));
    }

    /** It is no longer to be handed out. */
    void withhold(String reason) {
        expect(
                DeliveryState.REFERRED,
                DeliveryState.QUEUED,
                DeliveryState.MAKING,
                DeliveryState.READY,
                DeliveryState.FAILED);
        state = DeliveryState.WITHHELD;
        stopReason = reason;
        events.add(new DeliveryEvent.DeliveryWithheld(code));
    }

    /** The requester has the file; once. */
    void fetched(Instant at, LocalDate today) {
        expect(DeliveryState.READY);
        state = DeliveryState.FETCHED;
        fetchedAt = at;
        destroyBy = today.plus(localRetention());
        events.add(new DeliveryEvent.DeliveryFetched(code));
    }

    /** The requester says that it came whole. */
    void receive(LocalDate today) {
        expect(DeliveryState.FETCHED, DeliveryState.OVERDUE);
        if (receivedOn != null) {
            throw new Refusal.OutOfTurn("delivery.refusal.received", code, receivedOn);
        }
        receivedOn = today;
        events.add(new DeliveryEvent.DeliveryReceived(code));
    }

    void callDestructionOverdue(LocalDate today) {
        expect(DeliveryState.FETCHED);
        var last = Objects.requireNonNull(destroyBy);
        if (!today.isAfter(last)) {
            throw new Refusal.OutOfTurn("delivery.refusal.too-early", code, last);
        }
        state = DeliveryState.OVERDUE;
        events.add(new DeliveryEvent.DestructionCalledOverdue(code));
    }

    /** The recipient says that the data is destroyed; late is better than never. */
    void confirmDestruction(LocalDate today) {
        expect(DeliveryState.FETCHED, DeliveryState.OVERDUE);
        state = DeliveryState.DESTROYED;
        destroyedOn = today;
        events.add(new DeliveryEvent.DeliveryDestroyed(code));
    }

    void expectHeld() {
        expect(DeliveryState.FETCHED, DeliveryState.OVERDUE);
    }

    private void expect(DeliveryState... states) {
        for (var each : states) {
            if (each == state) {
                return;
            }
        }
        throw new Refusal.OutOfTurn("delivery.refusal.out-of-turn", code, state);
    }

    List<DeliveryEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** For its maker; there is none for what is used again. */
    DeliveryOrder order() {
        return new DeliveryOrder(
                code,
                agreement,
                agreementVersion,
                mandateList,
                requester,
                purpose,
                fields(),
                referenceDay,
                format,
                Objects.requireNonNull(recipientKey, "nothing is made for what is used again"),
                ruleSet);
    }

    public String code() {
        return code;
    }

    /** Changes with every change of the delivery. */
    public long version() {
        return version == null ? 0 : version;
    }

    public String agreement() {
        return agreement;
    }

    /** Number of the agreement's version that it was judged by. */
    public int agreementVersion() {
        return agreementVersion;
    }

    /** Number of the mandate list that it was judged by; 0 where there was none. */
    public int mandateList() {
        return mandateList;
    }

    public String requester() {
        return requester;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public LocalDate judgedOn() {
        return judgedOn;
    }

    public String purpose() {
        return purpose;
    }

    public List<String> fields() {
        return StoredJson.read(fields, TEXTS);
    }

    public LocalDate referenceDay() {
        return referenceDay;
    }

    public Period localRetention() {
        return Period.parse(localRetention);
    }

    public Format format() {
        return format;
    }

    public Optional<String> recipientKey() {
        return Optional.ofNullable(recipientKey);
    }

    public Optional<String> reuseOf() {
        return Optional.ofNullable(reuseOf);
    }

    public List<DeliveryFinding> findings() {
        return StoredJson.read(findings, FINDINGS);
    }

    public Outcome verdict() {
        return verdict;
    }

    public String ruleSet() {
        return ruleSet;
    }

    public DeliveryState state() {
        return state;
    }

    /** The data owner's decision. */
    public Optional<Decided> decision() {
        return decision == null || decidedBy == null || decidedOn == null || decisionReason == null
                ? Optional.empty()
                : Optional.of(new Decided(decision, decidedBy, decidedOn, decisionReason));
    }

    /** Why it was withheld or failed. */
    public Optional<String> stopReason() {
        return Optional.ofNullable(stopReason);
    }

    public Optional<DeliveryFile> file() {
        return file == null ? Optional.empty() : Optional.of(StoredJson.read(file, DeliveryFile.class));
    }

    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }

    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** Last day on which the recipient may keep it. */
    public Optional<LocalDate> destroyBy() {
        return Optional.ofNullable(destroyBy);
    }

    public Optional<LocalDate> destroyedOn() {
        return Optional.ofNullable(destroyedOn);
    }

    /** A data owner's decision as it is remembered. */
    public record Decided(DeliveryDecision.Outcome outcome, String by, LocalDate on, String reason) {}
}
