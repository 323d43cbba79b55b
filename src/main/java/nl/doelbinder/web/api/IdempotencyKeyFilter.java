package nl.doelbinder.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.doelbinder.organisation.Actor;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Answers a call that comes again with the same {@code Idempotency-Key} as it was answered first. Key and answer are
 * stored in the transaction of the act itself: either all of it happened or nothing. Who comes second while the first
 * one is at work waits for it. What was refused is not kept, so that it can be tried again.
 */
final class IdempotencyKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final int PIECE = 64 * 1024;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final AnsweredCalls calls;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;

    IdempotencyKeyFilter(AnsweredCalls calls, TransactionTemplate transaction, ProblemWriter problems) {
        this.calls = calls;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals(HttpMethod.POST.name())
                || !Api.isCalled(request)
                || Api.isStream(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        String account = account(request);
        if (account == null || !KEY.matcher(key).matches()) {
            problems.write(request, response, HttpStatus.BAD_REQUEST);
            return;
        }
        String call;
        try {
            call = fingerprint(request);
        } catch (IllegalStateException tooLarge) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        Optional<Answer> first;
        try {
            first = transaction.execute(status -> {
                Optional<Answer> earlier = calls.claim(account, key, call);
                if (earlier.isPresent()) {
                    return earlier;
                }
                proceed(chain, request, buffered);
                if (buffered.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                    status.setRollbackOnly();
                } else {
                    calls.keep(account, key, Answer.of(buffered));
                }
                return Optional.empty();
            });
        } catch (Failed e) {
            throw e.cause();
        } catch (CannotAcquireLockException e) {
            problems.write(request, response, HttpStatus.CONFLICT);
            return;
        } catch (RuntimeException e) {
            // Storing failed at the end, after the act had answered.
            problems.write(request, response, e);
            return;
        }
        if (first.isPresent()) {
            repeat(first.get(), call, request, response);
        } else {
            buffered.copyBodyToResponse();
        }
    }

    private static @Nullable String account(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication signedIn)) {
            return null;
        }
        return signedIn.getPrincipal() instanceof Actor actor ? actor.username() : signedIn.getName();
    }

    private void repeat(Answer first, String call, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (first.call().equals(call)) {
            first.writeTo(response);
        } else {
            problems.write(request, response, new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    private static void proceed(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failed(e);
        }
    }

    /** What is called, whole: the same key for anything else is a mistake. */
    private static String fingerprint(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        String query = request.getQueryString();
        String match = request.getHeader(HttpHeaders.IF_MATCH);
        digest.update((request.getRequestURI() + "?" + (query == null ? "" : query) + "\n"
                        + (match == null ? "" : match) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        if (Api.isUpload(request)) {
            addParts(request, digest);
        } else {
            LimitedBody body = WebUtils.getNativeRequest(request, LimitedBody.class);
            digest.update(Objects.requireNonNull(body, "the body's limit stands behind the key")
                    .bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each part by its name and content, read from where the container laid it. */
    private static void addParts(HttpServletRequest request, MessageDigest digest)
            throws IOException, ServletException {
        for (Part part : request.getParts()) {
            digest.update((part.getName() + "\n" + part.getSize() + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = part.getInputStream()) {
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    digest.update(piece, 0, read);
                }
            }
        }
    }

    /** Carries an exception out of the transaction. */
    private static final class Failed extends RuntimeException {

        private final ServletException failure;

        Failed(ServletException failure) {
            super(failure);
            this.failure = failure;
        }

        ServletException cause() {
            return failure;
        }
    }

    /** What a call was answered. */
    record Answer(
            String call,
            int status,
            @Nullable String contentType,
            @Nullable String language,
            @Nullable String location,
            @Nullable String tag,
            String body) {

        static Answer of(ContentCachingResponseWrapper response) {
            return new Answer(
                    "",
                    response.getStatus(),
                    response.getContentType(),
                    response.getHeader(HttpHeaders.CONTENT_LANGUAGE),
                    response.getHeader(HttpHeaders.LOCATION),
                    response.getHeader(HttpHeaders.ETAG),
                    new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setContentType(contentType);
            set(response, HttpHeaders.CONTENT_LANGUAGE, language);
            set(response, HttpHeaders.LOCATION, location);
            set(response, HttpHeaders.ETAG, tag);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private static void set(HttpServletResponse response, String name, @Nullable String value) {
            if (value != null) {
                response.setHeader(name, value);
            }
        }
    }
}
