package nl.doelbinder.tender;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenderDocuments extends Repository<TenderDocument, Long> {

    TenderDocument save(TenderDocument document);

    List<TenderDocument> findByTenderOrderByPlace(String tender);

    Optional<TenderDocument> findByTenderAndCode(String tender, String code);

    /** Whoever else adds a version of it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from TenderDocument d where d.tender = :tender and d.code = :code")
    Optional<TenderDocument> findForChange(String tender, String code);
}
