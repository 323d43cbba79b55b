package nl.doelbinder.policy.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One stream of lines and of their answers. A thread of its own reads; the caller's writes; workers judge in between.
 *
 * <p>What has been read waits in one block until a place among the blocks at work is free, so blocks grow under load and
 * are single lines where somebody waits for each answer. A block keeps its place until its answers are written: with a
 * reader at the other end that is slow, all of this stands still and needs no more memory.
 */
final class Batch {

    private static final int READ = 32 * 1024;

    /** Blocks at work or waiting to be written. */
    private static final int MOST_BLOCKS = Runtime.getRuntime().availableProcessors() + 2;

    private static final long WAKE_AFTER_MILLIS = 100;

    private final Judge judge;
    private final Executor workers;
    private final Deque<CompletableFuture<Answers>> atWork = new ArrayDeque<>();
    private final Deque<Answers> unused = new ArrayDeque<>();
    private LineBlock waiting = new LineBlock(1);
    private boolean ended;
    private boolean stopped;
    private @Nullable IOException broken;

    Batch(Judge judge, Executor workers) {
        this.judge = judge;
        this.workers = workers;
    }

    /** Answers every line of the input; returns when all is written, and never before the reading has ended. */
    void run(InputStream in, OutputStream out) throws IOException {
        Thread reader = new Thread(() -> read(in), "batch-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            write(out);
        } finally {
            stop();
            awaitEnd(reader);
        }
    }

    private void write(OutputStream out) throws IOException {
        while (true) {
            CompletableFuture<Answers> next = first();
            if (next == null) {
                out.flush();
                return;
            }
            Answers answers = answer(next);
            answers.writeTo(out);
            if (done(answers)) {
                // Nothing more to write just now: what is written should not wait for it.
                out.flush();
            }
        }
    }

    /** The oldest block at work; {@code null} when all is done. */
    private synchronized @Nullable CompletableFuture<Answers> first() throws IOException {
        while (atWork.isEmpty()) {
            if (broken != null) {
                throw broken;
            }
            if (ended && waiting.isEmpty()) {
                return null;
            }
            await();
        }
        return atWork.getFirst();
    }

    private static Answers answer(CompletableFuture<Answers> block) throws IOException {
        try {
            return block.join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException("a block could not be judged", e);
        }
    }

    /** Whether the next block is still at work, or there is none. */
    private synchronized boolean done(Answers written) {
        atWork.removeFirst();
        unused.addFirst(written);
        startIfPossible();
        notifyAll();
        return atWork.isEmpty() || !atWork.getFirst().isDone();
    }

    private void startIfPossible() {
        if (atWork.size() < MOST_BLOCKS && !waiting.isEmpty()) {
            LineBlock block = waiting;
            waiting = new LineBlock(block.nextLine());
            Answers answers = unused.isEmpty() ? new Answers() : unused.removeFirst();
            atWork.addLast(CompletableFuture.supplyAsync(() -> judged(block, answers), workers));
        }
    }

    private Answers judged(LineBlock block, Answers answers) {
        answers.clear();
        judge.judge(block, answers);
        return answers;
    }

    private void read(InputStream in) {
        try {
            readLines(in);
            end(null);
        } catch (IOException e) {
            end(e);
        } catch (RuntimeException e) {
            end(new IOException(e));
        }
    }

    private synchronized void end(@Nullable IOException cause) {
        broken = cause;
        ended = true;
        notifyAll();
    }

    private void readLines(InputStream in) throws IOException {
        byte[] chunk = new byte[READ];
        byte[] begun = new byte[1024];
        int begunLength = 0;
        boolean tooLong = false;
        int count;
        while ((count = in.read(chunk)) >= 0) {
            int start = 0;
            int lines = 0;
            int end = 0;
            for (int at = 0; at < count; at++) {
                if (chunk[at] == '\n') {
                    lines++;
                    end = at + 1;
                    if (tooLong) {
                        add(begun, 0, chunk, 0, 0, 0, true);
                        tooLong = false;
                        lines = 0;
                        start = end;
                    }
                }
            }
            if (lines > 0) {
                add(begun, begunLength, chunk, start, end - start, lines, false);
                begunLength = 0;
            }
            int rest = count - end;
            if (tooLong || begunLength + rest > LineBlock.LONGEST_LINE) {
                tooLong = true;
                begunLength = 0;
            } else {
                if (begunLength + rest > begun.length) {
                    begun = Arrays.copyOf(begun, Math.max(begun.length * 2, begunLength + rest));
                }
                System.arraycopy(chunk, end, begun, begunLength, rest);
                begunLength += rest;
            }
        }
        if (tooLong || begunLength > 0) {
            add(begun, begunLength, chunk, 0, 0, 1, tooLong);
        }
    }

    /** Adds whole lines, of which the first may have begun before; waits while there are enough. */
    private synchronized void add(
            byte[] begun, int begunLength, byte[] chunk, int offset, int count, int lines, boolean tooLong)
            throws IOException {
        while (waiting.isFull() && !stopped) {
            await();
        }
        if (stopped) {
            throw new IOException("nobody reads the answers any more");
        }
        if (tooLong) {
            waiting.addTooLong();
        } else {
            waiting.add(begun, 0, begunLength);
            waiting.add(chunk, offset, count);
            waiting.countLines(lines);
        }
        startIfPossible();
        notifyAll();
    }

    private synchronized void stop() {
        stopped = true;
        atWork.forEach(block -> block.cancel(false));
        notifyAll();
    }

    @SuppressWarnings("WaitNotInLoop") // every caller's is in one
    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Waits for the reading to end, which it may do only when it is woken: the container does not tell it of a closed connection. */
    private static void awaitEnd(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join(WAKE_AFTER_MILLIS);
                reader.interrupt();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the answers to a block's lines. */
    interface Judge {

        void judge(LineBlock block, Answers answers);
    }
}
