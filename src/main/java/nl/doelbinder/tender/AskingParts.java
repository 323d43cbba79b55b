package nl.doelbinder.tender;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** Asks the gate, the requirements and the documents what the route of a tender wants to know. */
@Component
class AskingParts implements GateWatch, RequirementsCheck, PaperContents {

    private final PublicationGate gate;
    private final Tenders tenders;
    private final JudgingRequirements requirements;
    private final FindingDocuments documents;
    private final Clock clock;

    AskingParts(
            PublicationGate gate,
            Tenders tenders,
            JudgingRequirements requirements,
            FindingDocuments documents,
            Clock clock) {
        this.gate = gate;
        this.tenders = tenders;
        this.requirements = requirements;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<String> blocking(String tender, LocalDate day) {
        return gate.read(tender, day).findings().stream()
                .filter(GateReading.GateFinding::blocks)
                .map(GateReading.GateFinding::rule)
                .toList();
    }

    @Override
    public boolean allLawful(String tender) {
        return tenders.find(tender)
                .map(found ->
                        requirements.of(found, LocalDate.now(clock)).stream().noneMatch(JudgedRequirement::blocks))
                .orElse(true);
    }

    @Override
    public File file(String tender, String document, String version) {
        var found = documents.version(tender, document, version, Actor.PROGRAM);
        return new File(found.fileName(), found.mediaType(), documents.content(found));
    }
}
