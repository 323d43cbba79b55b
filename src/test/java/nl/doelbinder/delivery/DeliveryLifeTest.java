package nl.doelbinder.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.doelbinder.ApiTest;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.delivery.AgreementOnRecord.ListOnRecord;
import nl.doelbinder.delivery.AgreementOnRecord.ProofOnRecord;
import nl.doelbinder.delivery.making.RecipientKeys;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deliveries from request to destruction, by the API, on the dossier of 2019, each under an agreement of its own. */
@Import(DeliveryClock.Moved.class)
@TestPropertySource(
        properties = {
            "test=delivery-life",
            "doelbinder.dossier=classpath:dossiers/2019-injus",
            "flowable.async-executor-activate=false",
            "doelbinder.outbox.every=1d"
        })
@AutoConfigureMockMvc
@ReachesEveryEndOf("delivery")
@SuppressWarnings("JavaUtilDate") // the engine's own types
class DeliveryLifeTest extends ApiTest {

    private static final String ASKER = "aanvrager.leveringen";
    private static final String OTHER_ASKER = "aanvrager.leveringen2";
    private static final String KEEPER = "lokaal.beheerder";
    private static final String OWNER = "gegevenseigenaar.dji";
    private static final String PROVIDER = "leverancier.justid";
    private static final Pattern INPUT = Pattern.compile(
            "<input (?!type=\"(?:hidden\" name=\"_csrf|checkbox))[^>]*name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");
    private static final Pattern AREA = Pattern.compile("<textarea [^>]*name=\"([^\"]+)\"[^>]*>([^<]*)<");
    private static final Pattern SELECT = Pattern.compile(
            "<select [^>]*name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*?value=\"([^\"]*)\" selected", Pattern.DOTALL);
    private static final String FACILITY = "eigenaar.voorziening";
    private static final LocalDate DAY = DeliveryClock.DAY;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    @Autowired
    FoundingAgreements founding;

    @Autowired
    Agreements agreements;

    @Autowired
    MakingDelivery making;

    @Autowired
    ChangingAgreement changing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    RecipientKeys keys;

    @Autowired
    Tasks tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    DeliveryClock clock;

    @Autowired
    MockMvc pages;

    private final TransactionTemplate transaction;
    private String agreement = "";

    DeliveryLifeTest(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void an_agreement_of_its_own() {
        clock.moveTo(DAY);
        agreement = "A-" + NUMBER.incrementAndGet();
        found(DAY.plusYears(2));
    }

    @Test
    void the_dossier_is_there_with_its_lists_of_any_day() {
        String injus = "/api/v1/delivery-agreements/INJUS-TOESLAGEN";
        var read = get(injus).as(OWNER).answered(200).json();
        assertThat(read.at("/terms/data").size()).isEqualTo(11);
        assertThat(read.at("/terms/purpose/code").stringValue()).isEqualTo("ALLOWANCE_CHECK");
        assertThat(get(injus + "/mandate-lists")
                        .as(PROVIDER)
                        .answered(200)
                        .json()
                        .at("/items/0/number")
                        .intValue())
                .isEqualTo(2);
        assertThat(get(injus + "/mandate-lists?on=2019-05-19")
                        .as(PROVIDER)
                        .answered(200)
                        .json()
                        .at("/items/0/mandates")
                        .size())
                .isEqualTo(2);
        assertThat(get(injus + "/mandate-lists?on=2019-04-30")
                        .as(PROVIDER)
                        .answered(200)
                        .json()
                        .at("/page/totalItems")
                        .intValue())
                .isZero();
        assertThat(get("/api/v1/delivery-agreements/NONE")
                        .as(OWNER)
                        .answered(404)
                        .status())
                .isEqualTo(404);
        get(injus).as("directeur.toeslagen").answered(403);
    }

    @Test
    void from_request_to_destruction() {
        String code = asked(draft(), ASKER);
        assertThat(state(code)).isEqualTo("QUEUED");
        DeliveryOrder order = deliveries.order(code);
        assertThat(order.fields()).containsExactly("bsn", "startDate");
        assertThat(order.mandateList()).isEqualTo(1);
        assertThat(order.ruleSet()).startsWith("sha256:");
        assertThat(deliveries.toMake()).contains(code);
        making.begin(code);
        assertThat(making.made(code, file())).isEqualTo(DeliveryState.READY);
        assertThat(task(code)).containsExactly("user_fetch_delivery");
        making.fetched(code, actor(ASKER));
        assertThat(task(code)).containsExactly("user_receive_delivery");

        act(code, "receipt", object("{\"sha256\": \"%s\"}".formatted("1".repeat(64))), ASKER, 409);
        act(code, "receipt", object("{}"), OTHER_ASKER, 403);
        var received = act(code, "receipt", object("{\"sha256\": \"%s\"}".formatted("a".repeat(64))), ASKER, 200);
        assertThat(received.json().get("receivedOn").stringValue()).isEqualTo(DAY.toString());
        assertThat(received.json().get("destroyBy").stringValue())
                .isEqualTo(DAY.plusMonths(3).toString());
        assertThat(received.json().at("/file/recordsOut").intValue()).isEqualTo(7);
        act(code, "receipt", object("{}"), ASKER, 409);

        clock.moveTo(DAY.plusMonths(3));
        runTimers();
        assertThat(state(code)).isEqualTo("FETCHED");
        assertThat(task(code)).containsExactly("user_destroy_delivery");
        clock.moveTo(DAY.plusMonths(3).plusDays(1));
        runTimers();
        assertThat(state(code)).isEqualTo("OVERDUE");
        clock.moveTo(DAY.plusMonths(4));
        runTimers();

        var referred =
                post("/api/v1/deliveries", draft()).as(ASKER).answered(201).json();
        assertThat(referred.get("state").stringValue()).isEqualTo("REFERRED");
        assertThat(referred.at("/findings/0/rule").stringValue()).isEqualTo("LEV-07");
        assertThat(referred.at("/findings/0/message").stringValue()).contains(code);

        act(code, "destruction", null, OTHER_ASKER, 403);
        assertThat(act(code, "destruction", null, ASKER, 200)
                        .json()
                        .get("destroyedOn")
                        .stringValue())
                .isEqualTo(DAY.plusMonths(4).toString());
        assertThat(task(code)).isEmpty();
        assertThat(asked(draft(), ASKER)).isNotNull();
    }

    @Test
    void what_was_never_received_is_overdue_all_the_same() {
        String code = fetched();
        clock.moveTo(DAY.plusMonths(3).plusDays(1));
        runTimers();
        assertThat(state(code)).isEqualTo("OVERDUE");
        act(code, "receipt", object("{}"), ASKER, 200);
        act(code, "destruction", null, ASKER, 200);
        assertThat(task(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN",
                "Bsn",
                "ｂｓｎ",
                "b\u200Bsn",
                "bs\u0578",
                "bsn ",
                " bsn",
                "\u202Ebsn",
                "bsn\u0301",
                "\uFEFFbsn",
                "birthdate",
                "endDate",
                "recordKey",
                "*",
                "bsn,startDate",
                "bsn\"; drop table delivery; --"
            })
    void a_field_outside_the_list_is_denied_and_named_exactly(String field) {
        ObjectNode draft = draft();
        ((ArrayNode) draft.get("fields")).add(field);
        var answer = post("/api/v1/deliveries", draft).as(ASKER).answered(201).json();
        assertThat(answer.get("state").stringValue()).isEqualTo("REFUSED");
        assertThat(answer.at("/findings/0/rule").stringValue()).isEqualTo("LEV-04");
        assertThat(answer.at("/findings/0/message").stringValue()).contains('"' + VisibleText.of(field) + '"');
        assertThat(answer.get("findings").size()).isEqualTo(1);
        assertThat(task(answer.get("code").stringValue())).isEmpty();
    }

    @Test
    void a_character_that_cannot_be_stored_is_bad_input() {
        ObjectNode draft = draft();
        ((ArrayNode) draft.get("fields")).add("bsn\u0000").add("bsn").add("x".repeat(61));
        assertThat(post("/api/v1/deliveries", draft).as(ASKER).answered(400).pointers())
                .containsExactly("/fields/2");
        ((ArrayNode) draft.get("fields")).remove(2);
        assertThat(post("/api/v1/deliveries", draft).as(ASKER).answered(400).pointers())
                .containsExactly("/fields/2", "/fields/3");
    }

    @Test
    void a_request_without_anything_names_every_field_that_is_missing() {
        assertThat(post("/api/v1/deliveries", object("{\"sort\": 1}"))
                        .as(ASKER)
                        .answered(400)
                        .pointers())
                .contains("/agreement", "/purpose", "/fields", "/referenceDay", "/localRetention", "/format", "/sort");
        ObjectNode draft = draft();
        draft.remove("recipientKey");
        assertThat(post("/api/v1/deliveries", draft).as(ASKER).answered(400).pointers())
                .containsExactly("/recipientKey");
        draft.put("recipientKey", KEY.replace('q', 'p'));
        assertThat(post("/api/v1/deliveries", draft).as(ASKER).answered(400).pointers())
                .containsExactly("/recipientKey");
    }

    @Test
    void who_is_not_mandated_is_denied_and_who_does_not_ask_for_the_unit_may_not() {
        var denied = post("/api/v1/deliveries", draft())
                .as(OTHER_ASKER)
                .answered(201)
                .json();
        assertThat(denied.get("state").stringValue()).isEqualTo("REFUSED");
        assertThat(denied.at("/findings/0/rule").stringValue()).isEqualTo("LEV-02");
        post("/api/v1/deliveries", draft()).as(OWNER).answered(403);
        post("/api/v1/deliveries", draft()).as("auditor").answered(403);
    }

    @Test
    void the_data_owner_decides_what_is_referred_and_is_reminded() {
        found(DAY.minusDays(1), agreement + "-O");
        agreement += "-O";
        String code = asked(draft(), ASKER);
        assertThat(state(code)).isEqualTo("REFERRED");
        assertThat(tasks.of(actor(OWNER)).stream()
                        .filter(task -> task.subjectCode().equals(code)))
                .singleElement()
                .satisfies(task -> assertThat(task.page()).isEqualTo("/leveringen/" + code));
        clock.moveTo(DAY.plusDays(8));
        runTimers();
        act(code, "decision", object("{\"outcome\": \"GRANT\", \"reason\": \"x\"}"), "gegevenseigenaar.om", 403);
        act(code, "decision", object("{\"outcome\": \"GRANT\", \"reason\": \"x\"}"), ASKER, 403);
        act(code, "decision", object("{\"outcome\": \"GRANT\", \"reason\": \" \"}"), OWNER, 400);
        var granted = act(code, "decision", object("{\"outcome\": \"GRANT\", \"reason\": \"Verlengd.\"}"), OWNER, 200);
        assertThat(granted.json().get("state").stringValue()).isEqualTo("QUEUED");
        assertThat(granted.json().at("/decision/by").stringValue()).isEqualTo(OWNER);
        act(code, "decision", object("{\"outcome\": \"REFUSE\", \"reason\": \"x\"}"), OWNER, 409);
        String other = asked(draft(), ASKER);
        act(other, "decision", object("{\"outcome\": \"REFUSE\", \"reason\": \"Eerst bewijs.\"}"), OWNER, 200);
        assertThat(state(other)).isEqualTo("REFUSED");
        assertThat(task(other)).isEmpty();
        assertThat(database.sql("select count(*) from outbox where type = 'delivery.reminder' and subject = ?")
                        .param("deliveries/" + code)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_newer_list_withholds_what_its_requester_may_no_longer_have() {
        String queued = asked(draft(), ASKER);
        String made = asked(draft(), ASKER);
        making.begin(made);
        String ready = asked(draft(), ASKER);
        making.begin(ready);
        making.made(ready, file());
        var list = object("{\"mandates\": [{\"account\": \"%s\", \"from\": \"2019-06-01\"}], \"reason\": \"Wissel\"}"
                .formatted(OTHER_ASKER));
        String lists = "/api/v1/delivery-agreements/" + agreement + "/mandate-lists";
        post(lists, list).as(ASKER).answered(403);
        post(lists, list.deepCopy().put("replaces", 9)).as(KEEPER).answered(412);
        assertThat(post(lists, list)
                        .as(KEEPER)
                        .answered(201)
                        .json()
                        .get("number")
                        .intValue())
                .isEqualTo(2);
        post(lists, list).as(KEEPER).answered(409);
        assertThat(state(queued)).isEqualTo("WITHHELD");
        assertThat(state(ready)).isEqualTo("WITHHELD");
        assertThat(making.made(made, file())).isEqualTo(DeliveryState.WITHHELD);
        assertThat(deliveries.mayHandOut(made, DAY)).isFalse();
        assertThat(List.of(task(queued), task(made), task(ready))).containsOnly(List.of());
        assertThat(database.sql("select payload::text from outbox where type = ? and subject = ?")
                        .params("delivery-agreement.mandates-changed", "delivery-agreements/" + agreement)
                        .query(String.class)
                        .single())
                .contains("DATA_PROVIDER:JUSTID", "\"mandateList\": 2");
    }

    @Test
    void a_list_names_accounts_that_can_ask_once_and_days_in_order() {
        var list = object("""
                {"mandates": [{"account": "nobody", "from": "2019-06-01"},
                              {"account": "aanvrager.leveringen", "from": "2019-06-01", "until": "2019-05-01"},
                              {"account": "aanvrager.leveringen", "from": "2019-06-01"}], "reason": "Wissel"}""");
        assertThat(post("/api/v1/delivery-agreements/" + agreement + "/mandate-lists", list)
                        .as(KEEPER)
                        .answered(400)
                        .pointers())
                .containsExactly("/mandates/0/account", "/mandates/1/until", "/mandates/2/account");
    }

    @Test
    void an_agreement_that_ends_stops_everything_at_once() {
        String queued = asked(draft(), ASKER);
        changing.change(agreement, Actor.PROGRAM, "END", "Op", null, one -> one.end("NOTICE", "Op", "doelbinder", DAY));
        assertThat(state(queued)).isEqualTo("WITHHELD");
        var denied = post("/api/v1/deliveries", draft()).as(ASKER).answered(201).json();
        assertThat(denied.at("/findings/0/rule").stringValue()).isEqualTo("LEV-01");
    }

    @Test
    void a_making_that_broke_is_tried_again_by_the_provider() {
        String code = asked(draft(), ASKER);
        making.begin(code);
        making.failed(code, "DISK_FULL");
        assertThat(task(code)).containsExactly("user_retry_delivery");
        act(code, "retry", null, ASKER, 403);
        act(code, "retry", null, PROVIDER, 200);
        assertThat(state(code)).isEqualTo("QUEUED");
        making.begin(code);
        making.begin(code);
        assertThat(making.made(code, file())).isEqualTo(DeliveryState.READY);
    }

    @Test
    void use_again_needs_a_check_for_each_time() {
        String code = fetched();
        ObjectNode again = draft().put("reuseOf", code);
        again.remove("recipientKey");
        assertThat(post("/api/v1/deliveries", again)
                        .as(ASKER)
                        .answered(201)
                        .json()
                        .at("/findings/0/rule")
                        .stringValue())
                .isEqualTo("LEV-10");
        post("/api/v1/deliveries/" + code + "/currency-check", object("{\"outcome\": \"Klopt nog.\"}"))
                .as(ASKER)
                .answered(200);
        var used = post("/api/v1/deliveries", again).as(ASKER).answered(201).json();
        assertThat(used.get("state").stringValue()).isEqualTo("FETCHED");
        assertThat(used.get("destroyBy").stringValue())
                .isEqualTo(DAY.plusMonths(3).toString());
        assertThat(post("/api/v1/deliveries", again)
                        .as(ASKER)
                        .answered(201)
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("REFUSED");
        ((ArrayNode) again.get("fields")).add("regimes");
        assertThat(post("/api/v1/deliveries", again).as(ASKER).answered(400).pointers())
                .containsExactly("/fields");
    }

    @Test
    void terms_change_when_both_judges_let_them_in_and_nobody_judges_twice() {
        String path = "/api/v1/delivery-agreements/" + agreement;
        var read = get(path).as("eigenaar.voorziening").answered(200);
        ObjectNode terms = (ObjectNode) read.json().get("terms");
        terms.put("localRetention", "P1M");
        ObjectNode proposal = JSON.createObjectNode().put("reason", "Korter bewaren");
        proposal.set("terms", terms);
        post(path + "/versions", proposal).as(OWNER).with("If-Match", "*").answered(403);
        assertThat(post(path + "/versions", proposal)
                        .as("eigenaar.voorziening")
                        .with("If-Match", read.tag())
                        .answered(201)
                        .json()
                        .get("number")
                        .intValue())
                .isEqualTo(2);
        ObjectNode judgement = object("{\"judgement\": \"ADDENDUM\", \"reason\": \"Past erin\"}");
        post(path + "/versions/2/judgement", judgement).as(OWNER).answered(200);
        post(path + "/versions/2/judgement", judgement).as(OWNER).answered(409);
        assertThat(get(path).as(OWNER).answered(200).json().get("number").intValue())
                .isEqualTo(1);
        post(path + "/versions/2/judgement", judgement).as(PROVIDER).answered(200);
        assertThat(get(path)
                        .as(OWNER)
                        .answered(200)
                        .json()
                        .at("/terms/localRetention")
                        .stringValue())
                .isEqualTo("P1M");
        assertThat(post("/api/v1/deliveries", draft())
                        .as(ASKER)
                        .answered(201)
                        .json()
                        .at("/findings/0/rule")
                        .stringValue())
                .isEqualTo("LEV-05");
    }

    @Test
    void the_history_of_a_delivery_can_be_read_back() {
        String code = asked(draft(), ASKER);
        assertThat(get("/api/v1/audit?subject=deliveries/" + code)
                        .as("auditor")
                        .answered(200)
                        .text())
                .contains("ASK_DELIVERY", ASKER);
    }

    @Test
    void the_pages_take_a_request_from_asking_to_destruction() throws Exception {
        String ask = "/leveringen/nieuw";
        page(ask + "?overeenkomst=" + agreement, ASKER, "Levering vragen", "Burgerservicenummer", "age1ql3z7hjy");
        page(ask + "?lang=en", ASKER, "Citizen service number", "Keep it for");
        String[] typed = {
            "agreement",
            agreement,
            "purpose",
            "ALLOWANCE_CHECK",
            "fields.bsn",
            "true",
            "referenceDay",
            "2019-06-01",
            "localRetention",
            "30",
            "format",
            "CSV",
            "recipientKey",
            KEY
        };
        assertThat(sent(ask + "/toets", ASKER, 200, typed)).contains("Niets staat in de weg");
        assertThat(sent(ask, ASKER, 400, "agreement", agreement, "purpose", "OTHER", "format", "CSV"))
                .contains("fields-fault", "referenceDay-fault", "localRetention-fault", "purpose-fault");
        String code = sent(ask, ASKER, 302, typed).replace("/leveringen/", "");
        String one = "/leveringen/" + code;
        page(one, ASKER, "In de wachtrij", "aanvrager.leveringen", "Peildag");
        making.begin(code);
        making.made(code, file());
        page(one, ASKER, "Bestand ophalen", "In het bestand");
        making.fetched(code, actor(ASKER));
        assertThat(sent(one + "/ontvangst", ASKER, 409, "receive-sha256", "1".repeat(64)))
                .contains("controlesom is een andere");
        sent(one + "/ontvangst", ASKER, 302, "receive-sha256", "a".repeat(64));
        sent(one + "/actualiteit", ASKER, 302, "check-outcome", "Klopt nog.");
        assertThat(sent(one + "/vernietiging", ASKER, 400)).contains("destroy-confirm-fault");
        sent(one + "/vernietiging", ASKER, 302, "destroy-confirm", "true");
        page(one, ASKER, "De ontvanger heeft de gegevens vernietigd", "Klopt nog.");
        page("/leveringen?zoek=" + code + "&sorteer=CODE&richting=op", ASKER, code, "Vernietigd", "1 levering");
        page("/leveringen?staat=OVERDUE&zoek=niets", ASKER, "Niets gevonden");
        page("/leveringen.csv?zoek=" + code, ASKER, code + ";" + agreement);
        page("/leveringen/overeenkomsten/" + agreement, KEEPER, "Awir art. 38", "Bewijs vastleggen", "abscondings");
        page("/leveringen/mandaten?overeenkomst=INJUS-TOESLAGEN&op=2019-05-19", OWNER, "Mandaatlijst 1", OTHER_ASKER);
        page("/leveringen/mandaten?overeenkomst=INJUS-TOESLAGEN&op=2019-04-01", OWNER, "nog geen lijst");
        sent(
                "/leveringen/mandaten",
                KEEPER,
                302,
                "overeenkomst",
                agreement,
                "version",
                "1",
                "account-0",
                OTHER_ASKER,
                "named-0",
                "true",
                "from-0",
                "2019-06-03",
                "reason",
                "Wissel");
        page("/leveringen/mandaten?overeenkomst=" + agreement, KEEPER, "Mandaatlijst 2", OTHER_ASKER, "Wissel");
        sent(
                "/leveringen/overeenkomsten/" + agreement + "/bewijzen",
                KEEPER,
                302,
                "proof-norm",
                "BIR",
                "proof-reference",
                "Nieuwe verklaring",
                "proof-validUntil",
                "2021-01-01");
        page("/leveringen/overeenkomsten/" + agreement, OWNER, "Nieuwe verklaring", "Wacht op bevestiging");
    }

    @Test
    void a_proof_counts_when_the_owner_of_the_facility_has_confirmed_it() throws Exception {
        found(DAY.minusDays(1), agreement + "-F");
        agreement += "-F";
        String path = "/api/v1/delivery-agreements/" + agreement;
        for (String norm : List.of("BIR", "ISO-27001", "ISO-20000")) {
            post(path + "/proofs", object("""
                            {"norm": "%s", "reference": "Nieuw", "validUntil": "2021-01-01"}""".formatted(norm))).as(KEEPER).answered(200);
        }
        assertThat(state(asked(draft(), ASKER))).isEqualTo("REFERRED");
        var confirm = object("{\"outcome\": \"CONFIRM\", \"reason\": \"Gezien\"}");
        post(path + "/proofs/BIR/2/review", confirm).as(KEEPER).answered(403);
        post(path + "/proofs/BIR/9/review", confirm).as(FACILITY).answered(404);
        for (String norm : List.of("BIR", "ISO-27001")) {
            post(path + "/proofs/" + norm + "/2/review", confirm).as(FACILITY).answered(200);
        }
        post(path + "/proofs/BIR/2/review", confirm).as(FACILITY).answered(409);
        String page = "/leveringen/overeenkomsten/" + agreement + "/bewijzen/ISO-20000/2";
        page(page, KEEPER, "beoordeelt dit bewijs nog");
        page(page + "?lang=en", FACILITY, "Review this proof");
        assertThat(sent(page, FACILITY, 400, "review-reason", "x")).contains("review-outcome-fault");
        sent(page, KEEPER, 403, "review-outcome", "CONFIRM", "review-reason", "x");
        sent(page, FACILITY, 302, "review-outcome", "REFUSE", "review-reason", "Onleesbaar.");
        page(page, KEEPER, "Niet aanvaard", "Onleesbaar.");
        assertThat(state(asked(draft(), ASKER))).isEqualTo("REFERRED");
        sent(
                "/leveringen/overeenkomsten/" + agreement + "/bewijzen",
                KEEPER,
                302,
                "proof-norm",
                "ISO-20000",
                "proof-reference",
                "Leesbaar",
                "proof-validUntil",
                "2021-01-01");
        sent(page.replace("/2", "/3"), FACILITY, 302, "review-outcome", "CONFIRM", "review-reason", "Gezien.");
        assertThat(state(asked(draft(), ASKER))).isEqualTo("QUEUED");
    }

    @Test
    void newer_terms_are_proposed_and_judged_on_their_pages() throws Exception {
        String path = "/leveringen/overeenkomsten/" + agreement;
        page(path, FACILITY, "Nieuwe versie voorstellen");
        String[] typed = typed(sentForm(path + "/versies/nieuw", FACILITY));
        assertThat(sent(path + "/versies/nieuw", FACILITY, 400, with(typed, "data-1-fields", "Bsn", "title", "")))
                .contains("data-1-fields-fault", "title-fault", "reason-fault");
        sent(path + "/versies/nieuw", OWNER, 403, typed);
        String version = sent(
                path + "/versies/nieuw",
                FACILITY,
                302,
                with(
                        typed,
                        "reason",
                        "Korter bewaren",
                        "localRetentionLimit.months",
                        "1",
                        "norms-0-drop",
                        "true",
                        "data-11-code",
                        "NATIONALITY",
                        "data-11-name",
                        "Nationaliteit",
                        "data-11-owner",
                        "DJI",
                        "data-11-fields",
                        "nationality"));
        assertThat(version).isEqualTo(path + "/versies/2");
        page(version, OWNER, "Korter bewaren", "1 maand", "Nationaliteit (DJI): nationality", "Hoort dit in");
        page(version + "?lang=en", "auditor", "has not judged yet");
        assertThat(sent(version + "/oordeel", OWNER, 400, "judge-reason", "x")).contains("judge-judgement-fault");
        sent(version + "/oordeel", OWNER, 302, "judge-judgement", "ADDENDUM", "judge-reason", "Past erin.");
        assertThat(sent(version + "/oordeel", OWNER, 409, "judge-judgement", "WITHIN", "judge-reason", "x"))
                .contains("al beoordeeld");
        sent(version + "/oordeel", PROVIDER, 302, "judge-judgement", "WITHIN", "judge-reason", "Kan.");
        page(path, ASKER, "versie 2", "1 maand", "Nationaliteit");
        assertThat(agreements.inProcess(agreement).terms().norms()).hasSize(2);
    }

    /** What the fields of a page hold when it is opened. */
    private static String[] typed(String page) {
        List<String> typed = new ArrayList<>();
        for (Pattern field : List.of(INPUT, AREA, SELECT)) {
            var found = field.matcher(page);
            while (found.find()) {
                typed.add(found.group(1));
                typed.add(HtmlUtils.htmlUnescape(Objects.requireNonNullElse(found.group(2), "")));
            }
        }
        return typed.toArray(String[]::new);
    }

    private static String[] with(String[] typed, String... others) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String[] some : new String[][] {typed, others}) {
            for (int at = 0; at < some.length; at += 2) {
                fields.put(some[at], some[at + 1]);
            }
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private String sentForm(String path, String by) throws Exception {
        return pages.perform(MockMvcRequestBuilders.get(path).with(as(by)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    @Test
    void what_parties_do_is_news_to_the_others() throws Exception {
        clock.moveTo(DAY.plusMonths(9));
        String code = asked(draft(), ASKER);
        page("/mijn-werk", PROVIDER, "/leveringen/" + code);
        page("/mijn-werk", "auditor", "/leveringen/" + code);
    }

    @Test
    void the_owner_decides_on_the_page() throws Exception {
        found(DAY.minusDays(1), agreement + "-P");
        agreement += "-P";
        String code = asked(draft(), ASKER);
        page("/leveringen/" + code, OWNER, "Uw besluit", "LEV-09");
        assertThat(sent("/leveringen/" + code + "/besluit", OWNER, 400)).contains("decide-outcome-fault");
        sent("/leveringen/" + code + "/besluit", OWNER, 302, "decide-outcome", "GRANT", "decide-reason", "Mag.");
        page("/leveringen/" + code, OWNER, "Besluit van de gegevenseigenaar", "Mag.");
        sent("/leveringen/" + code + "/besluit", ASKER, 403);
    }

    private void page(String path, String by, String... says) throws Exception {
        assertThat(pages.perform(MockMvcRequestBuilders.get(URI.create(path)).with(as(by)))
                        .andExpect(MockMvcResultMatchers.status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .contains(says)
                .doesNotContain("??");
    }

    /** The page, or where it leads to. */
    private String sent(String path, String by, int status, String... typed) throws Exception {
        var request = MockMvcRequestBuilders.post(path).with(as(by)).with(csrf());
        for (int at = 0; at < typed.length; at += 2) {
            request.param(typed[at], typed[at + 1]);
        }
        var response = pages.perform(request)
                .andExpect(MockMvcResultMatchers.status().is(status))
                .andReturn()
                .getResponse();
        String next = response.getRedirectedUrl();
        return next == null ? response.getContentAsString(UTF_8) : next;
    }

    private static RequestPostProcessor as(String username) {
        return user(username)
                .authorities(AuthorityUtils.createAuthorityList(
                        actor(username).grants().stream().map(RoleGrant::group).toList()));
    }

    private String fetched() {
        String code = asked(draft(), ASKER);
        making.begin(code);
        making.made(code, file());
        making.fetched(code, actor(ASKER));
        return code;
    }

    private void found(LocalDate proven) {
        found(proven, agreement);
    }

    private void found(LocalDate proven, String code) {
        var terms = agreements.inProcess("INJUS-TOESLAGEN").terms();
        transaction.executeWithoutResult(status -> {
            CurrentAct.declare(new Act("doelbinder", "LOAD_DOSSIER", "dossiers/trial", null));
            founding.found(List.of(new AgreementOnRecord(
                    code,
                    LocalDate.of(2019, 5, 1),
                    "Getekend",
                    terms,
                    terms.norms().stream()
                            .map(norm -> new ProofOnRecord(norm.code(), "Bewijs", DAY.minusDays(9), proven))
                            .toList(),
                    List.of(new ListOnRecord(
                            LocalDate.of(2019, 5, 1),
                            "Eerste",
                            List.of(new MandateLine(ASKER, LocalDate.of(2019, 5, 1), null)))))));
        });
        keys.register(code, KEY, DAY, DAY.plusYears(1), actor(KEEPER));
    }

    private ObjectNode draft() {
        return object("""
                {"agreement": "%s", "purpose": "ALLOWANCE_CHECK", "fields": ["bsn", "startDate"], "referenceDay": "2019-06-01",
                 "localRetention": "P3M", "format": "CSV", "recipientKey": "%s"}""".formatted(agreement, KEY));
    }

    private String asked(ObjectNode draft, String by) {
        return post("/api/v1/deliveries", draft).as(by).answered(201).code();
    }

    private Answer act(String code, String act, @Nullable ObjectNode body, String by, int status) {
        String path = "/api/v1/deliveries/" + code + "/" + act;
        return (body == null ? post(path) : post(path, body))
                .as(by)
                .with("If-Match", "*")
                .answered(status);
    }

    private String state(String code) {
        return get("/api/v1/deliveries/" + code)
                .as("auditor")
                .answered(200)
                .json()
                .get("state")
                .stringValue();
    }

    private static DeliveryFile file() {
        return new DeliveryFile(
                10,
                Map.of("MINOR", 1L, "EXTRAMURAL", 2L),
                "a".repeat(64),
                DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    }

    private static Actor actor(String username) {
        var role = switch (username) {
            case OWNER -> new RoleGrant(Role.DATA_OWNER, "DJI");
            case PROVIDER -> new RoleGrant(Role.DATA_PROVIDER, "JUSTID");
            case FACILITY -> new RoleGrant(Role.FACILITY_OWNER, "DGSENB");
            case "auditor" -> new RoleGrant(Role.AUDITOR, null);
            case KEEPER -> new RoleGrant(Role.LOCAL_ADMINISTRATOR, "TOESLAGEN");
            default -> new RoleGrant(Role.DELIVERY_REQUESTER, "TOESLAGEN");
        };
        return new Actor(username, Set.of(role));
    }

    private List<String> task(String code) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Every timer that is due by the program's clock, once. */
    private void runTimers() {
        var management = engine.getManagementService();
        management
                .createTimerJobQuery()
                .duedateLowerThan(Date.from(clock.instant()))
                .list()
                .forEach(job -> {
                    if (management.createTimerJobQuery().jobId(job.getId()).count() > 0) {
                        management.moveTimerToExecutableJob(job.getId());
                        management.executeJob(job.getId());
                    }
                });
    }
}
