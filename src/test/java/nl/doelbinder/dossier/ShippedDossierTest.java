package nl.doelbinder.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.inbox.Waiting;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.policy.CurrentRegisters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program, started on the dossier that it ships. */
@SpringBootTest(
        properties = {
            "server.port=0",
            "test=shipped-dossier",
            "spring.data.jpa.repositories.bootstrap-mode=default" // every query is read at once, and must be right
        })
@WithDatabase
class ShippedDossierTest {

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentRegisters registers;

    @Autowired
    Accounts accounts;

    @Autowired
    Tasks tasks;

    @Test
    void its_eight_requests_are_filed_and_judged_as_the_policy_says() {
        assertThat(
                        lines(
                                "select request_code || ' ' || verdict || ' ' || assessed_on from stored_assessment order by request_code"))
                .containsExactly(
                        "V-001 DENY 2016-09-06",
                        "V-002 DENY 2016-09-06",
                        "V-003 REFER 2016-09-06",
                        "V-004 REFER 2016-09-06",
                        "V-005 DENY 2016-09-06",
                        "V-006 DENY 2016-09-06",
                        "V-007 DENY 2016-09-06",
                        "V-008 CONDITION 2016-09-06");
    }

    @Test
    void what_was_assessed_in_the_loading_names_the_version_that_it_made() {
        assertThat(lines("select distinct registers from stored_assessment"))
                .containsExactly(registers.current().version());
        assertThat(registers.at(registers.current().version()).tool("COOSTO")).isPresent();
    }

    @Test
    void its_contracts_have_nine_days_left_and_wait_for_their_manager() {
        var manager = accounts.named("contractbeheer").orElseThrow().actor();
        assertThat(tasks.of(manager))
                .extracting(Task::kind, Task::subjectCode, Task::due)
                .containsExactlyInAnyOrder(
                        tuple("user_decide_notice", "5600003550", LocalDate.of(2016, 9, 15)),
                        tuple("user_decide_notice", "OBI4WAN-1", LocalDate.of(2016, 9, 15)));
    }

    @Test
    void a_task_of_two_groups_waits_once_for_others_and_names_both() {
        var lawyer = accounts.named("jurist.fiod").orElseThrow().actor();
        assertThat(tasks.waitingForOthers(lawyer))
                .filteredOn(waiting -> waiting.task().subjectCode().equals("PIA-FIOD-1"))
                .extracting(waiting -> waiting.task().kind(), Waiting::groups)
                .containsExactly(tuple("user_write_pia", List.of("REQUESTER:FIOD", "UNIT_LEAD:FIOD")));
    }

    private List<String> lines(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
