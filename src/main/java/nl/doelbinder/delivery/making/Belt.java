package nl.doelbinder.delivery.making;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries chunks to a thread of its own that works on them, and back to be filled again. There are never more than a few,
 * however long the way is. What the worker throws is thrown to whoever goes on filling.
 */
final class Belt implements AutoCloseable {

    private static final int CHUNKS = 4;
    private static final long LOOK_UP_MILLIS = 200;

    /** Works on one chunk. */
    interface Work {
        void on(Chunk chunk) throws Exception;
    }

    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS + 1);
    private final BlockingQueue<Chunk> empty = new ArrayBlockingQueue<>(CHUNKS);
    private final Chunk last = new Chunk();
    private final Thread worker;
    private volatile @Nullable Exception broken;
    private volatile boolean ended;

    Belt(String name, Work work) {
        for (int count = 0; count < CHUNKS; count++) {
            empty.add(new Chunk());
        }
        worker = new Thread(() -> run(work), name);
        worker.setDaemon(true);
        worker.start();
    }

    private void run(Work work) {
        try {
            while (!ended) {
                Chunk chunk = full.take();
                if (chunk == last) {
                    return;
                }
                work.on(chunk);
                chunk.clear();
                empty.add(chunk);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            broken = e;
        }
    }

    /** An empty chunk, as soon as there is one. */
    Chunk next() throws Exception {
        while (true) {
            Chunk chunk = empty.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            throwBroken();
            if (chunk != null) {
                return chunk;
            }
        }
    }

    void send(Chunk chunk) {
        full.add(chunk);
    }

    /** Waits until the worker is done with all of it. */
    void end() throws Exception {
        full.add(last);
        worker.join();
        throwBroken();
    }

    private void throwBroken() throws Exception {
        Exception cause = broken;
        if (cause != null) {
            throw cause;
        }
    }

    /** Stops the worker, wherever it is. */
    @Override
    public void close() {
        ended = true;
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
