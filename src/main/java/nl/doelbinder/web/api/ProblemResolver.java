package nl.doelbinder.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception of a call, also of calls that no handler knows; leaves the pages to theirs. */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter problems;

    ProblemResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!Api.isCalled(request) || response.isCommitted()) {
            return null;
        }
        if (exception instanceof ErrorResponse named) {
            named.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            problems.write(request, response, exception);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
