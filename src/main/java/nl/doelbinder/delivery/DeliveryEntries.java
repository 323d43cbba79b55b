package nl.doelbinder.delivery;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeliveryEntries extends Repository<Delivery, String>, JpaSpecificationExecutor<Delivery> {

    Optional<Delivery> findById(String code);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.code = :code")
    Optional<Delivery> findForChange(String code);

    List<Delivery> findAllByAgreementAndStateInOrderByCode(String agreement, Collection<DeliveryState> states);

    List<Delivery> findAllByReuseOfAndStateInOrderByCode(String code, Collection<DeliveryState> states);

    List<Delivery> findAllByStateInOrderByAskedAt(Collection<DeliveryState> states);

    @Query("select d.code from Delivery d, Agreement a where a.code = d.agreement and a.recipient in :units"
            + " and d.state not in :states")
    Set<String> codesOfUnitsNotIn(Set<String> units, Set<DeliveryState> states);

    @Query("select d.code from Delivery d where d.code in :codes and d.agreement in :agreements")
    Set<String> codesUnder(Set<String> codes, Set<String> agreements);

    record Titled(String code, String title) {}

    @Query("select new nl.doelbinder.delivery.DeliveryEntries$Titled(d.code, a.title) from Delivery d, Agreement a"
            + " where a.code = d.agreement and d.code in :codes")
    List<Titled> titles(Collection<String> codes);

    void flush();
}
