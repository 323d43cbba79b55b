package nl.doelbinder.pia;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.CodeArrays;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "impact_assessment")
@EntityListeners(RegisterChange.Guard.class)
class ImpactEntry {

    @Id
    private String code;

    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    private ImpactStatus status;

    private @Nullable LocalDate startedOn;

    private @Nullable LocalDate approvedOn;

    private @Nullable LocalDate validUntil;

    private String[] serviceLines;

    private String[] purposes;

    private String[] levels;

    private String[] conditions;

    private @Nullable String splitFrom;

    private @Nullable String statedRetention;

    @Enumerated(EnumType.STRING)
    private @Nullable Location statedLocation;

    private String @Nullable [] statedRecipients;

    private boolean illustrative;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ImpactEntry() {}

    ImpactEntry(ImpactOnRecord onRecord) {
        code = onRecord.assessment().code();
        become(onRecord);
    }

    final void become(ImpactOnRecord onRecord) {
        ImpactAssessment assessment = onRecord.assessment();
        unit = assessment.unitCode();
        status = onRecord.status();
        startedOn = onRecord.startedOn();
        approvedOn = assessment.approvedOn();
        validUntil = assessment.validUntil();
        serviceLines = CodeArrays.of(assessment.serviceLines());
        purposes = assessment.purposes().stream().sorted().toArray(String[]::new);
        levels = CodeArrays.of(assessment.levels());
        conditions = assessment.conditions().toArray(String[]::new);
        splitFrom = onRecord.splitFrom();
        illustrative = onRecord.illustrative();
        StatedFacts facts = assessment.facts();
        Period retention = facts == null ? null : facts.retention();
        Set<Recipient> recipients = facts == null ? null : facts.recipients();
        statedRetention = retention == null ? null : retention.toString();
        statedLocation = facts == null ? null : facts.location();
        statedRecipients = recipients == null ? null : CodeArrays.of(recipients);
    }

    ImpactAssessment assessment() {
        return new ImpactAssessment(
                code,
                unit,
                status == ImpactStatus.APPROVED,
                approvedOn,
                validUntil,
                CodeArrays.toSet(ServiceLine.class, serviceLines),
                Set.of(purposes),
                CodeArrays.toSet(Level.class, levels),
                List.of(conditions),
                facts());
    }

    ImpactOnRecord onRecord() {
        return new ImpactOnRecord(assessment(), status, startedOn, splitFrom, illustrative);
    }

    private @Nullable StatedFacts facts() {
        if (statedRetention == null && statedLocation == null && statedRecipients == null) {
            return null;
        }
        return new StatedFacts(
                statedRetention == null ? null : Period.parse(statedRetention),
                statedLocation,
                statedRecipients == null ? null : CodeArrays.toSet(Recipient.class, statedRecipients));
    }
}
