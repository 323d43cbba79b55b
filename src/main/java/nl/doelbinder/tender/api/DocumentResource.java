package nl.doelbinder.tender.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.AddingDocumentVersion;
import nl.doelbinder.tender.AddingDocumentVersion.Given;
import nl.doelbinder.tender.Approvals;
import nl.doelbinder.tender.ComparingVersions;
import nl.doelbinder.tender.Comparison;
import nl.doelbinder.tender.Download;
import nl.doelbinder.tender.FindingDocuments;
import nl.doelbinder.tender.SentVersion;
import nl.doelbinder.tender.api.DocumentView.AddedView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The documents of a tender: read, added to, compared. */
@RestController
@RequestMapping("/tenders/{code}/documents")
class DocumentResource {

    private final FindingDocuments finding;
    private final AddingDocumentVersion adding;
    private final ComparingVersions comparing;
    private final Approvals approvals;

    DocumentResource(
            FindingDocuments finding, AddingDocumentVersion adding, ComparingVersions comparing, Approvals approvals) {
        this.finding = finding;
        this.adding = adding;
        this.comparing = comparing;
        this.approvals = approvals;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<DocumentView> list(@PathVariable String code, Query query, Actor by) {
        var paging = query.paging();
        query.end();
        return query.listing(
                finding.all(code, by).stream().map(DocumentView::of).toList(), paging);
    }

    @GetMapping(path = "/{document}", produces = MediaType.APPLICATION_JSON_VALUE)
    DocumentView one(@PathVariable String code, @PathVariable String document, Query query, Actor by) {
        query.end();
        return DocumentView.of(finding.one(code, document, by));
    }

    /** A file, as a browser sends it. */
    @PostMapping(
            path = "/{document}/versions",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AddedView> add(
            @PathVariable String code, @PathVariable String document, MultipartHttpServletRequest parts, Actor by)
            throws IOException {
        SentVersion sent = SentVersion.of(parts);
        try (InputStream content = sent.open()) {
            return added(code, document, sent.given(content), by);
        }
    }

    /** A text, in a field. */
    @PostMapping(
            path = "/{document}/versions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AddedView> add(@PathVariable String code, @PathVariable String document, Reading body, Actor by) {
        SentVersion.Text text = SentVersion.text(body);
        return added(
                code,
                document,
                new Given(
                        document + ".txt",
                        text.version(),
                        text.dated(),
                        text.note(),
                        new ByteArrayInputStream(text.text().getBytes(StandardCharsets.UTF_8))),
                by);
    }

    @GetMapping("/{document}/versions/{version}/content")
    void download(
            @PathVariable String code,
            @PathVariable String document,
            @PathVariable String version,
            Query query,
            Actor by,
            HttpServletResponse response) {
        query.end();
        var found = finding.version(code, document, version, by);
        try (InputStream content = finding.content(found)) {
            Download.send(found, content, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/{document}/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    ComparisonView compare(@PathVariable String code, @PathVariable String document, Query query, Actor by) {
        String left = query.required("left");
        String right = query.required("right");
        query.end();
        Comparison comparison =
                comparing.compare(code, document, Objects.requireNonNull(left), Objects.requireNonNull(right), by);
        return new ComparisonView(left, right, comparison.isSame(), comparison.rows());
    }

    /** Two versions, line beside line. */
    record ComparisonView(String left, String right, boolean same, List<Comparison.Row> rows) {}

    private ResponseEntity<AddedView> added(String code, String document, Given given, Actor by) {
        var version = adding.add(code, document, given, by);
        var lapsed = approvals.of(code).stream()
                .filter(approval -> approval.document().equals(document)
                        && approval.lapsedFor().filter(version.label()::equals).isPresent())
                .toList();
        AddedView view = AddedView.of(version, lapsed);
        return ResponseEntity.created(URI.create(view.version().content())).body(view);
    }
}
