package nl.doelbinder.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import javax.sql.DataSource;
import nl.doelbinder.WithDatabase;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@WithDatabase
@SpringBootTest
@AutoConfigureMockMvc
class AskedVerificationTest {

    @Autowired
    private AskedVerification verification;

    @Autowired
    private DataSource database;

    @Autowired
    private MockMvc pages;

    @Test
    void whoever_looks_sees_how_far_it_is_and_then_what_was_found() throws Exception {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("lock table stored_assessment in access exclusive mode");
            page("ja", containsString("<progress"));
            page("volg", containsString("<progress"));
            assertThat(verification.result(Duration.ZERO)).isEmpty();
            other.rollback();
        }
        var found = verification.result(Duration.ofSeconds(30)).orElseThrow();
        assertThat(found.whole()).isTrue();
        page("volg", not(containsString("<progress")));
        page("volg", containsString(found.head()));
    }

    private void page(String asked, Matcher<String> holds) throws Exception {
        pages.perform(get("/spoor")
                        .param("controle", asked)
                        .with(user("auditor").authorities(createAuthorityList("AUDITOR"))))
                .andExpect(status().isOk())
                .andExpect(content().string(holds));
    }
}
