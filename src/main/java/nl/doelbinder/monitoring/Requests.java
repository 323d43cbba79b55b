package nl.doelbinder.monitoring;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<MonitoringRequest, String>, JpaSpecificationExecutor<MonitoringRequest> {

    Optional<MonitoringRequest> findById(String code);

    @Query("select r from MonitoringRequest r join fetch r.assessment where r.code = :code")
    Optional<MonitoringRequest> findWithAssessment(String code);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from MonitoringRequest r where r.code = :code")
    Optional<MonitoringRequest> findForChange(String code);

    /** Grants that were weighed over other registers than these, after this code. */
    @Query("select r.code from MonitoringRequest r where r.state in (State.GRANTED, State.SUSPENDED)"
            + " and r.weighedRegisters <> :registers and r.code > :after order by r.code")
    List<String> grantsNotWeighedOver(String registers, String after, Limit limit);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "update monitoring_request set weighed_registers = :registers where code = :code")
    void weighed(String code, String registers);

    @Query("select r.code from MonitoringRequest r where r.unitCode in :units and r.state not in :states")
    Set<String> codesOfUnitsNotIn(Set<String> units, Set<State> states);

    record Titled(String code, String title) {}

    @Query("select new nl.doelbinder.monitoring.Requests$Titled(r.code, r.title) from MonitoringRequest r"
            + " where r.code in :codes")
    List<Titled> titles(Collection<String> codes);

    record OfUnit(String code, String unit) {}

    @Query("select new nl.doelbinder.monitoring.Requests$OfUnit(r.code, r.unitCode) from MonitoringRequest r"
            + " where r.code in :codes")
    List<OfUnit> units(Collection<String> codes);

    void flush();
}
