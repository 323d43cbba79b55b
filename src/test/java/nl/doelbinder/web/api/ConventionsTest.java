package nl.doelbinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ConventionsTest extends ApiTest {

    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String REQUESTS = "/api/v1/monitoring-requests";

    @Test
    void who_is_not_signed_in_is_told_how() {
        var answer = get("/api/v1/units").answered(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.json().get("title").stringValue()).isEqualTo("Niet aangemeld");
        get("/api/v1/units").as(REQUESTER, "wrong").answered(401);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Niet gevonden",
        "en, Not found",
        "'fr, en;q=0.5', Not found",
        "fr, Niet gevonden",
        "'*', Niet gevonden",
        "';;;=', Niet gevonden"
    })
    void problems_are_in_the_caller_s_language(String accepted, String title) {
        var answer = get("/api/v1/nothing-here")
                .as(AUDITOR)
                .with("Accept-Language", accepted)
                .answered(404);
        assertThat(answer.json().get("title").stringValue()).isEqualTo(title);
        assertThat(answer.json().get("instance").stringValue()).isEqualTo("/api/v1/nothing-here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units/",
                "/api/v1/",
                "/api/v1",
                "/api/v1/monitoring-requests/V-999",
                "/api/v1/monitoring-requests/V-001/"
            })
    void what_is_not_there_is_not_found(String path) {
        get(path).as(AUDITOR).answered(404);
    }

    @Test
    void a_method_that_is_not_there_names_those_that_are() {
        var answer = call("DELETE", "/api/v1/units", BodyPublishers.noBody())
                .as(AUDITOR)
                .answered(405);
        assertThat(answer.header("Allow")).contains("GET");
        call("PUT", REQUESTS, BodyPublishers.ofString("{}")).as(REQUESTER).answered(405);
    }

    @Test
    void another_form_than_json_is_refused_both_ways() {
        get("/api/v1/units").as(AUDITOR).with("Accept", "text/html").answered(406);
        post(ASSESSMENTS, question(LAWFUL))
                .as(REQUESTER)
                .with("Content-Type", "text/plain")
                .answered(415);
        call("POST", ASSESSMENTS, BodyPublishers.ofString("request=1"))
                .as(REQUESTER)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .answered(415);
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_its_length_is_said_or_not() {
        byte[] large = new byte[LimitedBody.MOST_BYTES + 1];
        call("POST", ASSESSMENTS, BodyPublishers.ofByteArray(large))
                .as(REQUESTER)
                .with("Content-Type", "application/json")
                .answered(413);
        call("POST", ASSESSMENTS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .as(REQUESTER)
                .with("Content-Type", "application/json")
                .answered(413);
    }

    @Test
    void every_field_wrong_gives_every_error_by_its_pointer() {
        var answer = post(REQUESTS, """
                        {"title": "", "justification": 4, "unit": "NOWHERE", "framework": "HOBBY", "serviceLine": 1,
                         "purpose": "SENTIMENT", "level": null, "access": "OPEN", "identity": "RECOGNISABLE", "location": "NONE",
                         "collection": ["BULK"], "specialCategories": "no", "minors": 0, "recipients": ["POLICE", "POLICE", "NOBODY"],
                         "tool": "HAMMER", "from": "2016-12-31", "until": "2016-09-05", "retention": "P9999Y",
                         "authorisation": {"article": "126g", "reference": " ", "from": "2016-02-30", "until": "soon"},
                         "more/or~less": true}""").as(REQUESTER).answered(400);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/title",
                        "/justification",
                        "/unit",
                        "/framework",
                        "/serviceLine",
                        "/level",
                        "/collection",
                        "/specialCategories",
                        "/minors",
                        "/automatedDecision",
                        "/recipients/1",
                        "/recipients/2",
                        "/tool",
                        "/until",
                        "/retention",
                        "/authorisation/reference",
                        "/authorisation/from",
                        "/authorisation/until",
                        "/more~1or~0less");
        var dry = post(ASSESSMENTS, "{\"request\": {\"unit\": \"NOWHERE\"}, \"assessedOn\": \"yesterday\", \"x\": 1}")
                .as(REQUESTER)
                .answered(400);
        assertThat(dry.pointers()).contains("/request/unit", "/request/tool", "/assessedOn", "/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P9999Y", "P0D", "-P1Y", "P-1Y", "PT1H", "P1W", "P", "", "P99999999999999999999D", "p1y", "P1.5Y"
            })
    void an_absurd_period_is_named(String period) {
        ObjectNode question = question(LAWFUL);
        ((ObjectNode) question.get("request")).put("retention", period);
        assertThat(post(ASSESSMENTS, question).as(REQUESTER).answered(400).pointers())
                .containsExactly("/request/retention");
    }

    @Test
    void a_text_of_a_megabyte_is_named_and_not_echoed() {
        var answer = post(
                        REQUESTS,
                        draft(LAWFUL)
                                .put("justification", "x".repeat(1_000_000))
                                .put("title", "y".repeat(1_000_000)))
                .as(REQUESTER)
                .answered(400);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/title", "/justification");
        assertThat(answer.text().length()).isLessThan(2000);
    }

    @Test
    void a_key_that_stands_there_twice_is_named() {
        String twice = draft(LAWFUL).toString().replaceFirst("\\{", "{\"unit\":\"ISC\",");
        assertThat(post(REQUESTS, twice).as(REQUESTER).answered(400).pointers()).contains("/unit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"request\": }",
                "[]",
                "\"text\"",
                "null",
                "{} {}",
                "{'request': 1}",
                "{\"request\": NaN}",
                "\u0000"
            })
    void what_is_no_document_is_refused_with_its_place(String body) {
        var answer = post(ASSESSMENTS, body).as(REQUESTER).answered(400);
        assertThat(answer.pointers()).isNotEmpty();
    }

    @Test
    void malformed_json_names_line_and_column() {
        var answer = post(ASSESSMENTS, "{\n  \"request\": {,}\n}")
                .as(REQUESTER)
                .with("Accept-Language", "en")
                .answered(400);
        assertThat(answer.json().at("/errors/0/detail").stringValue()).contains("line 2", "column");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        call("POST", ASSESSMENTS, BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .as(REQUESTER)
                .with("Content-Type", "application/json")
                .answered(400);
    }

    @Test
    void a_document_nested_without_end_is_refused() {
        post(ASSESSMENTS, "{\"request\":" + "[".repeat(100_000)).as(REQUESTER).answered(400);
        post(ASSESSMENTS, "{\"request\":" + "{\"a\":".repeat(100_000))
                .as(REQUESTER)
                .answered(400);
    }

    @Test
    void every_parameter_wrong_gives_every_error() {
        var answer = get(REQUESTS
                        + "?state=LOST&verdict=MAYBE&filedFrom=x&page=0&size=201&sort=colour&colour=red&unit=&purpose=a&purpose=b")
                .as(OFFICER)
                .answered(400);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/state", "/verdict", "/filedFrom", "/page", "/size", "/sort", "/colour", "/unit", "/purpose");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units",
                "/api/v1/boards",
                "/api/v1/purposes",
                "/api/v1/retention-norms",
                "/api/v1/legal-questions",
                "/api/v1/matrix",
                "/api/v1/tools",
                "/api/v1/contracts",
                "/api/v1/licences",
                "/api/v1/tasks",
                "/api/v1/monitoring-requests",
                "/api/v1/audit"
            })
    void every_list_refuses_what_it_does_not_know_and_has_pages(String path) {
        assertThat(get(path + "?unknown=1").as(OFFICER).answered(400).pointers())
                .containsExactly("/unknown");
        var page = get(path + "?size=1&page=1").as(OFFICER).answered(200).json();
        assertThat(page.get("items").size()).isLessThanOrEqualTo(1);
        assertThat(page.at("/links/self").stringValue()).isEqualTo(path + "?page=1&size=1");
        if (page.at("/page/totalItems").intValue() > 1) {
            var next = get(page.at("/links/next").stringValue())
                    .as(OFFICER)
                    .answered(200)
                    .json();
            assertThat(next.at("/page/number").intValue()).isEqualTo(2);
            assertThat(next.at("/links/prev").stringValue())
                    .isEqualTo(page.at("/links/self").stringValue());
            assertThat(next.at("/items/0")).isNotEqualTo(page.at("/items/0"));
        } else {
            assertThat(page.at("/links").has("next")).isFalse();
        }
    }

    @Test
    void somebody_else_s_page_in_a_browser_can_make_no_call() {
        for (String site : List.of("cross-site", "same-site")) {
            get("/api/v1/units").as(AUDITOR).with("Sec-Fetch-Site", site).answered(403);
        }
        get("/api/v1/units").as(AUDITOR).with("Sec-Fetch-Site", "same-origin").answered(200);
    }
}
