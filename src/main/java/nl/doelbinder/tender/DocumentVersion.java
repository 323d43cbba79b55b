package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A version of a document, for good: what a board approved is its content, known by its hash. */
@Entity
@Audited
@Table(name = "tender_document_version")
public class DocumentVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_paper")
    @SequenceGenerator(name = "tender_paper", sequenceName = "tender_paper_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    private String document;

    private int place;

    private String label;

    private @Nullable LocalDate dated;

    private @Nullable String note;

    private String fileName;

    private String mediaType;

    private long bytes;

    private String sha256;

    @Column(name = "content_id")
    private long content;

    /** The dossier names it and does not hold it: its content is a sheet that says so. */
    private boolean standIn;

    private String addedBy;

    private Instant addedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DocumentVersion() {}

    DocumentVersion(TenderDocument of, int place, NewVersion given, StoredContent stored) {
        tender = of.tender();
        document = of.code();
        this.place = place;
        label = given.label();
        dated = given.dated();
        note = given.note();
        fileName = given.fileName();
        standIn = given.standIn();
        mediaType = stored.mediaType();
        bytes = stored.bytes();
        sha256 = stored.sha256();
        content = stored.id();
        addedBy = given.by();
        addedAt = given.at();
    }

    public String tender() {
        return tender;
    }

    public String document() {
        return document;
    }

    /** Its number among the versions of its document, from 1; the highest is the newest. */
    public int place() {
        return place;
    }

    /** As people call it, such as {@code 0.91}. */
    public String label() {
        return label;
    }

    /** The day that stands on it. */
    public Optional<LocalDate> dated() {
        return Optional.ofNullable(dated);
    }

    /** What changed, in the words of who added it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public String fileName() {
        return fileName;
    }

    /** By its content, whatever its name says. */
    public String mediaType() {
        return mediaType;
    }

    public long bytes() {
        return bytes;
    }

    /** Of its content, in hexadecimals. */
    public String sha256() {
        return sha256;
    }

    long content() {
        return content;
    }

    public boolean standIn() {
        return standIn;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Whether it can be compared line by line. */
    public boolean isText() {
        return MediaTypes.isText(mediaType);
    }
}
