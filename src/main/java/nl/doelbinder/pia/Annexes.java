package nl.doelbinder.pia;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Annexes extends Repository<Annex, Long> {

    Optional<Annex> findById(Long id);

    List<Annex> findByPiaCodeOrderById(String piaCode);
}
