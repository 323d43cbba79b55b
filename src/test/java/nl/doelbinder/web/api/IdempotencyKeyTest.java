package nl.doelbinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyKeyTest extends ApiTest {

    private static final String REQUESTS = "/api/v1/monitoring-requests";

    @Autowired
    private JdbcClient database;

    @Test
    void the_same_key_and_body_answers_the_first_result_again_and_stores_once() {
        String key = newKey();
        String title = "Tweemaal " + key;
        var first = file(key, title);
        var again = file(key, title);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("Location", "ETag", "Content-Type", "Content-Language")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(stored(title)).isEqualTo(1);
        assertThat(get(String.valueOf(first.header("Location")))
                        .as(REQUESTER)
                        .answered(200)
                        .tag())
                .isEqualTo(first.tag());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = newKey();
        file(key, "Eerst " + key);
        assertThat(file(key, "Anders " + key).status()).isEqualTo(422);
        assertThat(stored("Anders " + key)).isZero();
    }

    @Test
    void another_account_has_keys_of_its_own() {
        String key = newKey();
        file(key, "Van webcare " + key);
        var other = post("/api/v1/assessments", question(LAWFUL))
                .as(OTHER_REQUESTER)
                .with("Idempotency-Key", key)
                .answer();
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void many_at_once_store_once() throws Exception {
        String key = newKey();
        String title = "Tegelijk " + key;
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                calls.add(() -> file(key, title));
            }
            List<String> answers = new ArrayList<>();
            for (Future<Answer> answer : clients.invokeAll(calls)) {
                assertThat(answer.get().status()).isEqualTo(201);
                answers.add(answer.get().text());
            }
            assertThat(answers).hasSize(8).containsOnly(answers.get(0));
        } finally {
            clients.shutdownNow();
        }
        assertThat(stored(title)).isEqualTo(1);
    }

    @Test
    void what_was_refused_can_be_tried_again_with_the_same_key() {
        String key = newKey();
        var wrong = post(REQUESTS, draft(LAWFUL).put("unit", "NOWHERE"))
                .as(REQUESTER)
                .with("Idempotency-Key", key)
                .answer();
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(file(key, "Verbeterd " + key).status()).isEqualTo(201);
    }

    @Test
    void a_key_that_is_none_is_refused() {
        for (String key : List.of("", "with space", "x".repeat(101))) {
            post(REQUESTS, draft(LAWFUL))
                    .as(REQUESTER)
                    .with("Idempotency-Key", key)
                    .answered(400);
        }
    }

    private Answer file(String key, String title) {
        return post(REQUESTS, draft(LAWFUL).put("title", title))
                .as(REQUESTER)
                .with("Idempotency-Key", key)
                .answer();
    }

    private long stored(String title) {
        return database.sql("select count(*) from monitoring_request where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }
}
