package nl.doelbinder.tender;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Requirements extends Repository<Requirement, Long> {

    Requirement save(Requirement requirement);

    List<Requirement> findByTenderOrderByPlace(String tender);

    Optional<Requirement> findByTenderAndCode(String tender, String code);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Requirement r where r.tender = :tender and r.code = :code")
    Optional<Requirement> findForChange(String tender, String code);

    void flush();
}
