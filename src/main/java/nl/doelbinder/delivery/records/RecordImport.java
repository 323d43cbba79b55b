package nl.doelbinder.delivery.records;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.doelbinder.delivery.Format;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** One file of the source that was read in, or is being read in. */
@Entity
@Audited
@Table(name = "record_import")
public class RecordImport {

    /** Where the reading of a file stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Nothing of the file was taken. */
        FAILED
    }

    @Id
    private long id;

    @Version
    private @Nullable Long version;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String sha256;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private long lines;
    private long added;
    private long replaced;
    private long unchanged;
    private long faulty;
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RecordImport() {}

    RecordImport(long id, SpooledFile file, String by, Instant at) {
        this.id = id;
        fileName = file.name();
        format = file.format();
        sha256 = file.sha256();
        bytes = file.bytes();
        state = State.RUNNING;
        startedBy = by;
        startedAt = at;
    }

    void done(Counts counts, Instant at) {
        state = State.DONE;
        endedAt = at;
        lines = counts.lines();
        added = counts.added();
        replaced = counts.replaced();
        unchanged = counts.unchanged();
        faulty = counts.faulty();
    }

    /**
     * Nothing of the file was taken.
     *
     * @param why key of the messages
     */
    void failed(String why, long faultyLines, Instant at) {
        state = State.FAILED;
        endedAt = at;
        faulty = faultyLines;
        failure = why;
    }

    /** What came of the lines of a file. */
    record Counts(long lines, long added, long replaced, long unchanged, long faulty) {}

    public long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public Format format() {
        return format;
    }

    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    public State state() {
        return state;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Without the one that names the columns. */
    public long lines() {
        return lines;
    }

    public long added() {
        return added;
    }

    public long replaced() {
        return replaced;
    }

    public long unchanged() {
        return unchanged;
    }

    /** Lines that were not taken. */
    public long faulty() {
        return faulty;
    }

    /** Key of {@code messages}; {@code null} for one that did not fail. */
    public @Nullable String failure() {
        return failure;
    }
}
