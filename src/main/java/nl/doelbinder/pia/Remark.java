package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** What a reviewer remarks on the answer to a question; it stands until a reviewer closes it. */
@Entity
@Audited
@Table(name = "pia_remark")
public class Remark {

    /** How far it is. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pia_remark")
    @SequenceGenerator(name = "pia_remark", sequenceName = "pia_remark_seq", allocationSize = 50)
    private @Nullable Long id;

    private String piaCode;

    private int number;

    private String question;

    @Enumerated(EnumType.STRING)
    private State state;

    private String text;

    private String writtenBy;

    private Instant writtenAt;

    private @Nullable String reply;

    private @Nullable String repliedBy;

    private @Nullable Instant repliedAt;

    private @Nullable String closedBy;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Remark() {}

    Remark(Pia pia, String question, String text, String by, Instant at) {
        piaCode = pia.code();
        number = pia.submittedVersion();
        this.question = question;
        this.text = text;
        state = State.OPEN;
        writtenBy = by;
        writtenAt = at;
    }

    /** One that was made before, elsewhere. */
    Remark(String piaCode, PiaFile.Remarked remarked) {
        this.piaCode = piaCode;
        number = remarked.version();
        question = remarked.question();
        text = remarked.text();
        state = remarked.state();
        writtenBy = remarked.writtenBy();
        writtenAt = remarked.writtenAt();
        reply = remarked.reply();
        repliedBy = remarked.repliedBy();
        repliedAt = remarked.repliedAt();
        closedBy = remarked.closedBy();
        closedAt = remarked.closedAt();
    }

    void answer(String text, String by, Instant at) {
        if (state == State.CLOSED) {
            throw new Refusal.OutOfTurn("pia.refusal.remark-closed", String.valueOf(closedBy));
        }
        reply = text;
        repliedBy = by;
        repliedAt = at;
        state = State.ANSWERED;
    }

    void close(String by, Instant at) {
        if (state == State.CLOSED) {
            throw new Refusal.OutOfTurn("pia.refusal.remark-closed", String.valueOf(closedBy));
        }
        state = State.CLOSED;
        closedBy = by;
        closedAt = at;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String piaCode() {
        return piaCode;
    }

    /** The version that it was made on. */
    public int number() {
        return number;
    }

    public String question() {
        return question;
    }

    public State state() {
        return state;
    }

    public String text() {
        return text;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable String reply() {
        return reply;
    }

    public @Nullable String repliedBy() {
        return repliedBy;
    }

    public @Nullable Instant repliedAt() {
        return repliedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }
}
