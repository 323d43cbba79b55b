package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** That a PIA was read from a file, and what became of each part of it. */
@Entity
@Immutable
@Audited
@Table(name = "pia_import")
public class ImportRecord {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    /** What made the file. */
    public enum Tool {
        /** This program. */
        DOELBINDER,
        /** The French authority's tool. */
        CNIL,
        /** The Dutch state's tool. */
        DPIA
    }

    /** What became of a part. */
    public enum Result {
        ANSWER,
        RISK,
        /** It came along as it was: versions, remarks, reviews. */
        HISTORY,
        ANNEX
    }

    /**
     * One part of the file.
     *
     * @param reference where it stood there
     * @param question  the one it answers here
     * @param reason    why it is an annex: a key of the messages
     * @param count     how many there were
     */
    public record Line(
            String reference,
            Result result,
            @Nullable String question,
            @Nullable String reason,
            int count) {}

    @Id
    private String piaCode;

    @Enumerated(EnumType.STRING)
    private Tool tool;

    private String source;

    private String fileName;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private long bytes;

    private String importedBy;

    private Instant importedAt;

    private int versions;

    @JdbcTypeCode(SqlTypes.JSON)
    private String lines;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ImportRecord() {}

    ImportRecord(String piaCode, Brought brought, SentPia sent, String by, Instant at) {
        this.piaCode = piaCode;
        tool = brought.tool();
        source = brought.source();
        fileName = sent.name();
        sha256 = DigestUtils.sha256Hex(sent.contents());
        bytes = sent.contents().length;
        importedBy = by;
        importedAt = at;
        versions = brought.file().versions().size();
        lines = StoredValues.write(brought.lines());
    }

    public String piaCode() {
        return piaCode;
    }

    public Tool tool() {
        return tool;
    }

    /** What the file says that it is: the code of the PIA there, or the name of its form. */
    public String source() {
        return source;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    public String importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    /** How many versions came along: they, and their reviews, are as the file says. */
    public int versions() {
        return versions;
    }

    public List<Line> lines() {
        return StoredValues.read(lines, LINES);
    }

    /** How many parts had this result. */
    public int count(Result result) {
        return lines().stream()
                .filter(line -> line.result() == result)
                .mapToInt(Line::count)
                .sum();
    }
}
