package nl.doelbinder.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader sees when a page cannot be given, in words that help. */
@Controller
class ErrorPage implements ErrorController {

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 409, 412, 413, 429);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model) {
        return show(status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)), model);
    }

    static String show(int status, Model model) {
        int told = TOLD.contains(status) ? status : status >= 400 && status < 500 ? 400 : 500;
        model.addAttribute("status", status);
        model.addAttribute("told", told);
        return "web/error";
    }

    private static int status(@Nullable Object status) {
        return status instanceof Integer number ? number : 500;
    }
}
