package nl.doelbinder.tender;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.policy.publication.SupplierUse;
import nl.doelbinder.tender.Requirement.Wanted;
import nl.doelbinder.tender.TenderOnRecord.OnRecordDocument;
import nl.doelbinder.tender.TenderOnRecord.OnRecordRequirement;
import nl.doelbinder.tender.TenderOnRecord.OnRecordUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings in what a tender is made of: documents, requirements, accounts, risks, scenarios. */
@Component
class FoundingPapers implements FoundingPart {

    private final EntityManager entities;
    private final DocumentContents contents;
    private final Clock clock;

    FoundingPapers(EntityManager entities, DocumentContents contents, Clock clock) {
        this.entities = entities;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public void found(TenderOnRecord tender) {
        for (int place = 0; place < tender.documents().size(); place++) {
            found(tender, place, tender.documents().get(place));
        }
        List<OnRecordRequirement> requirements = tender.requirements();
        for (int place = 0; place < requirements.size(); place++) {
            OnRecordRequirement onRecord = requirements.get(place);
            entities.persist(new Requirement(
                    tender.code(),
                    place,
                    onRecord.code(),
                    onRecord.lot(),
                    new Wanted(onRecord.must(), onRecord.text(), use(onRecord.use()))));
        }
        tender.accountsAsked()
                .forEach(asked -> entities.persist(new AccountDemand(
                        tender.code(), asked.unit(), asked.lot(), asked.accounts(), asked.definitive())));
        for (int place = 0; place < tender.risks().size(); place++) {
            entities.persist(new TenderRisk(tender.code(), place, tender.risks().get(place)));
        }
        tender.scenarios().forEach(scenario -> entities.persist(new Scenario(tender.code(), scenario)));
    }

    private void found(TenderOnRecord tender, int place, OnRecordDocument onRecord) {
        TenderDocument document = new TenderDocument(tender.code(), place, onRecord);
        entities.persist(document);
        String version = onRecord.version();
        if (version != null) {
            NewVersion given = new NewVersion(
                    onRecord.code() + "-" + version + ".txt",
                    version,
                    onRecord.date(),
                    null,
                    true,
                    Actor.PROGRAM.username(),
                    clock.instant());
            entities.persist(new DocumentVersion(document, 1, given, standIn(tender, onRecord, version)));
        }
    }

    /**
     * A dossier names versions without holding them. What a board approves is a content, so each has a sheet in its
     * place that says what it stands for.
     */
    private StoredContent standIn(TenderOnRecord tender, OnRecordDocument onRecord, String version) {
        String sheet = String.join(
                "\n",
                "Dit blad staat voor een stuk dat in het dossier wordt genoemd en er niet in zit.",
                "",
                "Aanbesteding: " + tender.code(),
                "Stuk: " + onRecord.code(),
                "Versie: " + version,
                "Datum: " + (onRecord.date() == null ? "onbekend" : onRecord.date()),
                "");
        try {
            return contents.store(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable SupplierUse use(@Nullable OnRecordUse use) {
        return use == null
                ? null
                : new SupplierUse(
                        use.framework(),
                        use.level(),
                        use.access(),
                        use.identity(),
                        use.location(),
                        use.collection(),
                        use.specialCategories(),
                        use.minors(),
                        use.automatedDecision(),
                        use.recipients(),
                        use.retention());
    }
}
