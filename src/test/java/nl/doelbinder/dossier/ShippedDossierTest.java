package nl.doelbinder.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.policy.CurrentRegisters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program, started on the dossier that it ships. */
@SpringBootTest(properties = {"server.port=0", "test=shipped-dossier"})
@WithDatabase
class ShippedDossierTest {

    @Autowired
    JdbcClient database;

    @Autowired
    CurrentRegisters registers;

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

    private List<String> lines(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
