package nl.doelbinder.delivery.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.Model;

/** Somebody who looks at a page or acts on it, with what an answer is made with. No record: it stands in its own model. */
public final class CaseVisit {

    private final Model model;
    private final Actor actor;
    private final Locale locale;
    private final Map<String, String> fields;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    CaseVisit(
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

    CaseVisit put(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }

    boolean holds(String name) {
        return model.containsAttribute(name);
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
