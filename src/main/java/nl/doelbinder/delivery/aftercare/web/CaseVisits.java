package nl.doelbinder.delivery.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the pages of this room their {@link CaseVisit}. */
@ControllerAdvice(basePackageClasses = CaseVisits.class)
class CaseVisits {

    @ModelAttribute("visit")
    CaseVisit visit(
            Model model,
            Actor actor,
            Locale locale,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new CaseVisit(model, actor, locale, fields, request, response);
    }
}
