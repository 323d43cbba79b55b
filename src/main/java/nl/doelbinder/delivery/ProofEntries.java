package nl.doelbinder.delivery;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ProofEntries extends Repository<NormProof, String> {

    List<NormProof> findAllByAgreementOrderByNormAscNumberDesc(String agreement);
}
