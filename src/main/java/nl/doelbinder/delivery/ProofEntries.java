package nl.doelbinder.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProofEntries extends Repository<NormProof, String> {

    List<NormProof> findAllByAgreementOrderByNormAscNumberDesc(String agreement);

    Optional<NormProof> findByAgreementAndNormAndNumber(String agreement, String norm, int number);
}
