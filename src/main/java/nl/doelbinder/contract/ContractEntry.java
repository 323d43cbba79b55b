package nl.doelbinder.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.doelbinder.contract.ContractOnRecord.SecrecyAgreement;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.register.Contract;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A contract; its options and extensions are entries of their own. */
@Entity
@Audited
@Table(name = "contract")
@EntityListeners(RegisterChange.Guard.class)
class ContractEntry {

    @Id
    private String number;

    private String tool;

    private @Nullable LocalDate signedOn;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private @Nullable LocalDate terminationNoticeBy;

    private String[] duties;

    private @Nullable LocalDate ndaSignedOn;

    private @Nullable LocalDate ndaUntil;

    private @Nullable String ndaSurvives;

    private @Nullable String ndaReturnDocumentsWithin;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ContractEntry() {}

    ContractEntry(ContractOnRecord onRecord) {
        number = onRecord.contract().number();
        tool = onRecord.contract().tool();
        signedOn = onRecord.signedOn();
        firstDay = onRecord.contract().from();
        lastDay = onRecord.contract().until();
        terminationNoticeBy = onRecord.terminationNoticeBy();
        duties = onRecord.duties().toArray(String[]::new);
        SecrecyAgreement nda = onRecord.nda();
        if (nda != null) {
            ndaSignedOn = nda.signedOn();
            ndaUntil = nda.until();
            ndaSurvives = nda.survives().toString();
            ndaReturnDocumentsWithin = nda.returnDocumentsWithin().toString();
        }
    }

    String number() {
        return number;
    }

    Contract contract(List<Contract.Option> options, List<Contract.Extension> extensions) {
        return new Contract(number, tool, firstDay, lastDay, options, extensions);
    }

    ContractOnRecord onRecord(List<Contract.Option> options, List<Contract.Extension> extensions) {
        return new ContractOnRecord(
                contract(options, extensions), signedOn, terminationNoticeBy, List.of(duties), nda());
    }

    private @Nullable SecrecyAgreement nda() {
        return ndaSignedOn == null || ndaUntil == null || ndaSurvives == null || ndaReturnDocumentsWithin == null
                ? null
                : new SecrecyAgreement(
                        ndaSignedOn, ndaUntil, Period.parse(ndaSurvives), Period.parse(ndaReturnDocumentsWithin));
    }
}
