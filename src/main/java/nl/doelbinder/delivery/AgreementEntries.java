package nl.doelbinder.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgreementEntries extends Repository<Agreement, String> {

    Optional<Agreement> findById(String code);

    List<Agreement> findAllByOrderByCode();

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.code = :code")
    Optional<Agreement> findForChange(String code);

    /** Whoever wants to change the agreement of a delivery waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select a from Agreement a where a.code = (select d.agreement from Delivery d where d.code = :delivery)")
    Optional<Agreement> findUnchangingFor(String delivery);

    void flush();
}
