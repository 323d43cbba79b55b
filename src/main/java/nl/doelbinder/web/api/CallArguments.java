package nl.doelbinder.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Trees;
import nl.doelbinder.input.http.Expected;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Nothing;
import nl.doelbinder.input.http.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives resources what they ask of a call: its body as a reading, its query, its language, the version it expects. */
final class CallArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(Reading.class, Query.class, Language.class, Expected.class, Nothing.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("no call");
        }
        Class<?> type = parameter.getParameterType();
        if (type == Language.class) {
            return Api.language(request);
        }
        if (type == Query.class) {
            return new Query(request.getRequestURI(), request.getParameterMap());
        }
        if (type == Expected.class) {
            return expected(request);
        }
        byte[] body = request.getInputStream().readAllBytes();
        return type == Nothing.class ? nothing(body) : Reading.of(Trees.json(body));
    }

    private static Nothing nothing(byte[] body) {
        if (body.length > 0) {
            Reading reading = Reading.of(Trees.json(body));
            reading.root().end();
            reading.refuseIfFaulty();
        }
        return new Nothing();
    }

    private static Expected expected(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED);
        }
        return Expected.of(header);
    }
}
