package nl.doelbinder.delivery.records.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.records.FindingImports;
import nl.doelbinder.delivery.records.ImportingRecords;
import nl.doelbinder.delivery.records.RecordImport;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of detention records: sent as a stream of any length, and how the reading of each goes. */
@RestController
@RequestMapping("/detention-records/imports")
class ImportResource {

    private final ImportingRecords importing;
    private final FindingImports finding;
    private final MessageSource messages;

    ImportResource(ImportingRecords importing, FindingImports finding, MessageSource messages) {
        this.importing = importing;
        this.finding = finding;
        this.messages = messages;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<ImportView> list(Query query, Actor by) {
        var paging = query.paging();
        query.end();
        var found = finding.all(paging.page() - 1, paging.size(), by);
        return query.listing(found.getContent().stream().map(this::view).toList(), paging, found.getTotalElements());
    }

    /** Answers when all of it has come, and before it is read; 200 for a file that came before. */
    @PostMapping(
            consumes = {"text/csv", MediaType.APPLICATION_NDJSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ImportView> begin(Query query, HttpServletRequest request, Actor by) throws IOException {
        String name = query.text("name");
        query.end();
        Format format =
                MediaType.parseMediaType(request.getContentType()).getSubtype().equals("csv")
                        ? Format.CSV
                        : Format.NDJSON;
        var begun = importing.begin(request.getInputStream(), name == null ? "records" : name, format, by);
        ImportView view = view(begun.recordImport());
        return begun.fresh()
                ? ResponseEntity.created(URI.create("/api/v1/detention-records/imports/" + view.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportView one(@PathVariable long id, Query query, Actor by) {
        query.end();
        return view(finding.one(id, by));
    }

    @GetMapping(path = "/{id}/faults", produces = MediaType.APPLICATION_JSON_VALUE)
    Listing<FaultView> faults(@PathVariable long id, Query query, Language language, Actor by) {
        var paging = query.paging();
        query.end();
        RecordImport of = finding.one(id, by);
        return query.listing(
                finding.faults(of, paging.offset(), paging.size()).stream()
                        .map(fault -> new FaultView(
                                fault.line(),
                                fault.field(),
                                messages.getMessage(
                                        fault.message(), fault.said().toArray(), fault.message(), language.locale())))
                        .toList(),
                paging,
                finding.faults(of));
    }

    private ImportView view(RecordImport of) {
        return new ImportView(
                of.id(),
                of.fileName(),
                of.format(),
                of.sha256(),
                of.bytes(),
                of.state(),
                finding.progress(of).percent(of),
                of.lines(),
                of.added(),
                of.replaced(),
                of.unchanged(),
                of.faulty(),
                of.failure(),
                of.startedBy(),
                of.startedAt(),
                of.endedAt());
    }

    /**
     * One file and what came of it.
     *
     * @param percent of the file that is read
     */
    record ImportView(
            long id,
            String fileName,
            Format format,
            String sha256,
            long bytes,
            RecordImport.State state,
            int percent,
            long lines,
            long added,
            long replaced,
            long unchanged,
            long faulty,
            @Nullable String failure,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** What is wrong with one field of one line. */
    record FaultView(long line, String field, @Nullable String detail) {}
}
