package nl.doelbinder.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** From a moment on other rules block a tender's publication than before. It is never changed. */
@Entity
@Audited
@Table(name = "gate_turn")
public class GateTurn {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tender_part")
    @SequenceGenerator(name = "tender_part", sequenceName = "tender_part_seq")
    private @Nullable Long id;

    @Column(name = "tender_code")
    private String tender;

    @Column(name = "turned_at")
    private Instant at;

    private String[] blocking;

    private String[] lifted;

    private String[] added;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected GateTurn() {}

    GateTurn(String tender, Instant at, List<String> before, List<String> blocking) {
        this.tender = tender;
        this.at = at;
        this.blocking = blocking.toArray(String[]::new);
        this.lifted = without(before, blocking);
        this.added = without(blocking, before);
    }

    private static String[] without(List<String> rules, List<String> others) {
        return rules.stream().filter(Predicate.not(others::contains)).toArray(String[]::new);
    }

    public String tender() {
        return tender;
    }

    public Instant at() {
        return at;
    }

    /** The rules that block since, such as {@code PUB-02}; none: the gate is open. */
    public List<String> blocking() {
        return List.of(blocking);
    }

    /** Those that blocked and do no longer. */
    public List<String> lifted() {
        return List.of(lifted);
    }

    /** Those that did not block and do now. */
    public List<String> added() {
        return List.of(added);
    }

    /** The first one says how the gate stood when the tender came, which is no news. */
    public boolean isNews() {
        return Stream.of(lifted, added).anyMatch(rules -> rules.length > 0);
    }
}
