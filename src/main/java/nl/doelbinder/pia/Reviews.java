package nl.doelbinder.pia;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, Long> {

    Optional<Review> findById(Long id);

    List<Review> findByPiaCodeOrderById(String piaCode);
}
