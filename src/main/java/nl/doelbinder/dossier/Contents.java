package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.doelbinder.delivery.AgreementOnRecord;
import nl.doelbinder.pia.PiaOnRecord;
import nl.doelbinder.policy.register.PolicyRegisters;
import nl.doelbinder.steering.SteeringOnRecord;
import nl.doelbinder.tender.ExpectedUse;
import nl.doelbinder.tender.TenderOnRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dossier without a fault in it; {@code null} where it has no such file.
 *
 * @param parts files, as they are, that hold something which has no feature yet
 */
record Contents(
        Head head,
        OrganisationFile organisation,
        @Nullable PolicyRegisters policy,
        @Nullable ContractsFile contracts,
        PiaOnRecord.@Nullable Shelf pias,
        @Nullable SteeringOnRecord steering,
        List<ExpectedUse> expectedUses,
        @Nullable TenderOnRecord tender,
        List<AgreementOnRecord> agreements,
        List<RequestsFile.Filing> requests,
        Map<String, String> parts) {

    /**
     * {@code dossier.yaml}.
     *
     * @param files that the dossier has beside it
     */
    record Head(String code, String title, LocalDate today, String locale, List<String> files) {}
}
