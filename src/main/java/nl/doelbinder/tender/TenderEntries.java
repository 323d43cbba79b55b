package nl.doelbinder.tender;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenderEntries extends Repository<Tender, String> {

    Optional<Tender> findById(String code);

    List<Tender> findAllByOrderByCode();

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Tender t where t.code = :code")
    Optional<Tender> findForChange(String code);

    @Query("select m from Milestone m where m.tender = :tender order by m.place")
    List<Milestone> milestones(String tender);

    @Query("select d from BoardDecision d where d.tender = :tender order by d.id")
    List<BoardDecision> decisions(String tender);

    @Query("select a from Approval a where a.tender = :tender order by a.id")
    List<Approval> approvals(String tender);

    @Query("select c from BoardCondition c where c.tender = :tender order by c.id")
    List<BoardCondition> conditions(String tender);

    void flush();
}
