package nl.doelbinder.monitoring;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Assessments extends Repository<StoredAssessment, Long> {

    StoredAssessment save(StoredAssessment assessment);

    Optional<StoredAssessment> findById(Long id);

    List<StoredAssessment> findByRequestCodeOrderById(String requestCode);
}
