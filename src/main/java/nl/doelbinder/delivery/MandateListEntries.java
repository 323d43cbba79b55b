package nl.doelbinder.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MandateListEntries extends Repository<MandateList, String> {

    List<MandateList> findAllByAgreementOrderByNumberDesc(String agreement);

    Optional<MandateList> findByAgreementAndNumber(String agreement, int number);

    Optional<MandateList> findFirstByAgreementOrderByNumberDesc(String agreement);

    Optional<MandateList> findFirstByAgreementAndHoldsFromLessThanEqualOrderByNumberDesc(
            String agreement, LocalDate day);
}
