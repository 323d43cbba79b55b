package nl.doelbinder.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.Model;

/** Somebody who looks at a page or acts on it, with what an answer is made with. */
record Visit(
        Model model,
        Actor actor,
        Locale locale,
        Map<String, String> fields,
        HttpServletRequest request,
        HttpServletResponse response) {

    Visit put(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }

    Sent sent(String act) {
        return new Sent(act, fields);
    }
}
