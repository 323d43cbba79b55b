package nl.doelbinder.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says why the table refused: no such place, no such act there, or not for this function. */
final class RefusedAccess implements AccessDeniedHandler {

    private final ActsOfRoutes acts;

    RefusedAccess(ActsOfRoutes acts) {
        this.acts = acts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && UnknownVisitor.sessionEnded(request)) {
            UnknownVisitor.sendTo(SecurityConfiguration.SIGN_IN + "?reden=expired", request, response);
            return;
        }
        var methods = acts.methodsOf(request);
        if (methods.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (acts.actOf(request).isEmpty()) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
