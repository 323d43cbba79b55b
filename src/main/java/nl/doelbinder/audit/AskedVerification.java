package nl.doelbinder.audit;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** The verification that was asked for last: one at a time, it goes on by itself, and whoever looks sees how far it is. */
@Component
public class AskedVerification {

    private final VerifyingChain chain;
    private final AsyncTaskExecutor executor;
    private @Nullable CompletableFuture<Verification> asked;
    private volatile int done;

    AskedVerification(VerifyingChain chain, AsyncTaskExecutor applicationTaskExecutor) {
        this.chain = chain;
        this.executor = applicationTaskExecutor;
    }

    /** Begins one, unless one is running. */
    public synchronized void begin() {
        if (asked == null || asked.isDone()) {
            done = 0;
            asked = executor.submitCompletable(() -> chain.verify(percent -> done = percent));
        }
    }

    /** How much of the last one is done, of a hundred; nothing where nobody asked. */
    public synchronized OptionalInt percent() {
        return asked == null ? OptionalInt.empty() : OptionalInt.of(done);
    }

    /**
     * What was found.
     *
     * @param patience how long to wait for it
     * @return nothing while it runs, or where nobody asked
     * @throws CompletionException with what broke it off
     */
    public Optional<Verification> result(Duration patience) {
        CompletableFuture<Verification> last;
        synchronized (this) {
            last = asked;
        }
        if (last == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(last.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
