package nl.doelbinder.delivery.records;

import java.util.List;
import java.util.Optional;
import nl.doelbinder.delivery.records.RecordImport.State;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecordImports extends Repository<RecordImport, Long> {

    Optional<RecordImport> findById(long id);

    Optional<RecordImport> findFirstBySha256AndStateNotOrderById(String sha256, State state);

    Page<RecordImport> findAllByOrderByIdDesc(Pageable page);

    List<RecordImport> findByState(State state);

    @Query(nativeQuery = true, value = "select nextval('record_import_seq')")
    long nextId();

    RecordImport save(RecordImport recordImport);

    void flush();
}
