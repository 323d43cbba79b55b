package nl.doelbinder.pia;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One unit's assessment of what it wants to do with people's data, from its first answer until it ends. Its answers are
 * stored beside it, each by itself.
 */
@Entity
@Audited
@Table(name = "pia")
public class Pia {

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    @Column(name = "unit_code")
    private @Nullable String unit;

    private String title;

    private String template;

    private String templateVersion;

    @Enumerated(EnumType.STRING)
    private ImpactStatus status;

    private @Nullable String splitFrom;

    private @Nullable String replaces;

    private String startedBy;

    private LocalDate startedOn;

    private String[] writers;

    private int submittedVersion;

    private @Nullable LocalDate approvedOn;

    private @Nullable LocalDate validUntil;

    private String[] conditions;

    private String[] splitInto;

    private @Nullable LocalDate endedOn;

    /** What it rested on when it was looked at last, and what of that has moved since. */
    @NotAudited
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String grounds;

    private String[] movedGrounds;

    private boolean illustrative;

    @Transient
    private final List<PiaEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Pia() {}

    private Pia(String code, @Nullable String unit, String title, Template template, String by, LocalDate on) {
        this.code = code;
        this.unit = unit;
        this.title = title;
        this.template = template.code();
        templateVersion = template.version();
        startedBy = by;
        startedOn = on;
        status = ImpactStatus.DRAFT;
        writers = new String[0];
        conditions = new String[0];
        splitInto = new String[0];
        movedGrounds = new String[0];
    }

    /**
     * Begins one.
     *
     * @param unit {@code null}: a generic one, which covers nothing
     */
    static Pia begin(String code, @Nullable String unit, String title, Template template, String by, LocalDate on) {
        Pia pia = new Pia(code, unit, title, template, by, on);
        pia.events.add(new PiaEvent.PiaBegun(code));
        return pia;
    }

    /** Begins a unit's own out of a generic one. */
    Pia splitOff(String itsCode, String forUnit, Template itsTemplate, String itsTitle, String by, LocalDate on) {
        Pia own = begin(itsCode, forUnit, itsTitle, itsTemplate, by, on);
        own.splitFrom = code;
        return own;
    }

    /** Begins the one that is to take its place. Who wrote this one wrote what that one starts with. */
    Pia succeed(String itsCode, Template itsTemplate, String by, LocalDate on) {
        expect(ImpactStatus.APPROVED, ImpactStatus.EXPIRED, ImpactStatus.REJECTED, ImpactStatus.SUPERSEDED);
        Pia next = begin(itsCode, unit, title, itsTemplate, by, on);
        next.replaces = code;
        next.writers = writers.clone();
        if (status == ImpactStatus.APPROVED) {
            events.add(new PiaEvent.PiaRenewalBegun(code));
        }
        return next;
    }

    /** As a dossier tells of it. */
    static Pia found(ImpactOnRecord onRecord, String title, Template template, String by, LocalDate on, int versions) {
        var assessment = onRecord.assessment();
        Pia pia = begin(assessment.code(), assessment.unitCode(), title, template, by, on);
        pia.status = onRecord.status();
        pia.splitFrom = onRecord.splitFrom();
        pia.approvedOn = assessment.approvedOn();
        pia.validUntil = assessment.validUntil();
        pia.conditions = assessment.conditions().toArray(String[]::new);
        pia.illustrative = onRecord.illustrative();
        pia.submittedVersion = versions;
        return pia;
    }

    /** What came with it out of a file: who wrote in it there reviews it here no more than there. */
    void broughtWith(Set<String> itsWriters, int versions, List<String> itsConditions) {
        writers = itsWriters.stream().sorted().toArray(String[]::new);
        submittedVersion = versions;
        conditions = itsConditions.toArray(String[]::new);
    }

    /** Which units are to have one of their own. */
    void toBeSplitInto(List<String> units) {
        splitInto = units.toArray(String[]::new);
    }

    /** Takes down that somebody writes in it, which bars them from reviewing it. Answers whether that is new. */
    boolean writtenBy(String by) {
        expect(ImpactStatus.DRAFT, ImpactStatus.RETURNED);
        if (Arrays.asList(writers).contains(by)) {
            return false;
        }
        writers = Stream.concat(Arrays.stream(writers), Stream.of(by)).sorted().toArray(String[]::new);
        return true;
    }

    /** Goes on under another template, or a newer version of its own. */
    void liftTo(Template newer) {
        expect(ImpactStatus.DRAFT, ImpactStatus.RETURNED);
        template = newer.code();
        templateVersion = newer.version();
    }

    void submit() {
        expect(ImpactStatus.DRAFT, ImpactStatus.RETURNED);
        submittedVersion++;
        status = ImpactStatus.UNIT_REVIEW;
        events.add(new PiaEvent.PiaSubmitted(code));
    }

    void expectReview() {
        expect(ImpactStatus.UNIT_REVIEW, ImpactStatus.PRIVACY_REVIEW, ImpactStatus.DPO_REVIEW);
    }

    /** Takes it a step on, or back to its authors, or to its end. */
    void review(Judgement judgement, LocalDate today) {
        expectReview();
        switch (judgement.outcome()) {
            case APPROVED, APPROVED_WITH_CONDITIONS -> approve(judgement, today);
            case RETURNED -> status = ImpactStatus.RETURNED;
            case REJECTED -> {
                status = ImpactStatus.REJECTED;
                endedOn = today;
            }
            case SPLIT_PER_UNIT -> status = ImpactStatus.SPLIT_ADVISED;
        }
        events.add(new PiaEvent.PiaReviewed(code));
    }

    private void approve(Judgement judgement, LocalDate today) {
        if (status == ImpactStatus.DPO_REVIEW) {
            status = ImpactStatus.APPROVED;
            approvedOn = today;
            validUntil = judgement.validUntil();
            conditions = judgement.conditions().toArray(String[]::new);
        } else {
            status = status == ImpactStatus.UNIT_REVIEW ? ImpactStatus.PRIVACY_REVIEW : ImpactStatus.DPO_REVIEW;
        }
    }

    /** The data protection officer rejects an approved one after all. */
    void withdrawApproval(LocalDate today) {
        expect(ImpactStatus.APPROVED);
        status = ImpactStatus.REJECTED;
        endedOn = today;
        events.add(new PiaEvent.PiaReviewed(code));
    }

    void supersede(LocalDate today) {
        expect(ImpactStatus.APPROVED);
        status = ImpactStatus.SUPERSEDED;
        endedOn = today;
        events.add(new PiaEvent.PiaSuperseded(code));
    }

    void expire(LocalDate today) {
        expect(ImpactStatus.APPROVED);
        if (validUntil == null || !today.isAfter(validUntil)) {
            throw new Refusal.OutOfTurn("pia.refusal.too-early", code, String.valueOf(validUntil));
        }
        status = ImpactStatus.EXPIRED;
        endedOn = validUntil;
        events.add(new PiaEvent.PiaExpired(code));
    }

    /** Whether every unit has begun its own by now. */
    void splitFurther(Set<String> begun) {
        if (begun.containsAll(Arrays.asList(splitInto))) {
            events.add(new PiaEvent.PiaSplit(code));
        }
    }

    /** Takes down what it rests on; what moved since the last look is told. */
    void restsOn(String now, List<String> moved) {
        grounds = now;
        if (!moved.isEmpty()) {
            movedGrounds = Stream.concat(Arrays.stream(movedGrounds), moved.stream())
                    .distinct()
                    .toArray(String[]::new);
            events.add(new PiaEvent.PiaGroundsMoved(code));
        }
    }

    /** Its owner looked at what moved: it holds as it was approved. */
    void confirm() {
        expect(ImpactStatus.APPROVED);
        if (movedGrounds.length == 0) {
            throw new Refusal.OutOfTurn("pia.refusal.nothing-moved", code);
        }
        movedGrounds = new String[0];
        events.add(new PiaEvent.PiaConfirmed(code));
    }

    void expect(ImpactStatus... states) {
        if (!Arrays.asList(states).contains(status)) {
            throw new Refusal.OutOfTurn("pia.refusal.out-of-turn", code, status);
        }
    }

    List<PiaEvent> takeEvents() {
        List<PiaEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public String code() {
        return code;
    }

    /** Changes with every change of the PIA itself; answers have editions of their own. */
    public long version() {
        return version == null ? 0 : version;
    }

    /** {@code null}: a generic one. */
    public @Nullable String unit() {
        return unit;
    }

    public String title() {
        return title;
    }

    public String template() {
        return template;
    }

    public String templateVersion() {
        return templateVersion;
    }

    public ImpactStatus status() {
        return status;
    }

    /** Code of the generic one that it was split from. */
    public Optional<String> splitFrom() {
        return Optional.ofNullable(splitFrom);
    }

    /** Code of the one that it will take the place of. */
    public Optional<String> replaces() {
        return Optional.ofNullable(replaces);
    }

    public String startedBy() {
        return startedBy;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** Everybody who wrote in it: none of them reviews it. */
    public Set<String> writers() {
        return Set.of(writers);
    }

    /** Number of the version that was submitted last; 0 before the first. */
    public int submittedVersion() {
        return submittedVersion;
    }

    public Optional<LocalDate> approvedOn() {
        return Optional.ofNullable(approvedOn);
    }

    /** Last day of the approval. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public List<String> conditions() {
        return List.of(conditions);
    }

    /** Units that are to have one of their own instead. */
    public List<String> splitInto() {
        return List.of(splitInto);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** What it rested on when it was looked at last, as JSON. */
    Optional<String> grounds() {
        return Optional.ofNullable(grounds);
    }

    /** What it rests on and has moved since its approval, or since its owner confirmed it last. */
    public List<String> movedGrounds() {
        return List.of(movedGrounds);
    }

    public boolean isIllustrative() {
        return illustrative;
    }

    public boolean isWritable() {
        return status == ImpactStatus.DRAFT || status == ImpactStatus.RETURNED;
    }

    public boolean isUnderReview() {
        return status == ImpactStatus.UNIT_REVIEW
                || status == ImpactStatus.PRIVACY_REVIEW
                || status == ImpactStatus.DPO_REVIEW;
    }
}
