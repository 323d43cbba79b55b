package nl.doelbinder.policy.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchTest {

    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void many_lines_are_answered_in_order_however_they_arrive() throws IOException {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int line = 1; line <= 20_000; line++) {
            String text = "x".repeat(random.nextInt(random.nextInt(100) == 0 ? 50_000 : 200));
            lines.append(text).append('\n');
            expected.add(line + ":" + text.length());
        }
        InputStream in = new ByteArrayInputStream(lines.toString().getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(20_000)));
            }
        };
        assertThat(answers(in)).containsExactlyElementsOf(expected);
    }

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(answers("a\nbc")).containsExactly("1:1", "2:2");
        assertThat(answers("a\nbc\n")).containsExactly("1:1", "2:2");
    }

    @Test
    void an_empty_line_is_a_line_and_an_empty_stream_has_none() throws IOException {
        assertThat(answers("\n\na\n")).containsExactly("1:0", "2:0", "3:1");
        assertThat(answers("")).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_not_kept_and_those_around_it_are_answered() throws IOException {
        String endless = "x".repeat(LineBlock.LONGEST_LINE * 3);
        assertThat(answers("a\n" + endless + "\nbc\n" + endless + "\n" + endless))
                .containsExactly("1:1", "2:-1", "3:2", "4:-1", "5:-1");
        String longest = "x".repeat(LineBlock.LONGEST_LINE);
        assertThat(answers(longest + "\nb\n")).containsExactly("1:" + LineBlock.LONGEST_LINE, "2:1");
    }

    @Test
    void who_waits_for_an_answer_before_the_next_line_gets_it() throws IOException {
        PipedOutputStream client = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(client, 1000);
        PipedInputStream answers = new PipedInputStream(1000);
        OutputStream out = new BufferedOutputStream(new PipedOutputStream(answers));
        CompletableFuture<Void> run = running(in, out);
        for (int line = 1; line <= 50; line++) {
            client.write("ab\n".getBytes(UTF_8));
            client.flush();
            assertThat(line(answers)).isEqualTo(line + ":2");
        }
        client.close();
        run.join();
    }

    @Test
    void who_reads_no_answers_is_read_no_further() throws Exception {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                read.addAndGet(length);
                for (int at = offset; at < offset + length; at++) {
                    into[at] = (byte) (at % 100 == 99 ? '\n' : 'x');
                }
                return length;
            }
        };
        CompletableFuture<Void> hung = new CompletableFuture<>();
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                hung.join();
                throw new IOException("the client hung up");
            }
        };
        CompletableFuture<Void> run = running(endless, slow);
        long soFar;
        do {
            soFar = read.get();
            Thread.sleep(300);
            assertThat(read.get()).isLessThan(4_000_000);
        } while (soFar == 0 || read.get() != soFar); // it comes to stand still, however busy the machine
        hung.complete(null);
        assertThatIOException().isThrownBy(() -> joined(run)).withMessage("the client hung up");
    }

    @Test
    void a_stream_that_breaks_off_breaks_the_batch_off() {
        InputStream broken = new InputStream() {
            private boolean begun;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (begun) {
                    throw new IOException("gone");
                }
                begun = true;
                into[offset] = '\n';
                return 1;
            }
        };
        assertThatIOException().isThrownBy(() -> answers(broken)).withMessage("gone");
    }

    private List<String> answers(String lines) throws IOException {
        return answers(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    private List<String> answers(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Batch(BatchTest::measure, workers).run(in, out);
        return out.toString(UTF_8).lines().toList();
    }

    private CompletableFuture<Void> running(InputStream in, OutputStream out) {
        CompletableFuture<Void> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                new Batch(BatchTest::measure, workers).run(in, out);
                run.complete(null);
            } catch (IOException e) {
                run.completeExceptionally(e);
            }
        });
        thread.start();
        return run;
    }

    private static void joined(CompletableFuture<Void> run) throws Exception {
        try {
            run.get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw (IOException) e.getCause();
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = in.read()) != '\n') {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Answers each line with its number and its length. */
    private static void measure(LineBlock block, Answers answers) {
        block.forEachLine((line, bytes, offset, length) ->
                answers.number(line).raw(new byte[] {':'}).number(length).raw(new byte[] {'\n'}));
    }
}
