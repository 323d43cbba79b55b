package nl.doelbinder.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.doelbinder.input.StoredJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Who may receive under an agreement, from one change to the next. A list never changes: a change makes a newer one. */
@Entity
@Audited
@Table(name = "mandate_list")
public class MandateList {

    private static final TypeReference<List<MandateLine>> LINES = new TypeReference<>() {};

    @Id
    private String id;

    private String agreement;

    private int number;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The first day on which it is the list. */
    @Column(name = "holds_from")
    private LocalDate holdsFrom;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private String lines;

    /** The message by which the provider was told of it. */
    private @Nullable Long notice;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected MandateList() {}

    MandateList(
            String agreement,
            int number,
            List<MandateLine> lines,
            String reason,
            String by,
            Instant at,
            LocalDate holdsFrom) {
        id = agreement + "/" + number;
        this.agreement = agreement;
        this.number = number;
        this.lines = StoredJson.write(lines);
        this.reason = reason;
        changedBy = by;
        changedAt = at;
        this.holdsFrom = holdsFrom;
    }

    /** In the transaction that makes it. */
    void toldBy(long message) {
        notice = message;
    }

    public String agreement() {
        return agreement;
    }

    public int number() {
        return number;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public LocalDate holdsFrom() {
        return holdsFrom;
    }

    public String reason() {
        return reason;
    }

    public List<MandateLine> lines() {
        return StoredJson.read(lines, LINES);
    }

    /** The outbox's number for what the provider was told of it; empty for a list from before it came here. */
    Optional<Long> notice() {
        return Optional.ofNullable(notice);
    }

    /** Whether this account may receive on this day. */
    public boolean mandates(String account, LocalDate day) {
        return lines().stream().anyMatch(line -> line.account().equals(account) && line.holds(day));
    }
}
