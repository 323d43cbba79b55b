package nl.doelbinder.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our processes stand still nowhere, end once, and have nothing that never happens; and what has such a fault is seen. */
class ProcessesAreSoundTest {

    @ParameterizedTest
    @MethodSource("nl.doelbinder.lint.ProcessesLintTest#processes")
    void a_process_is_sound(Path file) {
        var model = new BpmnXMLConverter().convertToBpmnModel(() -> content(file), false, false);
        assertThat(model.getProcesses()).hasSize(1);
        assertThat(Soundness.faultsOf(model.getMainProcess())).isEmpty();
    }

    private static InputStream content(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void one_way_of_two_does_not_open_a_join_that_waits_for_both() {
        assertThat(faults("""
                start > xor_way; xor_way > user_a default; xor_way > user_b
                user_a > and_join; user_b > and_join; and_join > end
                """))
                .contains("no end can be reached with tokens in user_a>and_join", "end is never reached");
    }

    @Test
    void two_ways_at_once_do_not_end_the_process_twice() {
        assertThat(faults("""
                start > and_fork; and_fork > user_a; and_fork > user_b
                user_a > xor_join; user_b > xor_join; xor_join > user_c; user_c > end
                """)).contains("user_b is left behind after end", "two tokens come together in user_c");
    }

    @Test
    void inside_a_scope_too_no_end_is_reached_twice() {
        assertThat(faults("""
                start > sub_work; sub_work > end
                sub_work: start_work > and_fork; and_fork > user_a; and_fork > user_b
                sub_work: user_a > xor_join; user_b > xor_join; xor_join > end_work
                """)).contains("end_work is reached a second time");
    }

    @Test
    void work_that_waits_is_not_left_behind_when_the_process_has_ended() {
        assertThat(faults("""
                start > user_a; user_a > end
                timer_nag beside user_a; timer_nag > user_explain; user_explain > end_explained
                """)).containsExactly("user_explain is left behind after end");
    }

    @Test
    void a_reminder_does_not_run_into_the_main_line() {
        assertThat(faults("""
                start > user_a; user_a > xor_join
                timer_nag beside user_a; timer_nag > xor_join; xor_join > service_tell; service_tell > end
                """))
                .contains(
                        "two tokens come together in service_tell",
                        "end ends the process and is reached beside it too");
    }

    @Test
    void a_circle_without_a_way_out_is_seen() {
        assertThat(faults("""
                start > xor_way; xor_way > end default; xor_way > xor_again; xor_again > user_a; user_a > xor_again
                """)).containsExactly("no end can be reached with tokens in user_a");
    }

    @Test
    void a_task_that_no_flow_leads_to_is_seen() {
        assertThat(faults("start > user_a; user_a > end; user_b > end")).containsExactly("user_b is never reached");
    }

    @Test
    void a_gateway_that_may_find_no_way_is_seen() {
        assertThat(faults("start > xor_way; xor_way > end_a; xor_way > end_b"))
                .contains("xor_way knows no way when no answer fits");
    }

    @Test
    void a_task_without_a_way_out_is_seen() {
        assertThat(faults("start > user_a")).contains("user_a has no way out");
    }

    @Test
    void ends_beside_each_other_need_one_that_stops_the_rest_when_a_scope_is_repeated() {
        var scope = """
                start > xor_again; xor_again > sub_work; sub_work > xor_done; xor_done > end default; xor_done > xor_again
                timer_late at sub_work; timer_late > end_late
                sub_work: start_work > and_fork; and_fork > user_a; and_fork > user_b; user_a > end_a; user_b > %s
                """;
        assertThat(faults(scope.formatted("end_b"))).isEmpty();
        assertThat(faults(scope.formatted("stop_b"))).isEmpty();
        assertThat(faults("start > and_fork; and_fork > user_a; and_fork > user_b; user_a > end_a; user_b > end_b"))
                .contains("user_b is left behind after end_a");
        assertThat(faults("start > and_fork; and_fork > user_a; and_fork > user_b; user_a > stop_a; user_b > stop_b"))
                .isEmpty();
    }

    @Test
    void what_an_event_begins_within_a_scope_ends_with_it() {
        var process = """
                start > user_a; user_a > end
                event_mend: start_%s > user_mend; user_mend > end_mended
                """;
        assertThat(faults(process.formatted("interrupting"))).isEmpty();
        assertThat(faults(process.formatted("beside"))).contains("user_mend is left behind after end");
    }

    private static List<String> faults(String drawing) {
        return Soundness.faultsOf(Drawing.of(drawing));
    }
}
