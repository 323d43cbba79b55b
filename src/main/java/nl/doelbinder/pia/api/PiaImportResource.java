package nl.doelbinder.pia.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.ImportRecord;
import nl.doelbinder.pia.ImportingPia;
import nl.doelbinder.pia.SentPia;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** PIAs read from a file, and what became of each part of that. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PiaImportResource {

    private final ImportingPia importing;
    private final FindingPias finding;

    PiaImportResource(ImportingPia importing, FindingPias finding) {
        this.importing = importing;
        this.finding = finding;
    }

    /** Answers a line for each PIA in the file; the first one's address is that of the answer. */
    @PostMapping(path = "/pia-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportsView> read(MultipartHttpServletRequest parts, Actor by, Language language) {
        List<ImportRecord> records = importing.importFile(SentPia.of(parts, language.locale()), by);
        return ResponseEntity.created(
                        URI.create(PiaResource.PATH + "/" + records.get(0).piaCode() + "/import"))
                .body(new ImportsView(records.stream().map(ImportView::of).toList()));
    }

    @GetMapping("/pias/{code}/import")
    ImportView one(@PathVariable String code, Query query, Actor by) {
        query.end();
        return ImportView.of(
                finding.imported(code, by).orElseThrow(() -> new Refusal.NotFound("pia.refusal.not-imported", code)));
    }

    /** All PIAs of one file. */
    record ImportsView(List<ImportView> items) {}

    /** That a PIA was read from a file. */
    record ImportView(
            String pia,
            String href,
            ImportRecord.Tool tool,
            String source,
            String fileName,
            String sha256,
            long bytes,
            String importedBy,
            Instant importedAt,
            int versions,
            List<ImportRecord.Line> lines) {

        static ImportView of(ImportRecord record) {
            return new ImportView(
                    record.piaCode(),
                    PiaResource.PATH + "/" + record.piaCode(),
                    record.tool(),
                    record.source(),
                    record.fileName(),
                    record.sha256(),
                    record.bytes(),
                    record.importedBy(),
                    record.importedAt(),
                    record.versions(),
                    record.lines());
        }
    }
}
