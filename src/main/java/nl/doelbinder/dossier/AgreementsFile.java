package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.delivery.AgreementOnRecord;
import nl.doelbinder.delivery.AgreementOnRecord.ProofOnRecord;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.delivery.AgreementTerms.Norm;
import nl.doelbinder.delivery.ReadingTerms;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import org.jspecify.annotations.Nullable;

/** {@code agreements.yaml}: agreements on the delivery of data, as they were signed. */
final class AgreementsFile {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_LINE = 200;

    private AgreementsFile() {}

    static List<AgreementOnRecord> read(InputObject in, Known known) {
        List<AgreementOnRecord> agreements = new ArrayList<>();
        in.objects("agreements").forEach(entry -> OrganisationFile.add(agreements, agreement(entry, known)));
        in.end();
        return agreements;
    }

    private static @Nullable AgreementOnRecord agreement(InputObject in, Known known) {
        String code = Known.own(in, "code", known.agreements);
        LocalDate inForceFrom = in.date("inForceFrom");
        String signed = in.text("signed", LONGEST_TEXT);
        AgreementTerms terms = ReadingTerms.read(in, known.units);
        Set<String> norms = terms == null
                ? Set.of()
                : terms.norms().stream().map(Norm::code).collect(Collectors.toCollection(LinkedHashSet::new));
        List<ProofOnRecord> proofs = new ArrayList<>();
        in.objects("proofs").forEach(entry -> OrganisationFile.add(proofs, proof(entry, norms)));
        in.end();
        return code == null || inForceFrom == null || signed == null || terms == null
                ? null
                : new AgreementOnRecord(code, inForceFrom, signed, terms, proofs, List.of());
    }

    private static @Nullable ProofOnRecord proof(InputObject in, Set<String> norms) {
        String norm = norms.isEmpty() ? in.text("norm", Known.LONGEST_CODE) : in.code("norm", Codes.of(norms));
        String reference = in.text("reference", LONGEST_LINE);
        LocalDate shownOn = in.date("shownOn");
        LocalDate validUntil = in.date("validUntil");
        boolean ordered = Span.inOrder(in, "shownOn", shownOn, "validUntil", validUntil);
        in.end();
        return norm == null || reference == null || shownOn == null || validUntil == null || !ordered
                ? null
                : new ProofOnRecord(norm, reference, shownOn, validUntil);
    }
}
