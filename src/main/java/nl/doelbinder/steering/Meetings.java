package nl.doelbinder.steering;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, String> {

    Optional<Meeting> findByCode(String code);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.code = :code")
    Optional<Meeting> findForChange(String code);

    List<Meeting> findAllByBoardOrderByHeldOnDesc(String board);

    void flush();
}
