package nl.doelbinder.web.api;

import java.io.IOException;
import java.util.List;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.Explaining;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Problem;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** Says in the caller's language what went wrong: the one place where exceptions become problems. */
@Component
class Problems implements Explaining {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** What an exception means to the caller. What nobody foresaw is logged and says nothing of the program's inside. */
    Problem of(Throwable exception, Language language, @Nullable String instance) {
        if (exception instanceof BadInput bad) {
            return badInput(bad.faults(), language, instance);
        }
        if (exception instanceof Refusal refusal) {
            return refused(refusal, language, instance);
        }
        if (exception instanceof ErrorResponse response) {
            return of(response.getStatusCode(), language, instance);
        }
        if (exception instanceof IOException) {
            // The call broke off.
            return of(HttpStatus.BAD_REQUEST, language, instance);
        }
        if (exception instanceof ConcurrencyFailureException) {
            return of(HttpStatus.CONFLICT, language, instance);
        }
        if (exception instanceof AuthenticationException) {
            return of(HttpStatus.UNAUTHORIZED, language, instance);
        }
        if (exception instanceof AccessDeniedException) {
            return of(HttpStatus.FORBIDDEN, language, instance);
        }
        log.error("A call failed: {}", instance, exception);
        return of(HttpStatus.INTERNAL_SERVER_ERROR, language, instance);
    }

    /** A problem of which the status says all. */
    Problem of(HttpStatusCode status, Language language, @Nullable String instance) {
        String name = name(status.value());
        return new Problem(type(name), title(name, language), status.value(), detail(name, language), instance, null);
    }

    @Override
    public Problem badInput(List<Fault> faults, Language language) {
        return badInput(faults, language, null);
    }

    @Override
    public Problem failure(Throwable exception, Language language) {
        return of(exception, language, null);
    }

    private Problem badInput(List<Fault> faults, Language language, @Nullable String instance) {
        List<Problem.Wrong> errors = faults.stream()
                .map(fault -> new Problem.Wrong(fault.pointer(), text(fault.messageKey(), fault.values(), language)))
                .toList();
        return new Problem(
                type("bad-input"),
                title("bad-input", language),
                HttpStatus.BAD_REQUEST.value(),
                text("api.problem.bad-input.detail", List.of(faults.size()), language),
                instance,
                errors);
    }

    private Problem refused(Refusal refusal, Language language, @Nullable String instance) {
        HttpStatus status = status(refusal);
        String name = name(status.value());
        return new Problem(
                type(name),
                title(name, language),
                status.value(),
                text(refusal.messageKey(), refusal.values(), language),
                instance,
                null);
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (refusal instanceof Refusal.NotAllowed) {
            return HttpStatus.FORBIDDEN;
        }
        return refusal instanceof Refusal.Overtaken ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
    }

    private static String type(String name) {
        return "urn:doelbinder:problem:" + name;
    }

    private String title(String name, Language language) {
        return text("api.problem." + name + ".title", List.of(), language);
    }

    private String detail(String name, Language language) {
        return text("api.problem." + name + ".detail", List.of(), language);
    }

    private String text(String key, List<Object> values, Language language) {
        return messages.getMessage(key, values.toArray(), language.locale());
    }

    private static String name(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 412 -> "overtaken";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "key-used-otherwise";
            case 428 -> "version-required";
            case 429 -> "too-many-calls";
            case 503 -> "busy";
            default -> status < 500 ? "bad-request" : "failed";
        };
    }
}
