package nl.doelbinder.tender.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.PackagingPublication;
import nl.doelbinder.tender.PublicationFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The publication package. */
@RestController
class PublicationResource {

    private final PackagingPublication packaging;

    PublicationResource(PackagingPublication packaging) {
        this.packaging = packaging;
    }

    @GetMapping(path = "/tenders/{code}/publication", produces = "application/zip")
    void read(@PathVariable String code, Query query, Actor by, Language language, HttpServletResponse response)
            throws IOException {
        query.end();
        PublicationFile.send(packaging, code, by, language.locale(), response);
    }
}
