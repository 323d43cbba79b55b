package nl.doelbinder.tender;

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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A tender from need to contract end. The process engine asks it where it stands and never moves it by itself. */
@Entity
@Table(name = "tender")
@Audited
public class Tender {

    private static final TypeReference<List<Lot>> LOTS = new TypeReference<>() {};
    private static final TypeReference<List<WayForward.Chosen>> WAYS = new TypeReference<>() {};

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    /** So that a change of one of its parts is a change of the tender: its version is the whole's. */
    @NotAudited
    @SuppressWarnings("UnusedVariable") // only counted
    private long changes;

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private String lots;

    @Column(name = "one_supplier_may_take_both_lots")
    private boolean oneSupplierMayTakeBothLots;

    @Column(name = "publication_deadline")
    private LocalDate publicationDeadline;

    @Column(name = "continuity_date")
    private LocalDate continuityDate;

    private String[] replaces;

    private String[] route;

    @Enumerated(EnumType.STRING)
    private TenderState state;

    /** Units that asked for accounts. */
    private String[] units;

    /** Counts on when rejected papers go on as another scenario. */
    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private String ways;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "publication_reference")
    private @Nullable String publicationReference;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_lots")
    private String @Nullable [] publishedLots;

    @Transient
    private final List<TenderEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Tender() {}

    private Tender(TenderOnRecord onRecord) {
        code = onRecord.code();
        title = onRecord.title();
        lots = StoredJson.write(onRecord.lots().stream()
                .map(lot -> new Lot(lot.code(), lot.serviceLine(), lot.title(), null, null, null))
                .toList());
        oneSupplierMayTakeBothLots = onRecord.oneSupplierMayTakeBothLots();
        publicationDeadline = onRecord.publicationDeadline();
        continuityDate = onRecord.continuityDate();
        replaces = onRecord.replaces().toArray(String[]::new);
        route = onRecord.route().toArray(String[]::new);
        units = onRecord.accountsAsked().stream()
                .map(TenderOnRecord.AccountsAsked::unit)
                .distinct()
                .toArray(String[]::new);
        round = 1;
        ways = "[]";
        state = TenderState.PREPARING;
    }

    /** Where the papers on record are under way, they are with the boards. */
    static Tender found(TenderOnRecord onRecord) {
        var tender = new Tender(onRecord);
        var need = onRecord.milestones().stream()
                .filter(milestone -> milestone.code().equals(MilestoneCodes.NEED))
                .anyMatch(milestone -> milestone.doneOn() != null);
        var papers = onRecord.documents().stream().anyMatch(document -> document.version() != null);
        if (need && papers && !onRecord.route().isEmpty()) {
            tender.state = TenderState.DECIDING;
        }
        return tender;
    }

    /** The workgroup hands the papers in: from here on the boards decide. */
    void handIn() {
        expect(TenderState.PREPARING);
        state = TenderState.DECIDING;
        happened(new TenderEvent.PapersHandedIn(code));
    }

    /** A board decided; the route says what follows. */
    void decided(String board, BoardOutcome outcome, List<Long> conditions, boolean allDecided) {
        if (outcome == BoardOutcome.REJECTED) {
            state = TenderState.REJECTED;
        } else {
            state = allDecided ? TenderState.PUBLISHABLE : TenderState.DECIDING;
        }
        happened(new TenderEvent.BoardDecided(code, board, outcome, conditions));
    }

    /** What a board returned comes to it again. */
    void comesAgain(String board) {
        happened(new TenderEvent.PapersComeAgain(code, board));
    }

    /** A document changed; what was approved of it may be approved no longer. */
    void paperChanged(DocumentVersionAdded added, List<String> boardsThatLapsed, boolean allDecided) {
        if (state == TenderState.PUBLISHABLE && !allDecided) {
            state = TenderState.DECIDING;
        }
        if (!boardsThatLapsed.isEmpty()) {
            happened(new TenderEvent.ApprovalsLapsed(code, added.document(), added.version(), boardsThatLapsed));
        }
    }

    void declaredEditorial(String board, String document, boolean allDecided) {
        if (state == TenderState.DECIDING && allDecided) {
            state = TenderState.PUBLISHABLE;
        }
        happened(new TenderEvent.EditorialDeclared(code, board, document));
    }

    void conditionMet(long condition) {
        happened(new TenderEvent.ConditionMet(code, condition));
    }

    /** What a supplier of the lot has to offer is written down. */
    void completeProgramme(String lot, LocalDate day) {
        changeLot(lot, found -> found.withProgramme(day));
        happened(new TenderEvent.ProgrammeCompleted(code, lot));
    }

    /** The lot goes no further; without any lot left the tender stops. */
    void withdraw(String lot, String reason, LocalDate day) {
        expect(TenderState.PREPARING, TenderState.DECIDING, TenderState.PUBLISHABLE, TenderState.PUBLISHED);
        if (state == TenderState.PUBLISHED
                && lots().stream().filter(Lot::goesOn).count() == 1) {
            throw new Refusal.OutOfTurn("tender.refusal.last-lot-published", lot);
        }
        changeLot(lot, found -> {
            if (!found.goesOn()) {
                throw new Refusal.OutOfTurn("tender.refusal.lot-withdrawn", lot, String.valueOf(found.withdrawnOn()));
            }
            return found.withdrawn(day, reason);
        });
        happened(new TenderEvent.LotWithdrawn(code, lot));
        if (lots().stream().noneMatch(Lot::goesOn)) {
            state = TenderState.STOPPED;
            happened(new TenderEvent.TenderStopped(code));
        }
    }

    /** The last day has passed and it is not published. */
    void missDeadline(LocalDate today) {
        expect(TenderState.PREPARING, TenderState.DECIDING, TenderState.PUBLISHABLE);
        if (!today.isAfter(publicationDeadline)) {
            throw new Refusal.OutOfTurn("tender.refusal.too-early", code, publicationDeadline);
        }
        state = TenderState.DEADLINE_MISSED;
        happened(new TenderEvent.DeadlineMissed(code));
    }

    /** The steering group says how the work goes on. */
    void choose(WayForward way, String by, LocalDate today) {
        expect(TenderState.REJECTED, TenderState.DEADLINE_MISSED);
        var after = state;
        ways = StoredJson.write(Stream.concat(ways().stream(), Stream.of(new WayForward.Chosen(way, after, today, by)))
                .toList());
        var deadline = way.newDeadline();
        if (deadline == null) {
            state = TenderState.STOPPED;
        } else {
            publicationDeadline = deadline;
            state = TenderState.DECIDING;
            if (after == TenderState.REJECTED) {
                round++;
            }
        }
        happened(new TenderEvent.WayChosen(code));
    }

    /** It is on the platform. Whether it may be is the gate's, which was asked before. */
    void publish(String reference, LocalDate on, String by) {
        expect(TenderState.PUBLISHABLE);
        state = TenderState.PUBLISHED;
        publicationReference = reference;
        publishedOn = on;
        publishedBy = by;
        publishedLots = lots().stream().filter(Lot::goesOn).map(Lot::code).toArray(String[]::new);
        happened(new TenderEvent.TenderPublished(code));
    }

    /** Something of the plan is done; some of it moves the tender on. */
    void milestoneDone(String milestone) {
        switch (milestone) {
            case MilestoneCodes.PRODUCT_CHOICE -> moveOn(TenderState.PUBLISHED, TenderState.AWARDED);
            case MilestoneCodes.IMPLEMENTED -> moveOn(TenderState.AWARDED, TenderState.IMPLEMENTED);
            case MilestoneCodes.CONTRACT_END -> moveOn(TenderState.IMPLEMENTED, TenderState.COMPLETED);
            default -> changes++;
        }
        happened(new TenderEvent.MilestoneDone(code, milestone));
    }

    private void moveOn(TenderState from, TenderState to) {
        expect(from);
        state = to;
    }

    private void changeLot(String lot, UnaryOperator<Lot> change) {
        if (lots().stream().noneMatch(found -> found.code().equals(lot))) {
            throw new Refusal.NotFound("tender.refusal.no-lot", code, lot);
        }
        lots = StoredJson.write(lots().stream()
                .map(found -> found.code().equals(lot) ? change.apply(found) : found)
                .toList());
    }

    /** A change of one of its parts is a change of the tender. */
    private void happened(TenderEvent event) {
        changes++;
        events.add(event);
    }

    void expect(TenderState... states) {
        if (Arrays.stream(states).noneMatch(each -> each == state)) {
            throw new Refusal.OutOfTurn("tender.refusal.out-of-turn", code, state);
        }
    }

    List<TenderEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public String code() {
        return code;
    }

    /** Changes with every change of the tender or of one of its parts. */
    public long version() {
        return version == null ? 0 : version;
    }

    public String title() {
        return title;
    }

    /** In the order of the tender, withdrawn ones too. */
    public List<Lot> lots() {
        return StoredJson.read(lots, LOTS);
    }

    public boolean oneSupplierMayTakeBothLots() {
        return oneSupplierMayTakeBothLots;
    }

    /** The last day on which it can be published. */
    public LocalDate publicationDeadline() {
        return publicationDeadline;
    }

    /** The day from which the work must go on. */
    public LocalDate continuityDate() {
        return continuityDate;
    }

    /** Numbers of the contracts that it follows. */
    public List<String> replaces() {
        return List.of(replaces);
    }

    /** Codes of the boards, in the order in which they decide; the first one is the steering group. */
    public List<String> route() {
        return List.of(route);
    }

    /** Code of the first board on the route: it says how the work goes on when the route cannot. */
    public String steeringBoard() {
        return route[0];
    }

    public TenderState state() {
        return state;
    }

    /** Whether it is neither published nor stopped. */
    public boolean isOnRoute() {
        return state == TenderState.PREPARING || state == TenderState.DECIDING || state == TenderState.PUBLISHABLE;
    }

    /** Codes of the units that asked for accounts. */
    public List<String> units() {
        return List.of(units);
    }

    int round() {
        return round;
    }

    /** Each way that the steering group chose, the first one first. */
    public List<WayForward.Chosen> ways() {
        return StoredJson.read(ways, WAYS);
    }

    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    /** Codes of the lots that were published. */
    public List<String> publishedLots() {
        return publishedLots == null ? List.of() : List.of(publishedLots);
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    public Optional<String> publicationReference() {
        return Optional.ofNullable(publicationReference);
    }
}
