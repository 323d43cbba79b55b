package nl.doelbinder.steering;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Decisions extends Repository<Decision, String>, JpaSpecificationExecutor<Decision> {

    Optional<Decision> findByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Decision d where d.code = :code")
    Optional<Decision> findForChange(String code);

    List<Decision> findAllByMeetingCodeOrderByNr(String meetingCode);

    @Query("select coalesce(max(d.nr), 0) from Decision d where d.meetingCode = :meetingCode")
    int lastNumber(String meetingCode);

    void flush();
}
