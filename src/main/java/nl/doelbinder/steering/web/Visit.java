package nl.doelbinder.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.Model;

/** Somebody who looks at a page or acts on it, with what an answer is made with. No record: it stands in its own model. */
public final class Visit {

    private final Model model;
    private final Actor actor;
    private final Locale locale;
    private final Map<String, String> fields;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Visit(
            Model model,
            Actor actor,
            Locale locale,
            Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.model = model;
        this.actor = actor;
        this.locale = locale;
        this.fields = fields;
        this.request = request;
        this.response = response;
    }

    Visit put(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }

    Sent sent(String act) {
        return new Sent(act, fields);
    }

    Model model() {
        return model;
    }

    public Actor actor() {
        return actor;
    }

    Locale locale() {
        return locale;
    }

    Map<String, String> fields() {
        return fields;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }
}
