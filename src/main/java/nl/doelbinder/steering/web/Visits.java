package nl.doelbinder.steering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the pages of this room their {@link Visit}. */
@ControllerAdvice(basePackageClasses = Visits.class)
class Visits {

    @ModelAttribute("visit")
    Visit visit(
            Model model,
            Actor actor,
            Locale locale,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new Visit(model, actor, locale, fields, request, response);
    }
}
