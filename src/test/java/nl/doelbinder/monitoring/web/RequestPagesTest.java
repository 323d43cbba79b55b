package nl.doelbinder.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.doelbinder.WithDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WithDatabase
@SpringBootTest
@AutoConfigureMockMvc
class RequestPagesTest {

    private static final RequestPostProcessor WEBCARE = signedIn("aanvrager.webcare", "REQUESTER:WEBCARE");
    private static final RequestPostProcessor OFFICER = signedIn("privacy.officer", "PRIVACY_OFFICER");

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("title", "Weekoverzicht"),
            Map.entry("justification", "Weten wat er leeft."),
            Map.entry("unit", "WEBCARE"),
            Map.entry("purpose", "SENTIMENT"),
            Map.entry("tool", "COOSTO"),
            Map.entry("framework", "SERVICE"),
            Map.entry("serviceLine", "MONITORING"),
            Map.entry("level", "AGGREGATE"),
            Map.entry("access", "OPEN"),
            Map.entry("identity", "RECOGNISABLE"),
            Map.entry("location", "NONE"),
            Map.entry("collection", "BULK"),
            Map.entry("specialCategories", "false"),
            Map.entry("minors", "false"),
            Map.entry("automatedDecision", "false"),
            Map.entry("from", "2016-09-06"),
            Map.entry("until", "2016-12-31"),
            Map.entry("retention-years", "1"));

    @Autowired
    MockMvc pages;

    @Test
    void the_form_is_a_page_and_its_check_a_fragment_or_a_page() throws Exception {
        pages.perform(get("/verzoeken/nieuw").with(WEBCARE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        pages.perform(filled("/verzoeken/nieuw/toets").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("hx-swap-oob")))
                .andExpect(content().string(containsString("DOEL-07")));
        pages.perform(filled("/verzoeken/nieuw/toets"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1")))
                .andExpect(content().string(containsString("DOEL-07")))
                .andExpect(content().string(containsString("value=\"Weekoverzicht\"")));
    }

    @Test
    void nothing_in_a_page_asks_for_inline_script_or_style() throws Exception {
        String page =
                Objects.requireNonNull(pages.perform(get("/verzoeken/nieuw").with(WEBCARE))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(page).doesNotContain(" style=", "<style", "hx-on", "onclick", "<script>");
    }

    @Test
    void a_form_that_is_sent_twice_files_once() throws Exception {
        String token = UUID.randomUUID().toString();
        String first = filed(token);
        assertThat(filed(token)).isEqualTo(first);
        assertThat(filed(UUID.randomUUID().toString())).isNotEqualTo(first);
    }

    @Test
    void another_s_form_token_does_not_show_what_it_filed() throws Exception {
        String token = UUID.randomUUID().toString();
        String first = filed(token);
        String other = pages.perform(filled("/verzoeken/nieuw")
                        .param("token", token)
                        .with(signedIn("tweede.webcare", "REQUESTER:WEBCARE")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void every_missing_answer_is_named_at_once() throws Exception {
        pages.perform(post("/verzoeken/nieuw").with(WEBCARE).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("18 antwoorden kloppen nog niet")))
                .andExpect(content().string(containsString("id=\"framework-fault\"")));
    }

    @Test
    void absurd_answers_are_told_beside_their_field() throws Exception {
        pages.perform(form(
                        "/verzoeken/nieuw",
                        Map.of(
                                "title", "x".repeat(100_000),
                                "retention-years", "9999",
                                "from", "1700-02-30",
                                "level", "BOTH",
                                "recipients.POLICE", "true")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"title-fault\"")))
                .andExpect(content().string(containsString("id=\"retention-fault\"")))
                .andExpect(content().string(containsString("id=\"from-fault\"")))
                .andExpect(content().string(containsString("id=\"level-fault\"")))
                .andExpect(content().string(not(containsString("input."))));
    }

    @Test
    void nobody_acts_without_the_form_s_token_or_the_function() throws Exception {
        pages.perform(post("/verzoeken/nieuw").with(WEBCARE)).andExpect(status().isForbidden());
        pages.perform(get("/verzoeken/nieuw").with(OFFICER)).andExpect(status().isForbidden());
        pages.perform(post("/verzoeken/V-003/besluit").with(WEBCARE).with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(post("/verzoeken/V-008/aanvaarding").with(OFFICER).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_request_of_another_unit_is_not_found() throws Exception {
        pages.perform(get("/verzoeken/V-001").with(WEBCARE)).andExpect(status().isNotFound());
    }

    @Test
    void who_comes_second_is_told_and_keeps_what_was_typed() throws Exception {
        pages.perform(post("/verzoeken/V-004/besluit")
                        .with(OFFICER)
                        .with(csrf())
                        .param("version", "999")
                        .param("decide-outcome", "REFUSE")
                        .param("decide-reason", "Te ruim."))
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(containsString("iemand was u voor")))
                .andExpect(content().string(containsString("Te ruim.")));
    }

    @Test
    void an_act_that_cannot_be_undone_asks_for_a_sign() throws Exception {
        pages.perform(post("/verzoeken/V-008/intrekking")
                        .with(WEBCARE)
                        .with(csrf())
                        .param("withdraw-reason", "Weg."))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("withdraw-confirm-fault")))
                .andExpect(content().string(containsString("Weg.")));
    }

    @Test
    void the_list_downloads_as_it_is_filtered() throws Exception {
        pages.perform(get("/verzoeken.csv").param("eenheid", "ISC").with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("verzoeken.csv")))
                .andExpect(content().string(containsString("V-001;")))
                .andExpect(content().string(not(containsString("V-003;"))));
    }

    private String filed(String token) throws Exception {
        return Objects.requireNonNull(pages.perform(filled("/verzoeken/nieuw").param("token", token))
                .andExpect(redirectedUrlPattern("/verzoeken/V-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder filled(String path) {
        return form(path, WHOLE);
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(path).with(WEBCARE).with(csrf());
        fields.forEach(form::param);
        return form;
    }

    private static RequestPostProcessor signedIn(String username, String group) {
        return user(username).authorities(AuthorityUtils.createAuthorityList(group));
    }
}
