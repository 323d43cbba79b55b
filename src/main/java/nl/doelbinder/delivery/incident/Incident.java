package nl.doelbinder.delivery.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Term;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Something that went wrong with delivered data, from its report until it is closed. While it is open, deliveries wait for judgement. */
@Entity
@Audited
@Table(name = "data_incident")
public class Incident extends AfterCase {

    private static final TypeReference<List<Measure>> MEASURES = new TypeReference<>() {};

    @Enumerated(EnumType.STRING)
    private Sort sort;

    @Enumerated(EnumType.STRING)
    private State state;

    private String description;

    private @Nullable String delivery;

    private Instant discoveredAt;

    /** Of the law that makes the authority be told. */
    private @Nullable String article;

    @Enumerated(EnumType.STRING)
    private @Nullable AuthorityOutcome authority;

    private @Nullable Instant authorityAt;

    private @Nullable String authorityNote;

    private @Nullable Instant escalatedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String measures;

    private @Nullable String closing;

    /** What it is. */
    public enum Sort {
        /** Personal data came to somebody who may not have it, was lost or was changed. */
        DATA_LEAK,
        /** A great breach of confidentiality or integrity that personal data was not seen to be lost in. */
        SECURITY_INCIDENT,
        /** Data was asked for without lawful cause. */
        UNLAWFUL_USE
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** Whether the data protection authority was told. */
    public enum AuthorityOutcome {
        REPORTED,
        /** With the reason why not. */
        NOT_NEEDED
    }

    /** What was done about it. */
    public record Measure(String text, String by, Instant at) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Incident() {}

    Incident(String code, IncidentReport report, @Nullable Term authorityTerm, String by, Instant now) {
        super(code, report.agreement(), report.title(), by, now);
        sort = report.sort();
        state = State.OPEN;
        description = report.description();
        delivery = report.delivery();
        discoveredAt = report.discoveredAt().truncatedTo(ChronoUnit.SECONDS);
        measures = "[]";
        if (authorityTerm != null) {
            article = authorityTerm.article();
            dueBy(authorityTerm.after(discoveredAt, java.time.ZoneOffset.UTC));
        }
    }

    /** The authority was told, or need not be and why. */
    void settleAuthority(AuthorityOutcome outcome, Instant at, String note) {
        expectOpen();
        if (!needsAuthority()) {
            throw new Refusal.OutOfTurn("incident.refusal.no-authority", code());
        }
        if (authority != null) {
            throw new Refusal.OutOfTurn("incident.refusal.authority-settled", code());
        }
        authority = outcome;
        authorityAt = at.truncatedTo(ChronoUnit.SECONDS);
        authorityNote = note;
        moved("authority-settled", null);
    }

    /** The time for telling the authority is over and nobody said that it was told. */
    boolean escalate(Instant now) {
        if (!awaitsAuthority() || escalatedAt != null) {
            return false;
        }
        escalatedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return true;
    }

    void take(String measure, String by, Instant now) {
        expectOpen();
        measures = StoredJson.write(Stream.concat(
                        measures().stream(), Stream.of(new Measure(measure, by, now.truncatedTo(ChronoUnit.SECONDS))))
                .toList());
    }

    /** What is to be done is done: by somebody who did not report it. */
    void close(String how, String by, Instant now) {
        expectOpen();
        if (by.equals(raisedBy())) {
            throw new Refusal.NotAllowed("incident.refusal.own-report", code());
        }
        if (awaitsAuthority()) {
            throw new Refusal.OutOfTurn("incident.refusal.authority-open", code());
        }
        if (measures().isEmpty()) {
            throw new Refusal.OutOfTurn("incident.refusal.no-measure", code());
        }
        state = State.CLOSED;
        closing = how;
        closed(now);
        moved("closed", null);
    }

    private void expectOpen() {
        if (state != State.OPEN) {
            throw new Refusal.OutOfTurn("incident.refusal.closed", code());
        }
    }

    /** Whether the law makes the authority be told of what it is. */
    public boolean needsAuthority() {
        return article != null;
    }

    public boolean awaitsAuthority() {
        return state == State.OPEN && needsAuthority() && authority == null;
    }

    /** Its clock is that of the duty to report: it stops when that is done. */
    @Override
    public boolean isOverdue(Instant now) {
        return awaitsAuthority() && super.isOverdue(now);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INCIDENT;
    }

    @Override
    public State state() {
        return state;
    }

    public Sort sort() {
        return sort;
    }

    public String description() {
        return description;
    }

    public Optional<String> delivery() {
        return Optional.ofNullable(delivery);
    }

    public Instant discoveredAt() {
        return discoveredAt;
    }

    public Optional<String> article() {
        return Optional.ofNullable(article);
    }

    public Optional<AuthorityOutcome> authority() {
        return Optional.ofNullable(authority);
    }

    public Optional<Instant> authorityAt() {
        return Optional.ofNullable(authorityAt);
    }

    public Optional<String> authorityNote() {
        return Optional.ofNullable(authorityNote);
    }

    public Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    public List<Measure> measures() {
        return StoredJson.read(measures, MEASURES);
    }

    public Optional<String> closing() {
        return Optional.ofNullable(closing);
    }
}
