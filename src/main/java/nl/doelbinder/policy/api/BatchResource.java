package nl.doelbinder.policy.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.doelbinder.input.http.Language;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Dry runs in numbers: a line in, a line out, in order, streaming both ways. The answer to the first line leaves before
 * the last line has come; who does not read its answers is read no further.
 */
@RestController
class BatchResource implements DisposableBean {

    static final String LINES = "application/x-ndjson";

    /** Each holds some megabytes and two threads. */
    private static final int AT_ONCE = 16;

    private final JudgingLines judging;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = workers();

    BatchResource(JudgingLines judging) {
        this.judging = judging;
    }

    @PostMapping(path = "/assessments/batch", consumes = LINES, produces = LINES)
    void assess(HttpServletRequest request, HttpServletResponse response, Language language) throws Exception {
        if (!places.tryAcquire()) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            response.setContentType(LINES);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            new Batch((block, answers) -> judging.judge(block, language, answers), workers)
                    .run(request.getInputStream(), response.getOutputStream());
        } catch (IOException e) {
            throw brokenOff(response, e);
        } finally {
            places.release();
        }
    }

    /** What has begun to be answered ends with the connection: it must not look whole. */
    private static Exception brokenOff(HttpServletResponse response, IOException cause) {
        return response.isCommitted()
                ? new ClientAbortException(cause)
                : new ErrorResponseException(HttpStatus.BAD_REQUEST, cause);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    /** One for each processor, for all batches together: more would only take turns. They end when there is no batch. */
    private static ExecutorService workers() {
        int processors = Runtime.getRuntime().availableProcessors();
        var pool = new ThreadPoolExecutor(
                processors,
                processors,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("batch-worker-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
