package nl.doelbinder.delivery.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.delivery.aftercare.Term;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What somebody asks about their own data, from its receipt until it is answered. */
@Entity
@Audited
@Table(name = "rights_request")
public class RightsRequest extends AfterCase {

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Right asked;

    @Enumerated(EnumType.STRING)
    private DataOf data;

    private String person;

    private String reference;

    private LocalDate receivedOn;

    private LocalDate answerBy;

    private String article;

    private @Nullable LocalDate extendedOn;

    private @Nullable String extensionReason;

    private @Nullable String extensionArticle;

    @Enumerated(EnumType.STRING)
    private @Nullable RightsOutcome outcome;

    private @Nullable String answer;

    private @Nullable LocalDate answeredOn;

    private @Nullable Instant overdueSince;

    /** Where it stands. */
    public enum State {
        OPEN,
        /** Its term was made longer, once. */
        EXTENDED,
        ANSWERED
    }

    /** What is asked. */
    public enum Right {
        ACCESS,
        CORRECTION
    }

    /** Whose data it is about, which says who answers. */
    public enum DataOf {
        /** What the provider keeps itself as judicial data. */
        JUDICIAL(Party.PROVIDER),
        /** Everything else. */
        DETENTION(Party.DATA_OWNER);

        private final Party owner;

        DataOf(Party owner) {
            this.owner = owner;
        }

        public Party owner() {
            return owner;
        }
    }

    /** What the answer is. */
    public enum RightsOutcome {
        GRANTED,
        PARTLY_GRANTED,
        REFUSED
    }

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RightsRequest() {}

    RightsRequest(String code, Asked asked, DataOf data, Term term, ZoneId zone, String by, Instant now) {
        super(code, asked.agreement(), asked.reference(), by, now);
        state = State.OPEN;
        this.asked = asked.right();
        this.data = data;
        person = asked.person();
        reference = asked.reference();
        receivedOn = asked.receivedOn();
        article = term.article();
        answerBy = term.after(receivedOn);
        dueBy(Term.endOf(answerBy, zone));
    }

    /** The law allows it once, with a reason that the asker hears within the first term. */
    void extend(Term extension, String reason, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        if (state != State.OPEN) {
            throw new Refusal.OutOfTurn("rights.refusal.not-open", code());
        }
        if (today.isAfter(answerBy)) {
            throw new Refusal.OutOfTurn("rights.refusal.term-over", code(), answerBy);
        }
        state = State.EXTENDED;
        extendedOn = today;
        extensionReason = reason;
        extensionArticle = extension.article();
        answerBy = extension.after(answerBy);
        dueBy(Term.endOf(answerBy, zone));
        moved("extended", null);
    }

    void answer(RightsOutcome given, String text, ZoneId zone, Instant now) {
        if (state == State.ANSWERED) {
            throw new Refusal.OutOfTurn("rights.refusal.answered", code());
        }
        state = State.ANSWERED;
        outcome = given;
        answer = text;
        answeredOn = LocalDate.ofInstant(now, zone);
        closed(now);
        moved("answered", null);
    }

    /** Answers whether it is late and nobody had said so. */
    boolean callOverdue(Instant now) {
        if (!isOverdue(now) || overdueSince != null) {
            return false;
        }
        overdueSince = dueAt().orElseThrow();
        return true;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RIGHTS;
    }

    @Override
    public State state() {
        return state;
    }

    public Right asked() {
        return asked;
    }

    public DataOf data() {
        return data;
    }

    /** Keyed hash of the person. */
    public String person() {
        return person;
    }

    /** As the owner that received it knows it. */
    public String reference() {
        return reference;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** Last day of the term. */
    public LocalDate answerBy() {
        return answerBy;
    }

    public String article() {
        return article;
    }

    public Optional<LocalDate> extendedOn() {
        return Optional.ofNullable(extendedOn);
    }

    public Optional<String> extensionReason() {
        return Optional.ofNullable(extensionReason);
    }

    public Optional<String> extensionArticle() {
        return Optional.ofNullable(extensionArticle);
    }

    public Optional<RightsOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    public Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }
}
