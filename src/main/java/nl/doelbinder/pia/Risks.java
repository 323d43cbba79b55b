package nl.doelbinder.pia;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Risks extends Repository<Risk, Long> {

    Optional<Risk> findById(Long id);

    List<Risk> findByPiaCodeOrderById(String piaCode);
}
