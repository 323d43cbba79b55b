package nl.doelbinder.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Objects;
import nl.doelbinder.WithDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WithDatabase
@SpringBootTest
@AutoConfigureMockMvc
class PlanPagesTest {

    private static final String TENDER = "/aanbestedingen/SMM-2016";
    private static final RequestPostProcessor SECRETARY = signedIn("secretaris.stuurgroep", "SECRETARY:STEERING");
    private static final RequestPostProcessor OF_RVB = signedIn("secretaris.rvb", "SECRETARY:RVB");
    private static final RequestPostProcessor BUYER = signedIn("inkoop", "PROCUREMENT");
    private static final RequestPostProcessor REQUESTER = signedIn("aanvrager.isc", "REQUESTER:ISC");

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient database;

    @Test
    void the_tender_s_page_has_its_days_as_a_picture_and_as_a_table() throws Exception {
        String page = page(TENDER);
        assertThat(page)
                .contains(
                        "<svg",
                        "Stuurgroep aanbesteding",
                        "di 20 september 2016",
                        "met 2 dagen speling",
                        "db-mark--FORECAST")
                .contains("do 8 september 2016", "vr 9 september 2016", "wo 14 september 2016", "vr 16 september 2016")
                .contains("ma 19 september 2016")
                .doesNotContain(" style=", "<style", "onclick", "<script>", "??");
    }

    @Test
    void a_return_is_priced_and_milestones_stand_side_by_side() throws Exception {
        assertThat(page(TENDER + "/planning"))
                .contains("28 dagen later: publicatie op di 18 oktober 2016, 26 dagen te laat")
                .contains("14 dagen later: publicatie op di 4 oktober 2016, 12 dagen te laat")
                .contains("Besluit CDO2", "vr 26 augustus 2016")
                .doesNotContain("??", "plan.");
    }

    @Test
    void what_if_shows_another_forecast_and_stores_nothing() throws Exception {
        assertThat(page(TENDER + "/planning?wat=uitstel&gremium=STEERING&naar=2016-09-15"))
                .contains("di 18 oktober 2016, 26 dagen na de uiterste dag", "vr 23 september 2016");
        assertThat(page(TENDER + "/planning?wat=verplaatsen&gremium=RVB&van=2016-09-19&naar=2016-09-21"))
                .contains("do 22 september 2016, met nul dagen speling");
        assertThat(page(TENDER)).contains("di 20 september 2016");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat=uitstel&gremium=STEERING",
                "wat=uitstel&gremium=STEERING&naar=2016-09-05",
                "wat=uitstel&gremium=NONE&naar=2016-09-15",
                "wat=verplaatsen&gremium=RVB&van=2016-09-20&naar=2016-09-21",
                "wat=vervallen&gremium=RVB",
                "wat=wat&gremium=RVB&naar=2016-09-21",
                "wat=uitstel&gremium=STEERING&naar=%3Cscript%3E"
            })
    void a_what_if_that_cannot_be_says_what_is_missing(String query) throws Exception {
        assertThat(page(TENDER + "/planning?" + query))
                .contains("class=\"db-fault\"")
                .doesNotContain("<script>");
    }

    @Test
    void the_secretary_says_when_the_papers_are_ready_and_those_whose_days_move_are_told() throws Exception {
        long told = told();
        pages.perform(post(TENDER + "/planning/stukken-gereed")
                        .with(SECRETARY)
                        .with(csrf())
                        .param("dag", "2016-09-10"))
                .andExpect(redirectedUrl(TENDER + "/planning"));
        assertThat(page(TENDER)).contains("ma 12 september 2016");
        assertThat(told()).isEqualTo(told + 1);
        pages.perform(post(TENDER + "/planning/stukken-gereed")
                        .with(SECRETARY)
                        .with(csrf())
                        .param("dag", "2016-09-06"))
                .andExpect(redirectedUrl(TENDER + "/planning"));
        assertThat(page(TENDER)).contains("di 20 september 2016");
        pages.perform(post(TENDER + "/planning/stukken-gereed")
                        .with(SECRETARY)
                        .with(csrf())
                        .param("dag", "2016-09-05"))
                .andExpect(status().isConflict());
        pages.perform(post(TENDER + "/planning/stukken-gereed")
                        .with(OF_RVB)
                        .with(csrf())
                        .param("dag", "2016-09-10"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_moved_meeting_moves_the_tender_at_once_and_tells_whom_it_touches() throws Exception {
        long told = told();
        pages.perform(post("/agenda/RVB/vergaderingen/2016-09-19/verplaatsing")
                        .with(OF_RVB)
                        .with(csrf())
                        .param("dag", "2016-09-21"))
                .andExpect(redirectedUrl("/agenda"));
        assertThat(page(TENDER)).contains("do 22 september 2016");
        assertThat(told()).isEqualTo(told + 1);
        assertThat(database.sql(
                                "select payload::text from outbox where type = 'tender.days-moved' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("SECRETARY:RVB", "PROCUREMENT", "\"before\": \"2016-09-20\"", "\"after\": \"2016-09-22\"")
                .doesNotContain("SECRETARY:PIPP");
        pages.perform(post("/agenda/RVB/vergaderingen/2016-09-21/verplaatsing")
                        .with(OF_RVB)
                        .with(csrf())
                        .param("dag", "2016-09-19"))
                .andExpect(redirectedUrl("/agenda"));
        pages.perform(post("/agenda/RVB/vergaderingen/2016-09-19/verplaatsing")
                        .with(OF_RVB)
                        .with(csrf())
                        .param("dag", "2016-09-05"))
                .andExpect(flash().attributeExists("problem"));
        assertThat(page(TENDER)).contains("di 20 september 2016");
    }

    @Test
    void a_calendar_that_runs_out_is_named() throws Exception {
        for (String day : new String[] {"2016-09-19", "2016-10-03", "2016-10-17"}) {
            pages.perform(post("/agenda/RVB/vergaderingen/" + day + "/schrapping")
                    .with(OF_RVB)
                    .with(csrf()));
        }
        assertThat(page(TENDER)).contains("Er is geen verwachting: in de agenda van Raad van Bestuur");
        pages.perform(get("/api/v1/tenders/SMM-2016/planning").with(BUYER))
                .andExpect(jsonPath("$.forecast.runsOut").value("RVB"))
                .andExpect(jsonPath("$.forecast.publication").isEmpty());
        for (String day : new String[] {"2016-09-19", "2016-10-03", "2016-10-17"}) {
            pages.perform(
                    post("/agenda/RVB/vergaderingen").with(OF_RVB).with(csrf()).param("dag", day));
        }
    }

    @Test
    void the_api_tells_the_same_days() throws Exception {
        pages.perform(get("/api/v1/tenders/SMM-2016/planning").with(BUYER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ready").value("2016-09-06"))
                .andExpect(jsonPath("$.forecast.publication").value("2016-09-20"))
                .andExpect(jsonPath("$.forecast.slack").value(2))
                .andExpect(jsonPath("$.boards[0].papersLatest").value("2016-09-06"))
                .andExpect(jsonPath("$.boards[1].forecast").value("2016-09-09"))
                .andExpect(jsonPath("$.boards[4].oneReturn.days").value(14))
                .andExpect(jsonPath("$.milestones[5].forecast").value("2016-09-09"))
                .andExpect(jsonPath("$.late[0].kind").value("MILESTONE"));
    }

    @Test
    void who_reads_no_tenders_sees_none() throws Exception {
        pages.perform(get(TENDER).with(REQUESTER)).andExpect(status().isForbidden());
        pages.perform(get("/mijn-werk").with(REQUESTER))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("db-countdown"))));
        pages.perform(get("/mijn-werk").with(BUYER))
                .andExpect(content().string(containsString("db-countdown")))
                .andExpect(content().string(containsString("16")));
        pages.perform(get("/aanbestedingen/NONE").with(BUYER)).andExpect(status().isNotFound());
    }

    @Test
    void a_secret_address_gives_the_days_until_it_is_revoked() throws Exception {
        String address =
                String.valueOf(pages.perform(post("/agenda/adres").with(OF_RVB).with(csrf()))
                        .andReturn()
                        .getFlashMap()
                        .get("address"));
        String path = URI.create(address).getPath();
        String feed = Objects.requireNonNull(pages.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(feed)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20160919", "Raad van Bestuur vergadert", "DTSTART;VALUE=DATE:20160922")
                .doesNotContain("PIPP vergadert");
        assertThat(database.sql("select secret_hash from feed_address")
                        .query(String.class)
                        .list())
                .allSatisfy(hash -> assertThat(path).doesNotContain(hash));
        pages.perform(post("/agenda/adres/intrekking").with(OF_RVB).with(csrf()));
        pages.perform(get(path)).andExpect(status().isNotFound());
        pages.perform(get("/agenda/x.ics")).andExpect(status().isNotFound());
    }

    private String page(String path) throws Exception {
        return Objects.requireNonNull(pages.perform(get(URI.create(path)).with(SECRETARY))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private long told() {
        return database.sql("select count(*) from outbox where type = 'tender.days-moved'")
                .query(Long.class)
                .single();
    }

    private static RequestPostProcessor signedIn(String username, String group) {
        return user(username).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
