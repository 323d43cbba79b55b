package nl.doelbinder.tender;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountDemands extends Repository<AccountDemand, Long> {

    AccountDemand save(AccountDemand demand);

    List<AccountDemand> findByTenderOrderByUnitAscLotAsc(String tender);

    Optional<AccountDemand> findByTenderAndUnitAndLot(String tender, String unit, String lot);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from AccountDemand d where d.tender = :tender and d.unit = :unit and d.lot = :lot")
    Optional<AccountDemand> findForChange(String tender, String unit, String lot);

    void flush();
}
