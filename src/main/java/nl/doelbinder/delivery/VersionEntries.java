package nl.doelbinder.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VersionEntries extends Repository<AgreementVersion, String> {

    Optional<AgreementVersion> findByAgreementAndNumber(String agreement, int number);

    List<AgreementVersion> findAllByAgreementOrderByNumber(String agreement);
}
