package nl.doelbinder.pia;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<ImportRecord, String> {

    Optional<ImportRecord> findById(String piaCode);
}
