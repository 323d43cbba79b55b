package nl.doelbinder.tender;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the documents of a tender, and what is in them. */
@Component
@Transactional(readOnly = true)
public class FindingDocuments implements Papers, PaperContents {

    private final Tenders tenders;
    private final TenderDocuments documents;
    private final DocumentVersions versions;
    private final DocumentContents contents;

    FindingDocuments(Tenders tenders, TenderDocuments documents, DocumentVersions versions, DocumentContents contents) {
        this.tenders = tenders;
        this.documents = documents;
        this.versions = versions;
        this.contents = contents;
    }

    /**
     * A document with its versions.
     *
     * @param versions the newest one first
     */
    public record WithVersions(TenderDocument document, List<DocumentVersion> versions) {

        public WithVersions {
            versions = List.copyOf(versions);
        }
    }

    /** A document with its newest version, where it has one. */
    public record WithNewest(
            TenderDocument document, @Nullable DocumentVersion newest) {}

    /** In the order of the tender, however many versions there are. */
    public List<WithNewest> newest(String tender, Actor by) {
        tenders.one(tender, by);
        Map<String, DocumentVersion> newest = newest(tender);
        return documents.findByTenderOrderByPlace(tender).stream()
                .map(document -> new WithNewest(document, newest.get(document.code())))
                .toList();
    }

    public TenderDocument document(String tender, String document, Actor by) {
        tenders.one(tender, by);
        return documents
                .findByTenderAndCode(tender, document)
                .orElseThrow(() -> new Refusal.NotFound("document.refusal.not-found", document));
    }

    /** A page of a document's versions. */
    public Page<DocumentVersion> versions(TenderDocument document, VersionQuery query) {
        Sort.Direction direction = query.newestFirst() ? Sort.Direction.DESC : Sort.Direction.ASC;
        return versions.search(
                document.tender(),
                document.code(),
                query.pattern(),
                PageRequest.of(query.page(), query.size(), Sort.by(direction, "place")));
    }

    /** What its versions are called, the newest one first. */
    public List<String> labels(TenderDocument document) {
        return versions.labels(document.tender(), document.code());
    }

    /** All versions of all documents, in the order of the tender. */
    public List<WithVersions> all(String tender, Actor by) {
        tenders.one(tender, by);
        Map<String, List<DocumentVersion>> byDocument =
                versions.findByTenderOrderByDocumentAscPlaceDesc(tender).stream()
                        .collect(groupingBy(DocumentVersion::document));
        return documents.findByTenderOrderByPlace(tender).stream()
                .map(document -> new WithVersions(document, byDocument.getOrDefault(document.code(), List.of())))
                .toList();
    }

    public WithVersions one(String tender, String document, Actor by) {
        return new WithVersions(
                document(tender, document, by), versions.findByTenderAndDocumentOrderByPlaceDesc(tender, document));
    }

    public DocumentVersion version(String tender, String document, String label, Actor by) {
        tenders.one(tender, by);
        return versions.findByTenderAndDocumentAndLabel(tender, document, label)
                .orElseThrow(() -> new Refusal.NotFound("document.refusal.no-version", document, label));
    }

    /** What is in a version, read from the database as it is asked for. */
    public InputStream content(DocumentVersion version) {
        return contents.open(version.content());
    }

    @Override
    public File file(String tender, String document, String version) {
        DocumentVersion found = versions.findByTenderAndDocumentAndLabel(tender, document, version)
                .orElseThrow(() -> new Refusal.NotFound("document.refusal.no-version", document, version));
        return new File(found.fileName(), found.mediaType(), content(found));
    }

    @Override
    public List<Paper> of(String tender) {
        Map<String, DocumentVersion> newest = newest(tender);
        return documents.findByTenderOrderByPlace(tender).stream()
                .map(document -> paper(document, newest.get(document.code())))
                .toList();
    }

    private Map<String, DocumentVersion> newest(String tender) {
        return versions.newest(tender).stream().collect(toMap(DocumentVersion::document, version -> version));
    }

    private static Paper paper(TenderDocument document, @Nullable DocumentVersion newest) {
        return new Paper(
                document.code(),
                document.required(),
                document.lot().orElse(null),
                newest == null ? null : newest.label(),
                newest == null ? null : newest.sha256());
    }
}
