package nl.doelbinder.web.api;

import nl.doelbinder.input.http.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How to call the API. */
@RestController
class DescriptionResource {

    private final Description description;

    DescriptionResource(Description description) {
        this.description = description;
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String describe(Query query) {
        query.end();
        return description.json();
    }

    /** The page to try it on is a page, with a session: not one of the calls, which have none. */
    @GetMapping("/docs")
    ResponseEntity<Void> page() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, DescriptionPage.PATH)
                .build();
    }
}
