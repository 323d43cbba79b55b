package nl.doelbinder.delivery.ending;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * One way that an agreement goes to its end. Deliveries stop on its last day, or at once; it is over only when the
 * recipient has confirmed every closing measure.
 */
@Entity
@Audited
@Table(name = "agreement_ending")
public class Ending extends AfterCase {

    private static final TypeReference<List<Consent>> CONSENTS = new TypeReference<>() {};
    private static final TypeReference<List<Confirmed>> CONFIRMED = new TypeReference<>() {};

    @Enumerated(EnumType.STRING)
    private Way way;

    @Enumerated(EnumType.STRING)
    private State state;

    private String article;

    private String reason;

    /** Of the letter that it rests on: the notice, the warning. */
    private @Nullable String letter;

    /** When nothing is delivered after. */
    private @Nullable LocalDate lastDay;

    private @Nullable LocalDate repairBy;

    private @Nullable String repair;

    private @Nullable String judgement;

    /** Of the registered letter by which the owner ends it. */
    private @Nullable String registeredLetter;

    @Enumerated(EnumType.STRING)
    private @Nullable Party proposer;

    @JdbcTypeCode(SqlTypes.JSON)
    private String consents;

    @JdbcTypeCode(SqlTypes.JSON)
    private String confirmed;

    /** In which an agreement ends. */
    public enum Way {
        /** The recipient stops, on any day and at no cost. */
        RECIPIENT_STOPS("end-by-recipient"),
        /** One of the parties gives notice in writing. */
        NOTICE("end-by-notice"),
        /** The owner ends it for weighty reasons, after a warning that nothing was done about. */
        OWNER_ENDS("end-by-owner"),
        /** The parties agree that it ends. */
        CONSENT("end-by-consent");

        private final String term;

        Way(String term) {
            this.term = term;
        }

        /** By which its article is found. */
        String term() {
            return term;
        }
    }

    /** Where it stands. */
    public enum State {
        /** The recipient can repair what it was warned of. */
        WARNED,
        REPAIR_SHOWN,
        /** The recipient repaired it: the agreement goes on. */
        REPAIRED,
        CONSENT_ASKED,
        /** Somebody did not agree: the agreement goes on. */
        NOT_AGREED,
        /** It ends on a day to come. */
        RUNNING_OUT,
        /** Nothing is delivered; not every closing measure is confirmed. */
        CLOSING,
        ENDED,
        /** The recipient stopped before it came to its end. */
        OVERTAKEN
    }

    /** What the recipient has to do at the end. */
    public enum Measure {
        DESTRUCTION,
        ACCESS_WITHDRAWN,
        SECRECY
    }

    /** What a party said to the proposal to end it. */
    public record Consent(Party party, boolean agreed, String by, Instant at) {}

    /** That a closing measure was taken. */
    public record Confirmed(Measure measure, String note, String by, Instant at) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Ending() {}

    private Ending(String code, String agreement, Way way, String article, String reason, String by, Instant now) {
        super(code, agreement, agreement, by, now);
        this.way = way;
        this.article = article;
        this.reason = reason;
        consents = "[]";
        confirmed = "[]";
        state = State.CLOSING;
    }

    static Ending stopped(String code, EndingDraft draft, String article, String by, LocalDate today, Instant now) {
        var ending = new Ending(code, draft.agreement(), Way.RECIPIENT_STOPS, article, draft.reason(), by, now);
        ending.runOutOn(draft.lastDay() == null ? today : draft.lastDay(), today);
        return ending;
    }

    static Ending byNotice(
            String code,
            EndingDraft draft,
            LocalDate lastDay,
            String article,
            String by,
            LocalDate today,
            Instant now) {
        var ending = new Ending(code, draft.agreement(), Way.NOTICE, article, draft.reason(), by, now);
        ending.letter = draft.letter();
        ending.runOutOn(lastDay, today);
        return ending;
    }

    static Ending warned(String code, EndingDraft draft, LocalDate repairBy, String article, String by, Instant now) {
        var ending = new Ending(code, draft.agreement(), Way.OWNER_ENDS, article, draft.reason(), by, now);
        ending.letter = draft.letter();
        ending.repairBy = repairBy;
        ending.state = State.WARNED;
        return ending;
    }

    static Ending proposed(
            String code, EndingDraft draft, LocalDate lastDay, Party proposer, String article, String by, Instant now) {
        var ending = new Ending(code, draft.agreement(), Way.CONSENT, article, draft.reason(), by, now);
        ending.lastDay = lastDay;
        ending.proposer = proposer;
        ending.state = State.CONSENT_ASKED;
        return ending;
    }

    /** On its last day itself data is still delivered, unless that is today: then it stops at once. */
    private void runOutOn(LocalDate day, LocalDate today) {
        lastDay = day;
        state = day.isAfter(today) ? State.RUNNING_OUT : State.CLOSING;
    }

    /** The recipient shows what it did about the warning. */
    void showRepair(String what) {
        expect(State.WARNED);
        repair = what;
        state = State.REPAIR_SHOWN;
        moved("repair-shown", null);
    }

    /**
     * The owner judges whether the warning was heeded.
     *
     * @param sent of the registered letter that ends it, where it was not
     */
    void judgeRepair(boolean repaired, String why, @Nullable String sent, LocalDate today, Instant now) {
        if (state == State.WARNED && !isRepairOver(today)) {
            throw new Refusal.OutOfTurn(
                    "ending.refusal.repair-runs", code(), repairBy().orElseThrow());
        }
        expect(State.WARNED, State.REPAIR_SHOWN);
        judgement = why;
        if (repaired) {
            state = State.REPAIRED;
            closed(now);
        } else {
            registeredLetter = sent;
            lastDay = today;
            state = State.CLOSING;
        }
        moved("repair-judged", null);
    }

    /** One of the other parties agrees that it ends, or does not. */
    void consent(Party party, boolean agreed, String by, LocalDate today, Instant now) {
        expect(State.CONSENT_ASKED);
        if (!asked().contains(party)) {
            throw new Refusal.OutOfTurn("ending.refusal.consented", code());
        }
        consents = StoredJson.write(Stream.concat(
                        consents().stream(),
                        Stream.of(new Consent(party, agreed, by, now.truncatedTo(ChronoUnit.SECONDS))))
                .toList());
        if (!agreed) {
            state = State.NOT_AGREED;
            closed(now);
        } else if (asked().isEmpty()) {
            runOutOn(lastDay().orElseThrow(), today);
        }
        moved("consented", party.name());
    }

    /** Its last day has passed. */
    boolean runOut(LocalDate today) {
        if (state != State.RUNNING_OUT || !today.isAfter(lastDay().orElseThrow())) {
            return false;
        }
        state = State.CLOSING;
        return true;
    }

    /** The recipient confirms one closing measure; with the last one it is over. */
    void confirm(Measure measure, String note, String by, Instant now) {
        expect(State.CLOSING);
        if (!open().contains(measure)) {
            throw new Refusal.OutOfTurn("ending.refusal.confirmed", code());
        }
        confirmed = StoredJson.write(Stream.concat(
                        confirmed().stream(),
                        Stream.of(new Confirmed(measure, note, by, now.truncatedTo(ChronoUnit.SECONDS))))
                .toList());
        if (open().isEmpty()) {
            state = State.ENDED;
            closed(now);
        }
        moved("measure-confirmed", measure.name());
    }

    /** Another way was there first. */
    void overtake(Instant now) {
        expect(State.WARNED, State.REPAIR_SHOWN, State.CONSENT_ASKED, State.RUNNING_OUT);
        state = State.OVERTAKEN;
        closed(now);
        moved("overtaken", null);
    }

    private void expect(State... states) {
        if (!Arrays.asList(states).contains(state)) {
            throw new Refusal.OutOfTurn("ending.refusal.out-of-turn", code());
        }
    }

    /** Closing measures that nobody confirmed yet. */
    public List<Measure> open() {
        var done = confirmed().stream().map(Confirmed::measure).toList();
        return Arrays.stream(Measure.values())
                .filter(measure -> !done.contains(measure))
                .toList();
    }

    /** Parties that have yet to say whether they agree. */
    public List<Party> asked() {
        if (way != Way.CONSENT) {
            return List.of();
        }
        var said = consents().stream().map(Consent::party).toList();
        return Stream.of(Party.OWNER, Party.DATA_OWNER, Party.PROVIDER, Party.DIRECTOR)
                .filter(party -> party != proposer && !said.contains(party))
                .toList();
    }

    /** Whether the time for showing a repair has passed. */
    public boolean isRepairOver(LocalDate today) {
        return repairBy != null && today.isAfter(repairBy);
    }

    /** Whether nothing came of it: the agreement goes on. */
    public boolean isOff() {
        return state == State.REPAIRED || state == State.NOT_AGREED;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ENDING;
    }

    @Override
    public State state() {
        return state;
    }

    public Way way() {
        return way;
    }

    public String article() {
        return article;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> letter() {
        return Optional.ofNullable(letter);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public Optional<LocalDate> repairBy() {
        return Optional.ofNullable(repairBy);
    }

    public Optional<String> repair() {
        return Optional.ofNullable(repair);
    }

    public Optional<String> judgement() {
        return Optional.ofNullable(judgement);
    }

    public Optional<String> registeredLetter() {
        return Optional.ofNullable(registeredLetter);
    }

    public List<Consent> consents() {
        return StoredJson.read(consents, CONSENTS);
    }

    public List<Confirmed> confirmed() {
        return StoredJson.read(confirmed, CONFIRMED);
    }
}
