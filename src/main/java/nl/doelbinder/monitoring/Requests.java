package nl.doelbinder.monitoring;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<MonitoringRequest, String>, JpaSpecificationExecutor<MonitoringRequest> {

    MonitoringRequest save(MonitoringRequest request);

    Optional<MonitoringRequest> findById(String code);

    @Query("select r from MonitoringRequest r join fetch r.assessment where r.code = :code")
    Optional<MonitoringRequest> findWithAssessment(String code);

    /** Whoever else wants to change it waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from MonitoringRequest r where r.code = :code")
    Optional<MonitoringRequest> findForChange(String code);

    void flush();
}
