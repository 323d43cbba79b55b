package nl.doelbinder.tender;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenderEntries extends Repository<Tender, String> {

    Optional<Tender> findById(String code);

    List<Tender> findAllByOrderByCode();

    @Query("""
            select t from Tender t where t.state in :states
            and (lower(t.code) like :pattern escape '!' or lower(t.title) like :pattern escape '!')""")
    Page<Tender> search(Set<TenderState> states, String pattern, Pageable paging);

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
