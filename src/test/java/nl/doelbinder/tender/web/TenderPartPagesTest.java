package nl.doelbinder.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.doelbinder.WithDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of a tender's parts and of its contracts: each is whole in both languages, and each form does its act. */
@WithDatabase
@SpringBootTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test=tender-part-pages")
class TenderPartPagesTest {

    private static final String TENDER = "/aanbestedingen/SMM-2016";
    private static final RequestPostProcessor PROCUREMENT = signedIn("inkoop", "PROCUREMENT");
    private static final RequestPostProcessor CHAIR = signedIn("voorzitter.stuurgroep", "CHAIR:STEERING");
    private static final RequestPostProcessor OFFICER = signedIn("privacy.officer", "PRIVACY_OFFICER");
    private static final RequestPostProcessor DOUANE = signedIn("lid.douane", "MEMBER:STEERING", "UNIT_LEAD:DOUANE");
    private static final RequestPostProcessor CONTRACTS = signedIn("contractbeheer", "CONTRACT_MANAGER");

    @Autowired
    MockMvc pages;

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "/aanbestedingen/SMM-2016/poort, auditor, AUDITOR",
        "/aanbestedingen/SMM-2016/stukken, auditor, AUDITOR",
        "/aanbestedingen/SMM-2016/stukken/BOARD_MEMO, inkoop, PROCUREMENT",
        "/aanbestedingen/SMM-2016/stukken/AWARD_PROPOSAL, inkoop, PROCUREMENT",
        "/aanbestedingen/SMM-2016/stukken/BOARD_MEMO/vergelijking?links=0.9&rechts=0.9, auditor, AUDITOR",
        "/aanbestedingen/SMM-2016/eisen, inkoop, PROCUREMENT",
        "/aanbestedingen/SMM-2016/eisen/R-SMMA-01, inkoop, PROCUREMENT",
        "/aanbestedingen/SMM-2016/eisen/R-SMMA-02, privacy.officer, PRIVACY_OFFICER",
        "/aanbestedingen/SMM-2016/eisen/R-SMMA-04, auditor, AUDITOR",
        "/aanbestedingen/SMM-2016/accounts, lid.douane, UNIT_LEAD:DOUANE",
        "/aanbestedingen/SMM-2016/accounts/DOUANE/SMMA, lid.douane, UNIT_LEAD:DOUANE",
        "/aanbestedingen/SMM-2016/accounts/FIOD/SMMA, lid.douane, UNIT_LEAD:DOUANE",
        "/aanbestedingen/SMM-2016/risicos, auditor, AUDITOR",
        "/aanbestedingen/SMM-2016/risicos/BULK, voorzitter.stuurgroep, CHAIR:STEERING",
        "/aanbestedingen/SMM-2016/scenarios, inkoop, PROCUREMENT",
        "/aanbestedingen/SMM-2016/scenarios?naast=A&naast=B, auditor, AUDITOR",
        "/aanbestedingen/SMM-2016/scenarios/A, inkoop, PROCUREMENT",
        "/contracten/5600003550, contractbeheer, CONTRACT_MANAGER",
        "/contracten/OBI4WAN-1, auditor, AUDITOR"
    })
    void is_whole_in_both_languages(String path, String account, String function) throws Exception {
        String separator = path.contains("?") ? "&" : "?";
        for (String language : new String[] {"nl", "en"}) {
            pages.perform(get(path + separator + "lang=" + language).with(signedIn(account, function)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<h1")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void tenders_are_searched_filtered_sorted_and_taken_along() throws Exception {
        pages.perform(get("/aanbestedingen").param("zoek", "smm-").with(PROCUREMENT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/aanbestedingen/SMM-2016\"")))
                .andExpect(content().string(containsString("aanbestedingen.csv?zoek=smm-")))
                .andExpect(content().string(containsString("sorteer=TITLE")));
        for (String none : List.of("zoek=%25_", "staat=PUBLISHED", "pagina=9")) {
            pages.perform(get("/aanbestedingen?" + none).with(PROCUREMENT))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("href=\"/aanbestedingen/SMM-2016\""))));
        }
        pages.perform(get("/aanbestedingen.csv").with(PROCUREMENT))
                .andExpect(content().string(containsString("SMM-2016")))
                .andExpect(content().string(containsString("2016-09-22")));
    }

    @Test
    void requirements_are_searched_filtered_sorted_and_taken_along() throws Exception {
        for (String found : List.of("zoek=r-smma-02", "stand=WAITS", "sorteer=OUTCOME&richting=af", "perceel=SMMA")) {
            pages.perform(get(TENDER + "/eisen?" + found).with(OFFICER))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("href=\"/aanbestedingen/SMM-2016/eisen/R-SMMA-02\"")));
        }
        for (String none : List.of("zoek=%25_", "stand=DROPPED", "perceel=GEEN")) {
            pages.perform(get(TENDER + "/eisen?" + none).with(OFFICER))
                    .andExpect(content().string(containsString("Geen eis past bij deze filters")));
        }
        pages.perform(get(TENDER + "/eisen.csv?stand=WAITS").with(OFFICER))
                .andExpect(content().string(containsString("R-SMMA-02")))
                .andExpect(content().string(not(containsString("R-SMMA-01"))));
    }

    @ParameterizedTest
    @CsvSource({"stukken, BOARD_MEMO", "accounts, DOUANE", "risicos, BULK"})
    void each_part_is_taken_along(String part, String holds) throws Exception {
        pages.perform(get(TENDER + "/" + part + ".csv").with(signedIn("auditor", "AUDITOR")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(containsString(holds)));
    }

    @Test
    void of_many_versions_one_finds_the_own_and_pages_through_the_others() throws Exception {
        for (int nr = 1; nr <= 30; nr++) {
            pages.perform(multipart(TENDER + "/stukken/FACTSHEET")
                            .file(new MockMultipartFile(
                                    "file",
                                    "risico.txt",
                                    "text/plain",
                                    ("Versie " + nr).getBytes(StandardCharsets.UTF_8)))
                            .param("version", "7." + nr)
                            .with(csrf())
                            .with(PROCUREMENT))
                    .andExpect(status().is3xxRedirection());
        }
        String path = TENDER + "/stukken/FACTSHEET";
        pages.perform(get(path).with(PROCUREMENT))
                .andExpect(content().string(containsString(path + "/7.30/inhoud")))
                .andExpect(content().string(not(containsString(path + "/7.1/inhoud"))))
                .andExpect(content().string(containsString("pagina=2")));
        pages.perform(get(path + "?pagina=2").with(PROCUREMENT))
                .andExpect(content().string(containsString(path + "/7.1/inhoud")));
        pages.perform(get(path + "?zoek=7.12").with(PROCUREMENT))
                .andExpect(content().string(containsString(path + "/7.12/inhoud")))
                .andExpect(content().string(not(containsString(path + "/7.30/inhoud"))));
        pages.perform(get(path + "?sorteer=VERSION&richting=op").with(PROCUREMENT))
                .andExpect(content().string(containsString(path + "/7.1/inhoud")))
                .andExpect(content().string(not(containsString(path + "/7.30/inhoud"))));
    }

    @Test
    void my_work_tells_of_what_others_did_to_what_one_sees_and_of_the_gate() throws Exception {
        pages.perform(post("/contracten/OBI4WAN-1/besluit")
                        .with(csrf())
                        .with(CONTRACTS)
                        .param("decide-choice", "LAPSE")
                        .param("decide-reason", "De aanbesteding volgt het op."))
                .andExpect(redirectedUrl("/contracten/OBI4WAN-1"));
        pages.perform(get("/mijn-werk").with(CHAIR))
                .andExpect(content().string(containsString("href=\"/contracten/OBI4WAN-1\"")))
                .andExpect(content().string(containsString("Over het einde van een contract besloten")));
        pages.perform(get("/mijn-werk").with(signedIn("aanvrager.isc", "REQUESTER:ISC")))
                .andExpect(content().string(not(containsString("OBI4WAN-1"))));
    }

    @Test
    void the_gate_leads_to_where_each_reason_is_mended() throws Exception {
        String page = pages.perform(get(TENDER + "/poort").with(CHAIR))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("PUB-01", "PUB-08", "Gesloten")
                .contains("href=\"/aanbestedingen/SMM-2016/stukken/AWARD_PROPOSAL\"")
                .contains("href=\"/aanbestedingen/SMM-2016/eisen/R-SMMA-01\"")
                .contains("href=\"/aanbestedingen/SMM-2016/accounts/FIOD/SMMA\"")
                .contains("href=\"/pias/PIA-FIOD-1\"");
    }

    @Test
    void a_file_is_added_by_the_form_and_the_same_one_refused() throws Exception {
        String path = TENDER + "/stukken/AWARD_PROPOSAL";
        MockMultipartFile file =
                new MockMultipartFile("file", "gunning.txt", null, "Voorstel.".getBytes(StandardCharsets.UTF_8));
        pages.perform(multipart(path).file(file).with(PROCUREMENT).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl(path));
        pages.perform(multipart(path).file(file).with(PROCUREMENT).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("heeft deze inhoud al")));
        pages.perform(multipart(path).with(PROCUREMENT).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Kies een bestand.")));
        pages.perform(multipart(path).file(file).with(CHAIR).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void a_requirement_is_amended_and_judged_by_its_forms() throws Exception {
        String path = TENDER + "/eisen/R-SMMA-03";
        pages.perform(get("/mijn-werk").with(OFFICER))
                .andExpect(content().string(containsString("href=\"/aanbestedingen/SMM-2016/eisen?stand=WAITS\"")));
        pages.perform(post(path + "/oordeel")
                        .param("judge-outcome", "ALLOW")
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"judge-reason-fault\"")));
        pages.perform(post(path + "/oordeel")
                        .param("judge-outcome", "ALLOW")
                        .param("judge-reason", "Alleen het geheel.")
                        .param("version", "0")
                        .with(OFFICER)
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        pages.perform(post(path + "/intrekking")
                        .param("drop-reason", "Te laat gezien.")
                        .param("version", "0")
                        .with(PROCUREMENT)
                        .with(csrf()))
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(containsString("ondertussen veranderd")));
        pages.perform(post(path + "/aanpassing")
                        .param("amend-kind", "WISH")
                        .param("amend-text", "Trends over openbare bronnen")
                        .param("amend-use.framework", "SUPERVISION")
                        .param("amend-use.level", "AGGREGATE")
                        .param("amend-use.recipients.POLICE", "true")
                        .param("amend-reason", "Zonder grootschalige verzameling.")
                        .param("version", "1")
                        .with(PROCUREMENT)
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        pages.perform(get(path).with(PROCUREMENT))
                .andExpect(content().string(containsString("Trends over openbare bronnen")));
    }

    @Test
    void number_and_budget_are_given_by_the_form_of_the_unit() throws Exception {
        String path = TENDER + "/accounts/DOUANE/SMMA";
        pages.perform(post(path)
                        .param("give-accounts", "tien")
                        .param("give-reservation.euros", "12000")
                        .with(DOUANE)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("value=\"tien\"")))
                .andExpect(content().string(containsString("give-reservation-reference-fault")));
        pages.perform(post(path)
                        .param("give-accounts", "10")
                        .param("give-definitive", "true")
                        .param("give-reservation.euros", "12000")
                        .param("give-reservation.reference", "BR-4")
                        .with(DOUANE)
                        .with(csrf()))
                .andExpect(redirectedUrl(TENDER + "/accounts"));
    }

    @Test
    void a_risk_and_a_scenario_are_settled_by_their_forms() throws Exception {
        pages.perform(post(TENDER + "/risicos/WEB_SERVICE/aanvaarding")
                        .param("accept-until", "2017-06-30")
                        .param("accept-reason", "Met een verwerkersovereenkomst.")
                        .with(CHAIR)
                        .with(csrf()))
                .andExpect(redirectedUrl(TENDER + "/risicos"));
        pages.perform(post(TENDER + "/risicos/DATA_OUTSIDE/sluiting")
                        .with(CHAIR)
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        pages.perform(post(TENDER + "/scenarios/B")
                        .param("describe-label", "Tijdelijk verlengen")
                        .param("describe-lawful", "false")
                        .with(PROCUREMENT)
                        .with(csrf()))
                .andExpect(redirectedUrl(TENDER + "/scenarios"));
        pages.perform(get(TENDER + "/scenarios").with(CHAIR))
                .andExpect(content().string(containsString("Tijdelijk verlengen")));
    }

    @Test
    void an_extension_that_is_unlawful_cannot_be_chosen_nor_sent() throws Exception {
        pages.perform(get("/contracten/5600003550").with(CONTRACTS))
                .andExpect(content().string(containsString("decide-choice-LAPSE")))
                .andExpect(content().string(not(containsString("decide-choice-EXTEND"))))
                .andExpect(content().string(containsString("onrechtmatig")));
        pages.perform(post("/contracten/5600003550/besluit")
                        .param("decide-choice", "EXTEND")
                        .param("decide-until", "2017-12-31")
                        .param("decide-reason", "Nog een jaar.")
                        .with(CONTRACTS)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("geen verlengingsoptie meer")));
        pages.perform(post("/contracten/5600003550/besluit")
                        .param("decide-choice", "LAPSE")
                        .param("decide-reason", "De aanbesteding volgt het op.")
                        .with(CONTRACTS)
                        .with(csrf()))
                .andExpect(redirectedUrl("/contracten/5600003550"));
    }

    private static RequestPostProcessor signedIn(String username, String... groups) {
        return user(username).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
