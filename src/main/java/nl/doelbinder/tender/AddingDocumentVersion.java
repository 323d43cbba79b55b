package nl.doelbinder.tender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workgroup adds a version of a document. The approvals of the ones before it lapse, which the boards' part does. */
@Component
public class AddingDocumentVersion {

    private static final Pattern NUMBERED = Pattern.compile("(?:(.*)\\.)?(\\d{1,9})");
    private static final String FIRST = "0.1";

    private final Tenders tenders;
    private final TenderDocuments documents;
    private final DocumentVersions versions;
    private final DocumentContents contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddingDocumentVersion(
            Tenders tenders,
            TenderDocuments documents,
            DocumentVersions versions,
            DocumentContents contents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenders = tenders;
        this.documents = documents;
        this.versions = versions;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is added.
     *
     * @param version as people call it; {@code null}: the number after the newest one's
     * @param note    what changed
     * @param content read to its end, and left to its owner to close
     */
    public record Given(
            String fileName,
            @Nullable String version,
            @Nullable LocalDate dated,
            @Nullable String note,
            InputStream content) {}

    @Transactional
    public DocumentVersion add(String tender, String document, Given given, Actor by) {
        CurrentAct.declare(new Act(by.username(), "ADD_DOCUMENT_VERSION", "tenders/" + tender, given.note()));
        PaperRights.worksOn(tenders.one(tender, by), by);
        TenderDocument found = documents
                .findForChange(tender, document)
                .orElseThrow(() -> new Refusal.NotFound("document.refusal.not-found", document));
        Optional<DocumentVersion> newest = versions.findFirstByTenderAndDocumentOrderByPlaceDesc(tender, document);
        String label = given.version() == null
                ? newest.map(version -> next(version.label())).orElse(FIRST)
                : given.version();
        if (versions.findByTenderAndDocumentAndLabel(tender, document, label).isPresent()) {
            throw new BadInput(List.of(Fault.at("/version", "document.version-taken", "version", label)));
        }
        StoredContent stored = stored(given.content());
        versions.findByTenderAndDocumentAndSha256(tender, document, stored.sha256())
                .ifPresent(same -> {
                    throw new Refusal.OutOfTurn("document.refusal.same-content", document, same.label());
                });
        DocumentVersion added = versions.save(new DocumentVersion(
                found,
                newest.map(DocumentVersion::place).orElse(0) + 1,
                new NewVersion(
                        given.fileName(), label, given.dated(), given.note(), false, by.username(), clock.instant()),
                stored));
        versions.flush();
        events.publishEvent(new DocumentVersionAdded(tender, document, label, stored.sha256()));
        return added;
    }

    private StoredContent stored(InputStream content) {
        try {
            return contents.store(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last number in it, one higher. */
    static String next(String label) {
        Matcher numbered = NUMBERED.matcher(label);
        if (!numbered.matches()) {
            return label + ".1";
        }
        String major = numbered.group(1);
        return (major == null ? "" : major + ".") + (Long.parseLong(numbered.group(2)) + 1);
    }
}
