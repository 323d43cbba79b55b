package nl.doelbinder.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a call with a problem. */
@Component
class ProblemWriter {

    private final Problems problems;
    private final JsonMapper mapper;

    ProblemWriter(Problems problems, JsonMapper mapper) {
        this.problems = problems;
        this.mapper = mapper;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Throwable exception) throws IOException {
        Language language = Api.language(request);
        write(response, language, problems.of(exception, language, request.getRequestURI()));
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status) throws IOException {
        Language language = Api.language(request);
        write(response, language, problems.of(status, language, request.getRequestURI()));
    }

    private void write(HttpServletResponse response, Language language, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        // Of an answer that was almost given.
        response.setHeader(HttpHeaders.LOCATION, null);
        response.setHeader(HttpHeaders.ETAG, null);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        byte[] body = mapper.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
