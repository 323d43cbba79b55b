package nl.doelbinder.monitoring.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RequestResourceTest extends ApiTest {

    private static final String REQUESTS = "/api/v1/monitoring-requests";
    private static final String GRANT =
            "{\"outcome\": \"GRANT\", \"reason\": \"Past bij het doel.\", \"conditions\": [\"Wekelijks wissen\"]}";

    @Test
    void a_request_is_filed_judged_and_found_again() {
        var filed = filed(LAWFUL);
        assertThat(filed.header("Location")).isEqualTo(REQUESTS + "/" + filed.code());
        assertThat(filed.json().get("state").stringValue()).isEqualTo("AWAITING_ACCEPTANCE");
        assertThat(filed.json().at("/assessment/verdict").stringValue()).isEqualTo("CONDITION");
        assertThat(filed.json().get("filedBy").stringValue()).isEqualTo(REQUESTER);
        var read = get(REQUESTS + "/" + filed.code()).as(REQUESTER).answered(200);
        assertThat(read.json()).isEqualTo(filed.json());
        assertThat(read.tag()).isEqualTo(filed.tag());
        var unchanged = get(REQUESTS + "/" + filed.code())
                .as(REQUESTER)
                .with("If-None-Match", filed.tag())
                .answered(304);
        assertThat(unchanged.text()).isEmpty();
        var english = get(REQUESTS + "/" + filed.code())
                .as(REQUESTER)
                .with("Accept-Language", "en")
                .answered(200);
        assertThat(english.tag()).isNotEqualTo(filed.tag());
    }

    @Test
    void what_is_not_right_stores_nothing() {
        long before = total("");
        post(REQUESTS, draft(LAWFUL).put("tool", "HAMMER")).as(REQUESTER).answered(400);
        post(REQUESTS, draft(LAWFUL).put("until", "2016-09-04")).as(REQUESTER).answered(400);
        assertThat(total("")).isEqualTo(before);
    }

    @Test
    void who_may_not_file_is_refused() {
        post(REQUESTS, draft(LAWFUL)).as(OFFICER).answered(403);
        post(REQUESTS, draft(LAWFUL)).as(AUDITOR).answered(403);
        post(REQUESTS, draft(LAWFUL)).as(OTHER_REQUESTER).answered(403);
    }

    @Test
    void a_unit_sees_its_own_requests_only() {
        String code = filed(LAWFUL).code();
        for (String below : List.of("", "/assessments", "/history")) {
            get(REQUESTS + "/" + code + below).as(REQUESTER).answered(200);
            get(REQUESTS + "/" + code + below).as(AUDITOR).answered(200);
            get(REQUESTS + "/" + code + below).as(OTHER_REQUESTER).answered(404);
            get(REQUESTS + "/" + code + below).as("inkoop").answered(403);
        }
        JsonNode others =
                get(REQUESTS + "?size=200").as(OTHER_REQUESTER).answered(200).json();
        assertThat(others.get("items")
                        .valueStream()
                        .map(item -> item.at("/request/unit").stringValue()))
                .containsOnly("ISC");
        post(REQUESTS + "/" + code + "/withdrawal", "{\"reason\": \"x\"}")
                .as(OTHER_REQUESTER)
                .with("If-Match", "*")
                .answered(404);
    }

    @Test
    void lists_are_filtered_and_sorted() {
        var found = get(REQUESTS
                        + "?unit=ISC&state=REFUSED&verdict=DENY&purpose=PHENOMENON&filedFrom=2016-09-01&filedUntil=2016-12-31&sort=-code")
                .as(OFFICER)
                .answered(200)
                .json();
        assertThat(found.get("items").valueStream().map(item -> item.get("code").stringValue()))
                .contains("V-001");
        assertThat(total("?filedUntil=2016-01-01")).isZero();
        assertThat(total("?unit=NOWHERE")).isZero();
        List<String> codes = codes("?sort=code&size=200");
        List<String> backwards = new ArrayList<>(codes("?sort=-code&size=200"));
        java.util.Collections.reverse(backwards);
        assertThat(codes).isSorted().isEqualTo(backwards);
    }

    @Test
    void conditions_are_accepted_once() {
        var filed = filed(LAWFUL);
        String act = REQUESTS + "/" + filed.code() + "/acceptance";
        post(act).as(REQUESTER).answered(428);
        post(act).as(REQUESTER).with("If-Match", "\"0.de\"").answered(412);
        post(act).as(REQUESTER).with("If-Match", "W/" + filed.tag()).answered(412);
        post(act).as(OFFICER).with("If-Match", filed.tag()).answered(403);
        post(act, "{\"x\": 1}").as(REQUESTER).with("If-Match", filed.tag()).answered(400);
        var granted = post(act).as(REQUESTER).with("If-Match", filed.tag()).answered(200);
        assertThat(granted.json().get("state").stringValue()).isEqualTo("GRANTED");
        assertThat(granted.json().get("acceptedBy").stringValue()).isEqualTo(REQUESTER);
        assertThat(granted.tag()).isNotEqualTo(filed.tag());
        post(act).as(REQUESTER).with("If-Match", filed.tag()).answered(412);
        post(act).as(REQUESTER).with("If-Match", granted.tag()).answered(409);
        post(act).as(REQUESTER).with("If-Match", "*").answered(409);
    }

    @Test
    void a_grant_is_ended_and_its_records_destroyed() {
        var filed = filed(LAWFUL);
        String path = REQUESTS + "/" + filed.code();
        post(path + "/acceptance").as(REQUESTER).with("If-Match", filed.tag()).answered(200);
        assertThat(post(path + "/termination", "{}")
                        .as(REQUESTER)
                        .with("If-Match", "*")
                        .answered(400)
                        .pointers())
                .containsExactly("/reason");
        var ended = post(path + "/termination", "{\"reason\": \"Klaar\"}")
                .as(REQUESTER)
                .with("If-Match", "*")
                .answered(200);
        assertThat(ended.json().get("state").stringValue()).isEqualTo("ENDED");
        assertThat(ended.json().get("destroyBy").isString()).isTrue();
        var destroyed = post(path + "/destruction")
                .as(REQUESTER)
                .with("If-Match", ended.tag())
                .answered(200);
        assertThat(destroyed.json().get("state").stringValue()).isEqualTo("DESTROYED");
    }

    @Test
    void a_request_is_withdrawn() {
        var filed = filed(LAWFUL);
        var withdrawn = post(REQUESTS + "/" + filed.code() + "/withdrawal", "{\"reason\": \"Niet meer nodig\"}")
                .as(REQUESTER)
                .with("If-Match", filed.tag())
                .answered(200);
        assertThat(withdrawn.json().get("state").stringValue()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_referred_request_is_decided_by_an_officer() {
        var filed = filed(DOUBTFUL);
        assertThat(filed.json().get("state").stringValue()).isEqualTo("REFERRED");
        String act = REQUESTS + "/" + filed.code() + "/decision";
        post(act, GRANT).as(REQUESTER).with("If-Match", filed.tag()).answered(403);
        assertThat(post(
                                act,
                                "{\"outcome\": \"MAYBE\", \"reason\": \" \", \"conditions\": \"x\", \"reference\": 4, \"who\": 1}")
                        .as(OFFICER)
                        .with("If-Match", filed.tag())
                        .answered(400)
                        .pointers())
                .containsExactlyInAnyOrder("/outcome", "/reason", "/conditions", "/reference", "/who");
        var decided = post(act, GRANT).as(OFFICER).with("If-Match", filed.tag()).answered(200);
        assertThat(decided.json().at("/decision/by").stringValue()).isEqualTo(OFFICER);
        assertThat(decided.json().get("state").stringValue()).isEqualTo("AWAITING_ACCEPTANCE");
        assertThat(decided.json()
                        .get("conditions")
                        .valueStream()
                        .map(condition -> condition.get("text").stringValue()))
                .contains("Wekelijks wissen");
    }

    @Test
    void two_officers_decide_at_once_and_one_wins() throws Exception {
        for (int round = 0; round < 3; round++) {
            var filed = filed(DOUBTFUL);
            String act = REQUESTS + "/" + filed.code() + "/decision";
            var officers = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Integer>> decisions = List.of(
                        () -> post(act, GRANT)
                                .as(OFFICER)
                                .with("If-Match", filed.tag())
                                .answer()
                                .status(),
                        () -> post(act, "{\"outcome\": \"REFUSE\", \"reason\": \"Past niet.\"}")
                                .as(OTHER_OFFICER)
                                .with("If-Match", filed.tag())
                                .answer()
                                .status());
                List<Integer> statuses = new ArrayList<>();
                for (var decision : officers.invokeAll(decisions)) {
                    statuses.add(decision.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            } finally {
                officers.shutdownNow();
            }
        }
    }

    @Test
    void an_assessment_gives_the_same_again() {
        var filed = filed(LAWFUL);
        String path = REQUESTS + "/" + filed.code() + "/assessments";
        JsonNode kept = get(path).as(AUDITOR).answered(200).json().at("/items/0");
        assertThat(kept.get("kind").stringValue()).isEqualTo("FILED");
        JsonNode rerun = get(path + "/" + kept.get("id") + "/verification")
                .as(AUDITOR)
                .answered(200)
                .json();
        assertThat(rerun.get("same").booleanValue()).isTrue();
        assertThat(rerun.get("again")).isEqualTo(kept.get("assessment"));
        get(path + "/0/verification").as(AUDITOR).answered(404);
        get(path + "/x/verification").as(AUDITOR).answered(404);
    }

    @Test
    void its_history_says_who_did_what_and_why() {
        var filed = filed(LAWFUL);
        post(REQUESTS + "/" + filed.code() + "/withdrawal", "{\"reason\": \"Niet meer nodig\"}")
                .as(REQUESTER)
                .with("If-Match", filed.tag())
                .answered(200);
        JsonNode history = get(REQUESTS + "/" + filed.code() + "/history")
                .as(REQUESTER)
                .answered(200)
                .json();
        assertThat(history.get("items")
                        .valueStream()
                        .map(entry -> entry.get("act").stringValue()))
                .containsExactly("FILE_REQUEST", "WITHDRAW_REQUEST");
        assertThat(history.at("/items/1/reason").stringValue()).isEqualTo("Niet meer nodig");
        assertThat(history.at("/items/1/changes").valueStream()).anySatisfy(change -> {
            assertThat(change.get("field").stringValue()).isEqualTo("state");
            assertThat(change.get("from").stringValue()).isEqualTo("AWAITING_ACCEPTANCE");
            assertThat(change.get("to").stringValue()).isEqualTo("WITHDRAWN");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"V-999", "v-001", "V-001'--", "V-001;x=1"})
    void a_code_that_is_none_is_not_found(String code) {
        assertThat(get(REQUESTS + "/" + code).as(AUDITOR).answer().status()).isIn(400, 404);
    }

    private long total(String query) {
        return get(REQUESTS + query)
                .as(AUDITOR)
                .answered(200)
                .json()
                .at("/page/totalItems")
                .longValue();
    }

    private List<String> codes(String query) {
        return get(REQUESTS + query)
                .as(AUDITOR)
                .answered(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("code").stringValue())
                .toList();
    }
}
