package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.doelbinder.pia.PiaOnRecord;
import nl.doelbinder.policy.register.PolicyRegisters;
import nl.doelbinder.steering.SteeringOnRecord;
import nl.doelbinder.tender.ExpectedUse;
import nl.doelbinder.tender.TenderOnRecord;

/**
 * A dossier without a fault in it.
 *
 * @param parts files, as they are, that hold something which has no feature yet
 */
record Contents(
        Head head,
        OrganisationFile organisation,
        PolicyRegisters policy,
        ContractsFile contracts,
        PiaOnRecord.Shelf pias,
        SteeringOnRecord steering,
        List<ExpectedUse> expectedUses,
        TenderOnRecord tender,
        List<RequestsFile.Filing> requests,
        Map<String, String> parts) {

    /** {@code dossier.yaml}. */
    record Head(String code, String title, LocalDate today, String locale) {}
}
