package nl.doelbinder.organisation;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty organisation, within the act of whoever calls. */
@Component
public class FoundingOrganisation {

    private final EntityManager entityManager;
    private final RegisterChange change;

    FoundingOrganisation(EntityManager entityManager, RegisterChange change) {
        this.entityManager = entityManager;
        this.change = change;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void found(List<Unit> units, List<Board> boards, List<Account> accounts) {
        change.begin();
        units.forEach(unit -> entityManager.persist(new UnitEntry(unit)));
        for (Board board : boards) {
            entityManager.persist(new BoardEntry(board));
            board.meetings().forEach(day -> entityManager.persist(new MeetingEntry(board.code(), day)));
        }
        for (Account account : accounts) {
            entityManager.persist(new AccountEntry(account));
            account.roles().forEach(role -> entityManager.persist(new RoleEntry(account.username(), role)));
        }
    }
}
