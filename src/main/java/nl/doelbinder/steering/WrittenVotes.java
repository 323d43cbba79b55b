package nl.doelbinder.steering;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WrittenVotes extends Repository<WrittenVote, String> {

    Optional<WrittenVote> findById(String code);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from WrittenVote v where v.code = :code")
    Optional<WrittenVote> findForChange(String code);

    List<WrittenVote> findAllByCodeIn(Collection<String> codes);

    List<WrittenVote> findAllByTenderCodeOrderByOpenedAtDesc(String tenderCode);

    List<WrittenVote> findAllByOrderByOpenedAtDesc();

    void flush();
}
