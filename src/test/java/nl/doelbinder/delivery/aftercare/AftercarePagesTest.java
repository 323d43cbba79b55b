package nl.doelbinder.delivery.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.steering.StoppedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Pages and calls of what comes after deliveries, as the parties to the agreement use them. */
@AftercareTrial
class AftercarePagesTest {

    private static final String INCIDENTS = "/leveringen/incidenten";
    private static final Actor AUDITOR = new Actor("auditor", java.util.Set.of(new RoleGrant(Role.AUDITOR, null)));

    @Autowired
    MockMvc pages;

    @Autowired
    StoppedClock clock;

    @BeforeEach
    void startOfDay() {
        clock.moveTo(AftercareTest.TODAY);
    }

    @Test
    void an_incident_is_reported_handled_and_listed() throws Exception {
        show(INCIDENTS, AftercareTest.ADMINISTRATOR, "Meld een incident", "Incidenten");
        show(INCIDENTS + "/nieuw", AftercareTest.ADMINISTRATOR, "Wanneer is het ontdekt?", AftercareTest.INJUS);
        send(INCIDENTS + "/nieuw", AftercareTest.ADMINISTRATOR, "report-incident-title", "x")
                .andExpect(status().isBadRequest())
                .andExpect(says("report-incident-description-fault"))
                .andExpect(says("report-incident-sort-fault"));
        var page = opened(send(
                INCIDENTS + "/nieuw",
                AftercareTest.ADMINISTRATOR,
                "report-incident-agreement",
                AftercareTest.INJUS,
                "report-incident-sort",
                "DATA_LEAK",
                "report-incident-title",
                "Bestand bij de verkeerde",
                "report-incident-description",
                "Een bestand ging naar een ander.",
                "report-incident-discoveredAt",
                "2019-06-03T09:00"));
        show(page, AftercareTest.ADMINISTRATOR, "Nog 69 uur", "AVG art. 33", "Melding aan de toezichthouder");
        show(
                page + "?lang=en",
                AftercareTest.ADMINISTRATOR,
                "69 hours left",
                "Report to the authority",
                "Who was told");
        show(page + "?lang=nl", AUDITOR, "U kunt hier nu niets doen", "Eigenaar van de voorziening");
        send(page + "/sluiting", AftercareTest.DGSENB, "close-incident-how", "genoeg")
                .andExpect(status().isConflict())
                .andExpect(says("Dit is niet gelukt"));
        send(page + "/sluiting", AftercareTest.ADMINISTRATOR, "close-incident-how", "genoeg")
                .andExpect(status().isForbidden());
        opened(send(
                page + "/melding",
                AftercareTest.DIRECTOR,
                "settle-authority-outcome",
                "NOT_NEEDED",
                "settle-authority-note",
                "versleuteld",
                "version",
                "0"));
        send(page + "/maatregelen", AftercareTest.DJI, "take-measure-measure", "x", "version", "0")
                .andExpect(status().isPreconditionFailed());
        opened(send(page + "/maatregelen", AftercareTest.DJI, "take-measure-measure", "Sleutel vervangen"));
        show(page, AftercareTest.DGSENB, "Sleutel vervangen", "Incident sluiten");
        opened(send(page + "/sluiting", AftercareTest.DGSENB, "close-incident-how", "genoeg"));
        show(INCIDENTS + "?zoek=verkeerde&staat=CLOSED", AUDITOR, "Bestand bij de verkeerde", "Gesloten");
        show(INCIDENTS + "?zoek=bestaat+niet", AUDITOR, "Niets voldoet");
        show(INCIDENTS + "?sorteer=DUE&richting=op", AUDITOR, "aria-sort=\"ascending\"");
        show(INCIDENTS + "?te-laat=ja", AUDITOR, "Niets voldoet");
        pages.perform(get(INCIDENTS + ".csv?zoek=verkeerde").with(as(AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("incidenten.csv")))
                .andExpect(content().string(containsString("Bestand bij de verkeerde")));
        pages.perform(get(page)
                        .with(as(
                                new Actor("lid.toeslagen", java.util.Set.of(new RoleGrant(Role.UNIT_LEAD, "DOUANE"))))))
                .andExpect(status().isNotFound());
    }

    @Test
    void each_other_kind_has_its_pages_in_both_languages() throws Exception {
        for (var language : new String[] {"nl", "en"}) {
            for (var kind : CaseKind.values()) {
                show(kind.path() + "?lang=" + language, AftercareTest.DGSENB, "<h1");
            }
            show("/leveringen/correcties/nieuw?lang=" + language, AftercareTest.REQUESTER, "BSN");
            show("/leveringen/rechten/nieuw?lang=" + language, AftercareTest.JUSTID, "register-rights-data.JUDICIAL");
            show("/leveringen/bewaring/nieuw?lang=" + language, AftercareTest.DJI, "propose-removal-reason");
            show("/leveringen/wijzigingen/nieuw?lang=" + language, AftercareTest.DJI, "propose-change-title");
            show("/leveringen/bewaring/gegevens?lang=" + language, AUDITOR, "<h1");
            show("/leveringen/bewaring/gegevens?wat=blijft&zoek=0", AUDITOR, "<h1");
        }
        show("/leveringen/bewaring?lang=nl", AftercareTest.DJI, "Overeenkomst, bewaartermijn DJI");
        pages.perform(get("/leveringen/bewaring/gegevens.csv").with(as(AUDITOR)))
                .andExpect(status().isOk());
        pages.perform(get("/leveringen/correcties/nieuw").with(as(AUDITOR))).andExpect(status().isForbidden());
    }

    @Test
    void a_request_a_change_and_an_ending_are_done_on_their_pages() throws Exception {
        var request = opened(send(
                "/leveringen/rechten/nieuw",
                AftercareTest.JUSTID,
                "register-rights-agreement",
                AftercareTest.INJUS,
                "register-rights-right",
                "ACCESS",
                "register-rights-data.DETENTION",
                "true",
                "register-rights-bsn",
                "111222333",
                "register-rights-reference",
                "brief van 1 juni",
                "register-rights-receivedOn",
                "2019-06-01"));
        show(request, AftercareTest.DJI, "Verzoek beantwoorden", "Termijn verlengen", "1 juli 2019");
        show("/leveringen/rechten?zoek=juni", AUDITOR, "1 juli 2019", "brief van 1 juni");
        opened(send(request + "/verlenging", AftercareTest.DJI, "extend-rights-reason", "veel stukken"));
        show(request, AftercareTest.DJI, "1 september 2019", "veel stukken");
        opened(send(
                request + "/antwoord",
                AftercareTest.DJI,
                "answer-rights-outcome",
                "GRANTED",
                "answer-rights-answer",
                "bijgevoegd"));
        show(request + "?lang=en", AUDITOR, "Answered", "Granted");

        var change = opened(send(
                "/leveringen/wijzigingen/nieuw",
                AftercareTest.ADMINISTRATOR,
                "propose-change-agreement",
                AftercareTest.INJUS,
                "propose-change-title",
                "Nieuwe release",
                "propose-change-description",
                "een veld erbij"));
        opened(send(
                change + "/oordeel",
                AftercareTest.DJI,
                "judge-change-verdict",
                "ADDENDUM",
                "judge-change-reason",
                "klein"));
        show(change + "?lang=nl", AftercareTest.JUSTID, "Wijziging beoordelen", "Valt eronder", "klein");

        var ways = "/leveringen/overeenkomsten/" + AftercareTest.INJUS + "/einde";
        show(
                ways,
                AftercareTest.DGSENB,
                "De opzegtermijn loopt vanaf",
                "Schriftelijk opzeggen",
                "Schriftelijk waarschuwen",
                "Niemand heeft");
        show(ways, AftercareTest.ADMINISTRATOR, "Stoppen met ontvangen");
        pages.perform(get(ways).with(as(AftercareTest.ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("Schriftelijk waarschuwen"))));
        send(ways + "/warn-recipient", AftercareTest.DGSENB, "warn-recipient-reason", "logging ontbreekt")
                .andExpect(status().isBadRequest())
                .andExpect(says("warn-recipient-letter-fault"))
                .andExpect(says("warn-recipient-repairBy-fault"));
        var warned = opened(send(
                ways + "/warn-recipient",
                AftercareTest.DGSENB,
                "warn-recipient-reason",
                "logging ontbreekt",
                "warn-recipient-letter",
                "W-1",
                "warn-recipient-repairBy",
                "2019-07-01"));
        opened(send(warned + "/herstel", AftercareTest.ADMINISTRATOR, "show-repair-repair", "logging staat aan"));
        show(warned, AftercareTest.DGSENB, "Herstel beoordelen", "logging staat aan");
        opened(send(
                warned + "/oordeel",
                AftercareTest.DGSENB,
                "judge-repair-repaired",
                "true",
                "judge-repair-reason",
                "overtuigend"));
        show(ways, AUDITOR, "Hersteld: loopt door");
        show("/leveringen/overeenkomsten/" + AftercareTest.INJUS, AUDITOR, "Hersteld: loopt door", ways);
    }

    @Test
    void the_calls_do_the_same_and_are_as_strict() throws Exception {
        var body = """
                {"agreement": "INJUS-TOESLAGEN", "sort": "SECURITY_INCIDENT", "title": "Inbraak", "description": "poging",
                 "discoveredAt": "2019-06-03T08:00:00+02:00"}""";
        var made = call("/api/v1/data-incidents", "lokaal.beheerder", body).andExpect(status().isCreated());
        made.andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.told.length()").value(2))
                .andExpect(jsonPath("$.dueAt").isEmpty());
        var at = Objects.requireNonNull(made.andReturn().getResponse().getHeader("Location"));
        var tag = Objects.requireNonNull(made.andReturn().getResponse().getHeader("ETag"));
        call(at + "/measures", "lokaal.beheerder", "{\"measure\": \"x\"}").andExpect(status().isPreconditionRequired());
        pages.perform(post(at + "/measures")
                        .with(httpBasic("lokaal.beheerder", "doelbinder"))
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"measure\": \"wachtwoorden vervangen\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measures[0].text").value("wachtwoorden vervangen"));
        pages.perform(post(at + "/closing")
                        .with(httpBasic("eigenaar.voorziening", "doelbinder"))
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"how\": \"klaar\"}"))
                .andExpect(status().isPreconditionFailed());
        pages.perform(post(at + "/closing")
                        .with(httpBasic("eigenaar.voorziening", "doelbinder"))
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"how\": \"klaar\"}"))
                .andExpect(status().isOk());
        call("/api/v1/data-incidents", "lokaal.beheerder", "{\"sort\": \"X\", \"extra\": 1}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(6));
        call("/api/v1/data-incidents", "auditor", body).andExpect(status().isForbidden());
        pages.perform(get("/api/v1/data-incidents?text=inbraak&sort=-raised").with(httpBasic("auditor", "doelbinder")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].title").value("Inbraak"));
        pages.perform(get("/api/v1/delivery-agreements/ONBEKEND/ending").with(httpBasic("auditor", "doelbinder")))
                .andExpect(status().isNotFound());
        call("/api/v1/rights-requests", "leverancier.justid", """
                {"agreement": "INJUS-TOESLAGEN", "right": "CORRECTION", "data": ["JUDICIAL", "DETENTION"], "bsn": "111222333",
                 "reference": "brief", "receivedOn": "2019-06-03"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.items[0].owner").value("PROVIDER"))
                .andExpect(jsonPath("$.items[1].owner").value("DATA_OWNER"));
        call(
                        "/api/v1/removal-proposals",
                        "leverancier.justid",
                        "{\"agreement\": \"INJUS-TOESLAGEN\", \"reason\": \"x\"}")
                .andExpect(status().isForbidden());
    }

    private ResultActions call(String path, String username, String body) throws Exception {
        return pages.perform(post(path)
                .with(httpBasic(username, "doelbinder"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private void show(String path, Actor actor, String... texts) throws Exception {
        var shown = pages.perform(get(path).with(as(actor))).andExpect(status().isOk());
        for (var text : texts) {
            shown.andExpect(says(text));
        }
        assertThat(shown.andReturn().getResponse().getContentAsString())
                .as("every text has its words")
                .doesNotContain("??", ">care.", ">words.");
    }

    private ResultActions send(String path, Actor actor, String... fields) throws Exception {
        var sending = post(path).with(as(actor)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            sending.param(fields[at], fields[at + 1]);
        }
        return pages.perform(sending);
    }

    private static String opened(ResultActions sent) throws Exception {
        return Objects.requireNonNull(sent.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static org.springframework.test.web.servlet.ResultMatcher says(String text) {
        return content().string(containsString(text));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
        return user(actor.username())
                .authorities(AuthorityUtils.createAuthorityList(
                        actor.grants().stream().map(RoleGrant::group).toList()));
    }
}
