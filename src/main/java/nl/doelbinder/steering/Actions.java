package nl.doelbinder.steering;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Actions extends Repository<Action, Integer> {

    Optional<Action> findByNr(Integer nr);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Action a where a.nr = :nr")
    Optional<Action> findForChange(Integer nr);

    List<Action> findAllByMeetingCodeOrderByNr(String meetingCode);

    /** Open ones that are due on this day or before, the first due first. */
    @Query("select a from Action a where a.state = LifeState.OPEN and a.due <= :day order by a.due, a.nr")
    List<Action> dueBy(LocalDate day, Limit limit);

    void flush();
}
