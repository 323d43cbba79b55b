package nl.doelbinder.tender;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Scenarios extends Repository<Scenario, Long> {

    List<Scenario> findByTenderOrderByPreference(String tender);

    Optional<Scenario> findByTenderAndCode(String tender, String code);

    void flush();
}
