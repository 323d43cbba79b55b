package nl.doelbinder.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.ModelMap;

/** Somebody who looks at a page or acts on it, with what an answer is made with. No record: it stands in its own model. */
public final class Visit {

    private final ModelMap model;
    private final Actor actor;
    private final Locale locale;
    private final Map<String, String> fields;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    public Visit(
            ModelMap model,
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

    public Visit put(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }

    public boolean holds(String name) {
        return model.containsAttribute(name);
    }

    public Actor actor() {
        return actor;
    }

    public Locale locale() {
        return locale;
    }

    /** What stands in the address or the form. */
    public Map<String, String> fields() {
        return fields;
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }
}
