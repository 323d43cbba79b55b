package nl.doelbinder.delivery.ending;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.doelbinder.delivery.aftercare.AfterCase;
import nl.doelbinder.delivery.aftercare.CaseKind;
import nl.doelbinder.delivery.aftercare.Party;
import nl.doelbinder.input.StoredJson;
import nl.doelbinder.organisation.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import tools.jackson.core.type.TypeReference;

/** A change or release of what is delivered: data owner and provider each judge whether the agreement covers it. */
@Entity
@Audited
@Table(name = "agreement_change")
public class AgreementChange extends AfterCase {

    private static final TypeReference<List<Judgement>> JUDGEMENTS = new TypeReference<>() {};
    private static final List<Party> JUDGES = List.of(Party.DATA_OWNER, Party.PROVIDER);

    @Enumerated(EnumType.STRING)
    private State state;

    private String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private String judgements;

    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** The agreement covers it. */
        WITHIN,
        /** The agreement covers it once an addendum says so. */
        ADDENDUM,
        /** The agreement does not cover it: a track of its own, before any work begins. */
        OWN_TRACK
    }

    /** Whether the agreement covers it, from the mildest to the strictest. */
    public enum ChangeVerdict {
        WITHIN(State.WITHIN),
        ADDENDUM(State.ADDENDUM),
        OWN_TRACK(State.OWN_TRACK);

        private final State leadsTo;

        ChangeVerdict(State leadsTo) {
            this.leadsTo = leadsTo;
        }
    }

    /** What one of the two judges of it. */
    public record Judgement(Party party, ChangeVerdict verdict, String reason, String by, Instant at) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgreementChange() {}

    AgreementChange(String code, String agreement, String title, String description, String by, Instant now) {
        super(code, agreement, title, by, now);
        state = State.PROPOSED;
        this.description = description;
        judgements = "[]";
    }

    /** The stricter of the two counts. */
    void judge(Party party, ChangeVerdict verdict, String reason, String by, Instant now) {
        if (state != State.PROPOSED || !waiting().contains(party)) {
            throw new Refusal.OutOfTurn("change.refusal.judged", code());
        }
        if (by.equals(raisedBy())) {
            throw new Refusal.NotAllowed("change.refusal.own", code());
        }
        judgements = StoredJson.write(Stream.concat(
                        judgements().stream(),
                        Stream.of(new Judgement(party, verdict, reason, by, now.truncatedTo(ChronoUnit.SECONDS))))
                .toList());
        if (waiting().isEmpty()) {
            state = judgements().stream()
                    .map(Judgement::verdict)
                    .max(Enum::compareTo)
                    .orElseThrow()
                    .leadsTo;
            closed(now);
        }
        moved("judged", party.name());
    }

    /** Who has not judged yet. */
    public List<Party> waiting() {
        var said = judgements().stream().map(Judgement::party).toList();
        return JUDGES.stream().filter(party -> !said.contains(party)).toList();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CHANGE;
    }

    @Override
    public State state() {
        return state;
    }

    public String description() {
        return description;
    }

    public List<Judgement> judgements() {
        return StoredJson.read(judgements, JUDGEMENTS);
    }
}
