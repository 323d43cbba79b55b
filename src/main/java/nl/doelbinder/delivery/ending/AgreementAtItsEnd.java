package nl.doelbinder.delivery.ending;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementState;
import nl.doelbinder.delivery.ChangingAgreement;
import nl.doelbinder.delivery.aftercare.Parties;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an ending asks of the agreement itself and of what was delivered under it. */
@Component
public class AgreementAtItsEnd {

    /** Those in which nothing is to come any more. */
    private static final Set<Ending.State> OVER =
            Set.of(Ending.State.ENDED, Ending.State.REPAIRED, Ending.State.NOT_AGREED, Ending.State.OVERTAKEN);

    private final EntityManager entities;
    private final ChangingAgreement changing;
    private final Parties parties;
    private final JdbcClient database;

    AgreementAtItsEnd(EntityManager entities, ChangingAgreement changing, Parties parties, JdbcClient database) {
        this.entities = entities;
        this.changing = changing;
        this.parties = parties;
        this.database = database;
    }

    /** The ending that is under way, or else the last one there was, of an agreement that the reader has to do with. */
    @Transactional(readOnly = true)
    public Optional<Ending> lastOf(String agreement, Actor by) {
        var seen = parties.seenBy(by);
        if (seen.isPresent() && !seen.get().contains(one(agreement).code())) {
            throw new Refusal.NotFound("care.refusal.no-agreement", agreement);
        }
        return lastOf(agreement);
    }

    @Transactional(readOnly = true)
    public boolean isInForce(String agreement) {
        return one(agreement).state() == AgreementState.IN_FORCE;
    }

    private Optional<Ending> lastOf(String agreement) {
        one(agreement);
        return entities.createQuery(
                        "select e from Ending e where e.agreement = :agreement"
                                + " order by case when e.state in :over then 1 else 0 end, e.raisedAt desc, e.code desc",
                        Ending.class)
                .setParameter("agreement", agreement)
                .setParameter("over", OVER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Ending> underWay(String agreement) {
        return lastOf(agreement).filter(ending -> !OVER.contains(ending.state()));
    }

    void requireInForce(String agreement) {
        var found = one(agreement);
        if (found.state() != AgreementState.IN_FORCE) {
            throw new Refusal.OutOfTurn("ending.refusal.not-in-force", agreement);
        }
    }

    LocalDate lastDayAfterNotice(String agreement, LocalDate written) {
        return written.plus(one(agreement).terms().noticeTerm());
    }

    /** What the recipient still has it cannot have destroyed. */
    void requireNothingHeld(String agreement) {
        List<String> held = database.sql(
                        "select code from delivery where agreement = ? and state in ('FETCHED', 'OVERDUE') order by code")
                .param(agreement)
                .query(String.class)
                .list();
        if (!held.isEmpty()) {
            throw new Refusal.OutOfTurn("ending.refusal.held", String.join(", ", held));
        }
    }

    /** Who may ask for it was judged by the ending: the agreement hears it from the program. */
    void end(String agreement, Ending.Way way, String reason, Actor by, LocalDate day) {
        changing.change(
                agreement,
                Actor.PROGRAM,
                "END_AGREEMENT",
                reason,
                null,
                found -> found.end(way.name(), reason, by.username(), day));
    }

    void close(String agreement, LocalDate day) {
        changing.change(agreement, Actor.PROGRAM, "CLOSE_AGREEMENT", null, null, found -> found.close(day));
    }

    private Agreement one(String agreement) {
        return Optional.ofNullable(entities.find(Agreement.class, agreement))
                .orElseThrow(() -> new Refusal.NotFound("care.refusal.no-agreement", agreement));
    }
}
