package nl.doelbinder.delivery.aftercare;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A case about what was delivered under an agreement: raised by somebody, with a clock where the law or the agreement sets one. */
@MappedSuperclass
@Audited
public abstract class AfterCase {

    @Id
    private String code;

    @Version
    private @Nullable Long version;

    private String agreement;

    private String title;

    private String raisedBy;

    private Instant raisedAt;

    private @Nullable Instant dueAt;

    private @Nullable Instant closedAt;

    @Transient
    private final List<CaseMoved> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AfterCase() {}

    protected AfterCase(String code, String agreement, String title, String raisedBy, Instant raisedAt) {
        this.code = code;
        this.agreement = agreement;
        this.title = title;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt.truncatedTo(ChronoUnit.SECONDS);
        moved(CaseMoved.OPENED, null);
    }

    public abstract CaseKind kind();

    /** Where it stands. */
    public abstract Enum<?> state();

    protected final void moved(String step, @Nullable String detail) {
        moves.add(new CaseMoved(kind(), code, step, detail));
    }

    /** The clock of the engine knows no finer than seconds. */
    protected final void dueBy(@Nullable Instant moment) {
        dueAt = moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }

    protected final void closed(Instant at) {
        closedAt = at.truncatedTo(ChronoUnit.SECONDS);
    }

    final List<CaseMoved> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String agreement() {
        return agreement;
    }

    public String title() {
        return title;
    }

    public String raisedBy() {
        return raisedBy;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Whether its clock ran out while something was still to be done. */
    public boolean isOverdue(Instant now) {
        return closedAt == null && dueAt != null && !now.isBefore(dueAt);
    }
}
