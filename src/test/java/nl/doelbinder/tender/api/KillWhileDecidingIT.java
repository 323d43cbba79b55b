package nl.doelbinder.tender.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doelbinder.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * The program is killed between a board's decision and its answer, and stays down until the deadline has passed: the
 * decision is there whole or not at all, and the deadline is missed once.
 */
@Timeout(1800)
class KillWhileDecidingIT {

    private static final String TENDER = "/api/v1/tenders/SMM-2016";
    private static final String APPROVAL = """
            {"outcome": "APPROVED", "on": "2016-09-06", "documents": [
             {"document": "BOARD_MEMO", "version": "0.9"}, {"document": "DEMAND_SPECIFICATION", "version": "2015"},
             {"document": "BENEFITS", "version": "0.9"}]}""";

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @TempDir
    private Path data;

    @Test
    void a_decision_is_made_whole_or_not_at_all_and_the_deadline_passes_once() throws Exception {
        boolean decided;
        try (RunningProgram program = RunningProgram.startQuickly(data);
                SingleConnectionDataSource connection = RunningProgram.beside(data)) {
            JdbcClient database = JdbcClient.create(connection);
            ofTwoAtOnceOneDecides(program);
            Future<HttpResponse<String>> answer =
                    people.submit(() -> decide(program, "CDO2", "secretaris.cdo2", "cdo2"));
            killOnceDecided(program, database, answer);
            waitUntilItIsAlone(database);
            decided = isWhole(database);
            database.sql("update program_clock set ahead_seconds = ahead_seconds + ?")
                    .param(Duration.ofDays(17).toSeconds()) // it is down until the day after the deadline
                    .update();
        } finally {
            people.shutdownNow();
        }
        try (RunningProgram program = RunningProgram.startQuickly(data)) {
            theDeadlineIsMissedOnce(program);
            JsonNode decisions = program.read(TENDER + "/approvals", "auditor").get("decisions");
            assertThat(decisions).hasSize(decided ? 2 : 1);
            if (decided) {
                HttpResponse<String> again = decide(program, "CDO2", "secretaris.cdo2", "cdo2");
                assertThat(again.statusCode())
                        .as("whose answer was lost has it now")
                        .isEqualTo(201);
            }
        }
    }

    private void ofTwoAtOnceOneDecides(RunningProgram program) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Integer>> answers = people.invokeAll(
                List.of(decidingWith(together, program, "steering-1"), decidingWith(together, program, "steering-2")));
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
    }

    private static Callable<Integer> decidingWith(CyclicBarrier together, RunningProgram program, String key) {
        return () -> {
            together.await();
            return decide(program, "STEERING", "secretaris.stuurgroep", key).statusCode();
        };
    }

    private static HttpResponse<String> decide(RunningProgram program, String board, String secretary, String key)
            throws IOException {
        return program.post(TENDER + "/boards/" + board + "/decisions", secretary, key, APPROVAL, "If-Match", "*");
    }

    /** As soon as the decision can be seen by others, which is before its answer is written. */
    private static void killOnceDecided(
            RunningProgram program, JdbcClient database, Future<HttpResponse<String>> answer) {
        while (decisions(database, "CDO2") == 0 && !answer.isDone()) {
            Thread.onSpinWait();
        }
        program.kill();
    }

    /** The database outlives the program; what was under way in it is undone when it notices. */
    private static void waitUntilItIsAlone(JdbcClient database) throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(60);
        while (count(database, """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()""") > 0) {
            assertThat(Instant.now()).isBefore(patience);
            Thread.sleep(20);
        }
    }

    /** Whether the second board decided: its decision, the approvals, the next board's task, trail and post all say the same. */
    private static boolean isWhole(JdbcClient database) {
        long decided = decisions(database, "CDO2");
        assertThat(decided).isLessThanOrEqualTo(1);
        assertThat(count(database, "select count(*) from paper_approval where board = 'CDO2'"))
                .isEqualTo(3 * decided);
        assertThat(database.sql("""
                        select v.text_ from act_ru_task t join act_ru_variable v on v.proc_inst_id_ = t.proc_inst_id_
                        where t.task_def_key_ = 'user_decide_papers' and v.name_ = 'board'""").query(String.class).list()).containsExactly(decided == 1 ? "REGIE" : "CDO2");
        assertThat(count(database, "select count(*) from revinfo where act = 'RECORD_DECISION'"))
                .isEqualTo(1 + decided);
        assertThat(count(database, "select count(*) from outbox where type = 'tender.decided'"))
                .isEqualTo(1 + decided);
        return decided == 1;
    }

    private static void theDeadlineIsMissedOnce(RunningProgram program) throws IOException, InterruptedException {
        Instant patience = Instant.now().plusSeconds(120);
        while (!program.read(TENDER, "auditor").get("state").stringValue().equals("DEADLINE_MISSED")) {
            assertThat(Instant.now())
                    .as("the interrupting timer fires by itself")
                    .isBefore(patience);
            Thread.sleep(200);
        }
        Thread.sleep(3000); // a second one would come as soon
        assertThat(program.all("/api/v1/audit?act=MISS_DEADLINE", "auditor")).hasSize(1);
        assertThat(program.all("/api/v1/tasks", "voorzitter.stuurgroep"))
                .filteredOn(task -> task.get("kind").stringValue().equals("user_decide_continuity"))
                .hasSize(1);
        assertThat(program.all("/api/v1/tasks", "secretaris.regie"))
                .noneMatch(task -> task.get("kind").stringValue().equals("user_decide_papers"));
    }

    private static long decisions(JdbcClient database, String board) {
        return database.sql("select count(*) from board_decision where board = ?")
                .param(board)
                .query(Long.class)
                .single();
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
