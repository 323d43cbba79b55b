package nl.doelbinder.web.api;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A page to read the description of the API on and to try its calls. */
@Controller
class DescriptionPage {

    static final String PATH = "/api-docs";

    private final Description description;

    DescriptionPage(Description description) {
        this.description = description;
    }

    @GetMapping(PATH)
    String page() {
        return "web/api-docs";
    }

    @ResponseBody
    @GetMapping(path = PATH + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String describe() {
        return description.json();
    }
}
