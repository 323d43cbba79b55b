package nl.doelbinder.organisation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface BoardEntries extends CrudRepository<BoardEntry, String> {

    List<BoardEntry> findAllByOrderByPlaceInRoute();

    /** The board, which nobody else changes until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from BoardEntry where code = :code")
    Optional<BoardEntry> findForChange(String code);
}
