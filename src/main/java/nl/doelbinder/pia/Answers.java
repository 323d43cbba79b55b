package nl.doelbinder.pia;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Answers extends Repository<Answer, String> {

    Optional<Answer> findById(String id);

    List<Answer> findByPiaCode(String piaCode);

    void flush();
}
