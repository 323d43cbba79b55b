package nl.doelbinder.pia;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Remarks extends Repository<Remark, Long> {

    Optional<Remark> findById(Long id);

    List<Remark> findByPiaCodeOrderById(String piaCode);
}
