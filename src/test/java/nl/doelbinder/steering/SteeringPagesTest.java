package nl.doelbinder.steering;

import static nl.doelbinder.steering.SteeringGiven.CHAIR;
import static nl.doelbinder.steering.SteeringGiven.LEAD;
import static nl.doelbinder.steering.SteeringGiven.MEMBERS;
import static nl.doelbinder.steering.SteeringGiven.SECRETARY;
import static nl.doelbinder.steering.SteeringGiven.TODAY;
import static nl.doelbinder.steering.SteeringGiven.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.RoleGrant;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of the steering group, as its secretary, its chair and its members use them. */
@SteeringTrial
@TestPropertySource(properties = "test=steering-pages") // a group of its own: other tests approve its minutes
class SteeringPagesTest {

    private static final String NEXT = "/stuurgroep/vergaderingen/" + SteeringGiven.NEXT;
    private static final String AFTER = "/stuurgroep/vergaderingen/" + SteeringGiven.AFTER;

    @Autowired
    MockMvc pages;

    @Autowired
    StoppedClock clock;

    @BeforeEach
    void startOfDay() {
        clock.moveTo(TODAY);
    }

    @Test
    void every_page_says_what_there_is_and_what_to_do() throws Exception {
        show("/stuurgroep", SECRETARY, "Vergaderingen", "15 september 2016", "PIA splitsen", "Er is haast.");
        show("/stuurgroep?lang=en", SECRETARY, "Written votes", "Meetings");
        show("/stuurgroep/acties?lang=nl", SECRETARY, "PIA splitsen", "<caption");
        show("/stuurgroep/acties/30", SECRETARY, "Actie afsluiten", "SOC");
        show("/stuurgroep/acties?zoek=bestaat+niet", SECRETARY, "Niets voldoet");
        show("/stuurgroep/besluiten", SECRETARY, "B-2016-09-01-1", "Geldt");
        show("/stuurgroep/besluiten/B-2016-09-01-1", SECRETARY, "Besluit beëindigen");
        show("/stuurgroep/vergaderingen/2016-09-01", SECRETARY, "Er is haast.", "Concept");
        show("/stuurgroep/stemmingen/nieuw", SECRETARY, "Vraag aan de leden");
        pages.perform(get("/stuurgroep/vergaderingen/2016-09-02").with(as(SECRETARY)))
                .andExpect(status().isNotFound());
        pages.perform(get("/stuurgroep/stemmingen/nieuw").with(as(member("lid.a"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_meeting_is_convened_held_and_printed() throws Exception {
        show(NEXT, SECRETARY, "Roep de vergadering bijeen", "PIA splitsen");
        send(NEXT + "/uitnodiging", SECRETARY)
                .andExpect(status().isBadRequest())
                .andExpect(says("convene-from-fault"));
        send(
                        NEXT + "/uitnodiging",
                        SECRETARY,
                        "convene-from",
                        "09:00",
                        "convene-until",
                        "10:00",
                        "convene-place",
                        "Utrecht")
                .andExpect(redirectedUrl(NEXT));
        send(NEXT + "/agenda", SECRETARY, "item-title", "Tijdpad").andExpect(redirectedUrl(NEXT));
        show(NEXT, SECRETARY, "Tijdpad", "PIA splitsen", "Utrecht");
        send(NEXT + "/besluiten", SECRETARY, "decide-text", "Door.")
                .andExpect(status().isConflict())
                .andExpect(says("Dit is niet gelukt"))
                .andExpect(says("is pas op"));

        clock.moveTo(SteeringGiven.NEXT);
        attend(NEXT, 2).andExpect(redirectedUrl(NEXT));
        send(NEXT + "/besluiten", SECRETARY, "decide-text", "Door.")
                .andExpect(status().isConflict())
                .andExpect(says("een besluit vraagt er 3"));
        attend(NEXT, 3).andExpect(redirectedUrl(NEXT));
        send(NEXT + "/besluiten", SECRETARY, "decide-text", "Door.").andExpect(redirectedUrl(NEXT));
        send(NEXT + "/besluiten", SECRETARY, "decide-text", "Verder.").andExpect(redirectedUrl(NEXT));
        show("/stuurgroep/besluiten?sorteer=CODE", SECRETARY, "B-2016-09-08-1", "B-2016-09-08-2");
        send(NEXT + "/acties", SECRETARY, "raise-text", "Memo delen", "raise-due", "2016-09-01")
                .andExpect(status().isBadRequest())
                .andExpect(says("raise-due-fault"));
        send(
                        NEXT + "/acties",
                        SECRETARY,
                        "raise-text",
                        "Memo delen",
                        "raise-due",
                        "2016-09-12",
                        "raise-owner",
                        "lid.a",
                        "raise-unit",
                        "ISC")
                .andExpect(redirectedUrl(NEXT));
        send(NEXT + "/verslag", SECRETARY).andExpect(redirectedUrl(NEXT));
        send(NEXT + "/verslag/aantekeningen", SECRETARY, "note-note-0", "De voorzitter opent.")
                .andExpect(redirectedUrl(NEXT));
        show(NEXT, member("lid.a"), "De voorzitter opent.", "Memo delen");
        var pdf = pages.perform(get(NEXT + "/verslag.pdf").with(as(member("lid.a"))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }

        clock.moveTo(SteeringGiven.AFTER);
        send(
                        AFTER + "/uitnodiging",
                        SECRETARY,
                        "convene-from",
                        "09:00",
                        "convene-until",
                        "10:00",
                        "convene-place",
                        "Utrecht")
                .andExpect(redirectedUrl(AFTER));
        send(NEXT + "/verslag/vaststelling", SECRETARY, "approve-in", "2016-09-01")
                .andExpect(status().isBadRequest())
                .andExpect(says("approve-in-fault"));
        send(NEXT + "/verslag/vaststelling", SECRETARY, "approve-in", "2016-09-15")
                .andExpect(redirectedUrl(NEXT));
        send(NEXT + "/verslag/verzending", SECRETARY).andExpect(redirectedUrl(NEXT));
        send(NEXT + "/verslag/verzending", SECRETARY).andExpect(status().isConflict());
        show(NEXT, SECRETARY, "Doorgestuurd naar het Regieteam op 15 september 2016");
    }

    @Test
    void nobody_meets_in_the_past_or_on_a_day_that_is_not_in_the_calendar() throws Exception {
        clock.moveTo(SteeringGiven.AFTER.plusDays(1));
        send(
                        AFTER + "/uitnodiging",
                        SECRETARY,
                        "convene-from",
                        "09:00",
                        "convene-until",
                        "10:00",
                        "convene-place",
                        "Utrecht")
                .andExpect(status().isBadRequest())
                .andExpect(says("is voorbij"));
    }

    @Test
    void a_vote_is_opened_cast_and_told_when_it_is_closed() throws Exception {
        send("/stuurgroep/stemmingen/nieuw", SECRETARY, "open-question", "Gaat het door?", "open-closesAt", "gisteren")
                .andExpect(status().isBadRequest())
                .andExpect(says("open-closesAt-fault"))
                .andExpect(says("Gaat het door?"));
        var page = Objects.requireNonNull(send(
                        "/stuurgroep/stemmingen/nieuw",
                        SECRETARY,
                        "open-question",
                        "Gaat het <door>?",
                        "open-closesAt",
                        "2016-09-08T12:00")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        show(
                page,
                member("lid.a"),
                "Gaat het &lt;door&gt;?",
                "Uw stem",
                "Nog niet",
                "donderdag 8 september 2016 12:00");
        send(page + "/stem", member("lid.a")).andExpect(status().isBadRequest()).andExpect(says("vote-choice-fault"));
        vote(page, "lid.a", "FOR").andExpect(redirectedUrl(page));
        vote(page, "lid.a", "AGAINST").andExpect(status().isConflict()).andExpect(says("al uitgebracht"));
        send(page + "/stem", LEAD, "vote-choice", "FOR").andExpect(status().isForbidden());
        pages.perform(get(page).with(as(member("lid.b"))))
                .andExpect(says("Gestemd"))
                .andExpect(content().string(not(containsString("<dd>Voor"))));
        send(page + "/sluiting", SECRETARY).andExpect(status().isConflict());
        vote(page, "lid.b", "AGAINST");
        vote(page, "lid.c", "FOR");
        vote(page, "lid.d", "AGAINST");
        vote(page, "lid.e", "ABSTAIN");
        show(page, CHAIR, "Stemmen staken", "Staken van de stemmen doorbreken");
        send(page + "/doorbreking", SECRETARY, "tie-choice", "FOR").andExpect(status().isForbidden());
        send(page + "/doorbreking", CHAIR, "tie-choice", "ABSTAIN")
                .andExpect(status().isBadRequest())
                .andExpect(says("tie-choice-fault"));
        send(page + "/doorbreking", CHAIR, "tie-choice", "FOR", "tie-remark", "De tijd dringt.")
                .andExpect(redirectedUrl(page));
        show(page, member("lid.b"), "Aangenomen", "De tijd dringt.", "Voor: 2, tegen: 2, onthouding: 1");
    }

    @Test
    void what_ends_keeps_its_reason_and_the_list_downloads_as_it_is_filtered() throws Exception {
        send("/stuurgroep/besluiten/B-2016-09-01-1/einde", SECRETARY, "end-state", "WITHDRAWN")
                .andExpect(status().isBadRequest())
                .andExpect(says("end-reason-fault"));
        send(
                        "/stuurgroep/besluiten/B-2016-09-01-1/einde",
                        SECRETARY,
                        "end-state",
                        "WITHDRAWN",
                        "end-reason",
                        "Achterhaald.")
                .andExpect(redirectedUrl("/stuurgroep/besluiten/B-2016-09-01-1"));
        show("/stuurgroep/besluiten/B-2016-09-01-1", member("lid.a"), "Ingetrokken", "Achterhaald.");
        pages.perform(get("/stuurgroep/besluiten.csv")
                        .param("staat", "WITHDRAWN")
                        .with(as(SECRETARY)))
                .andExpect(status().isOk())
                .andExpect(says("B-2016-09-01-1;1;STEERING-2016-09-01"));
        pages.perform(get("/stuurgroep/acties.csv").param("eenheid", "SOC").with(as(SECRETARY)))
                .andExpect(says("30;PIA splitsen;2016-09-01;2016-09-08"));
        pages.perform(get("/stuurgroep/acties.csv")
                        .param("eenheid", "ISC")
                        .param("zoek", "PIA")
                        .with(as(SECRETARY)))
                .andExpect(content().string(not(containsString("PIA splitsen"))));
    }

    @Test
    void an_address_that_somebody_changed_by_hand_is_no_reason_to_fail() throws Exception {
        for (var address : new String[] {
            "/stuurgroep/acties?na=x&nr=1",
            "/stuurgroep/acties?sorteer=NR&na=x&nr=0",
            "/stuurgroep/acties?sorteer=weg&staat=weg&tot=x",
            "/stuurgroep/acties?zoek=%25_%5C",
            "/stuurgroep/besluiten?pagina=-1&sorteer=x&vanaf=y"
        }) {
            pages.perform(get(java.net.URI.create(address)).with(as(SECRETARY))).andExpect(status().isOk());
        }
    }

    private ResultActions attend(String page, int present) throws Exception {
        var fields = new String[2 * MEMBERS.size()];
        for (int at = 0; at < MEMBERS.size(); at++) {
            fields[2 * at] = "attend-" + MEMBERS.get(at);
            fields[2 * at + 1] = at < present ? "PRESENT" : "ABSENT";
        }
        return send(page + "/aanwezigheid", SECRETARY, fields);
    }

    private ResultActions vote(String page, String member, String choice) throws Exception {
        return send(page + "/stem", member(member), "vote-choice", choice, "vote-member", member);
    }

    private void show(String page, Actor by, String... texts) throws Exception {
        var shown = pages.perform(get(page).with(as(by)));
        shown.andExpect(status().isOk());
        for (var text : texts) {
            shown.andExpect(says(text));
        }
        shown.andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString(" style="))));
    }

    private ResultActions send(String page, Actor by, String... fields) throws Exception {
        var form = post(page).with(as(by)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return pages.perform(form);
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
