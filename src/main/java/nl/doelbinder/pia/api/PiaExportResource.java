package nl.doelbinder.pia.api;

import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.ExportingPia;
import nl.doelbinder.pia.PiaFileType;
import nl.doelbinder.pia.PrintingPia;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A PIA to take along, as the caller accepts it: with everything that is kept of it, or printed in the caller's language. */
@RestController
class PiaExportResource {

    private final ExportingPia exporting;
    private final PrintingPia printing;

    PiaExportResource(ExportingPia exporting, PrintingPia printing) {
        this.exporting = exporting;
        this.printing = printing;
    }

    @GetMapping(path = "/pias/{code}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable String code, Query query, Actor by) {
        query.end();
        return PiaFileType.JSON.download(code, null, exporting.file(code, by).json());
    }

    @GetMapping(path = "/pias/{code}/export", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return PiaFileType.PDF.download(code, language.locale(), printing.pdf(code, language.locale(), by));
    }

    @GetMapping(path = "/pias/{code}/export", produces = PiaFileType.WORD_VALUE)
    ResponseEntity<byte[]> word(@PathVariable String code, Query query, Actor by, Language language) {
        query.end();
        return PiaFileType.WORD.download(code, language.locale(), printing.word(code, language.locale(), by));
    }
}
