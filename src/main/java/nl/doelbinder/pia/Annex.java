package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something of an imported file that no question asks for: kept as it was. */
@Entity
@Immutable
@Audited
@Table(name = "pia_annex")
public class Annex {

    /** Why something is one: keys of the messages. */
    static final List<String> REASONS = List.of(
            "pia.annex.no-question",
            "pia.annex.not-fitting",
            "pia.annex.answered",
            "pia.annex.not-an-answer",
            "pia.annex.not-of-a-draft");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pia_annex")
    @SequenceGenerator(name = "pia_annex", sequenceName = "pia_annex_seq", allocationSize = 50)
    private @Nullable Long id;

    @SuppressWarnings("unused") // found by it
    private String piaCode;

    private String source;

    private String reference;

    private String content;

    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Annex() {}

    Annex(String piaCode, String source, String reference, String content, String reason) {
        this.piaCode = piaCode;
        this.source = source;
        this.reference = reference;
        this.content = content;
        this.reason = reason;
    }

    /** The tool that the file came from. */
    Annex(String piaCode, PiaFile.Kept kept) {
        this(piaCode, kept.source(), kept.reference(), kept.content(), kept.reason());
    }

    public String source() {
        return source;
    }

    /** Where it stood in the file. */
    public String reference() {
        return reference;
    }

    /** JSON, or a plain text. */
    public String content() {
        return content;
    }

    /** Why it has no place, as a key of {@code messages}. */
    public String reason() {
        return reason;
    }
}
