package nl.doelbinder.pia.web;

import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.ExportingPia;
import nl.doelbinder.pia.PiaFileType;
import nl.doelbinder.pia.PrintingPia;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A PIA to take along. The printed ones come in the language that is asked for, else in that of the page. */
@Controller
class PiaExportPages {

    private final ExportingPia exporting;
    private final PrintingPia printing;

    PiaExportPages(ExportingPia exporting, PrintingPia printing) {
        this.exporting = exporting;
        this.printing = printing;
    }

    @GetMapping("/pias/{code}/uitvoer.json")
    ResponseEntity<byte[]> json(@PathVariable String code, Actor actor) {
        return PiaFileType.JSON.download(code, null, exporting.file(code, actor).json());
    }

    @GetMapping("/pias/{code}/uitvoer.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String code,
            @RequestParam(name = "taal", defaultValue = "") String wanted,
            Actor actor,
            Locale locale) {
        Locale language = language(wanted, locale);
        return PiaFileType.PDF.download(code, language, printing.pdf(code, language, actor));
    }

    @GetMapping("/pias/{code}/uitvoer.docx")
    ResponseEntity<byte[]> word(
            @PathVariable String code,
            @RequestParam(name = "taal", defaultValue = "") String wanted,
            Actor actor,
            Locale locale) {
        Locale language = language(wanted, locale);
        return PiaFileType.WORD.download(code, language, printing.word(code, language, actor));
    }

    private static Locale language(String wanted, Locale page) {
        return switch (wanted) {
            case "nl" -> Locale.forLanguageTag("nl");
            case "en" -> Locale.ENGLISH;
            default -> page;
        };
    }
}
