package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer to one question: each is stored by itself, so that an author's save writes little and hinders nobody. */
@Entity
@Audited
@Table(name = "pia_answer")
public class Answer {

    @Id
    private String id;

    @Version
    private @Nullable Long edition;

    @SuppressWarnings("unused") // found by it
    private String piaCode;

    private String question;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String value;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String writtenBy;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Answer() {}

    Answer(String piaCode, String question, @Nullable JsonNode value, Origin origin, String by, Instant at) {
        id = id(piaCode, question);
        this.piaCode = piaCode;
        this.question = question;
        this.value = value == null ? null : StoredValues.write(value);
        this.origin = origin;
        writtenBy = by;
        writtenAt = at;
    }

    static String id(String piaCode, String question) {
        return piaCode + "/" + question;
    }

    /** Writing the same makes it the unit's own. Answers whether anything changed. */
    boolean write(@Nullable JsonNode written, String by, Instant at) {
        JsonNode before = value();
        boolean same = written == null ? before == null : written.equals(before);
        if (same && origin == Origin.OWN) {
            return false;
        }
        value = written == null ? null : StoredValues.write(written);
        origin = Origin.OWN;
        writtenBy = by;
        writtenAt = at;
        return true;
    }

    public String question() {
        return question;
    }

    /** {@code null}: it was answered once, and is not any longer. */
    public @Nullable JsonNode value() {
        return value == null ? null : StoredValues.read(value);
    }

    public Origin origin() {
        return origin;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Changes with every change; 0 is an answer never written. */
    public long edition() {
        return edition == null ? 1 : edition + 1;
    }
}
