package nl.doelbinder.pia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.node.ArrayNode;

/** PIAs by the API, and their pages on the same program. */
@AutoConfigureMockMvc
class PiaResourceTest extends ApiTest {

    private static final RequestPostProcessor AUTHOR = SecurityMockMvcRequestPostProcessors.user("aanvrager.douane")
            .authorities(AuthorityUtils.createAuthorityList("REQUESTER:DOUANE"));
    private static final RequestPostProcessor LAWYER = SecurityMockMvcRequestPostProcessors.user("jurist.douane")
            .authorities(AuthorityUtils.createAuthorityList("UNIT_LAWYER:DOUANE"));
    private static final RequestPostProcessor DPO =
            SecurityMockMvcRequestPostProcessors.user("fg").authorities(AuthorityUtils.createAuthorityList("DPO"));

    @Autowired
    MockMvcTester pages;

    @Test
    void a_unit_sees_its_own_and_the_generic_one_and_an_officer_sees_all() {
        assertThat(get("/api/v1/pias").as("aanvrager.isc").answered(200).text())
                .contains("PIA-ISC-1", "PIA-2016-GENERIEK")
                .doesNotContain("PIA-SOC-1");
        assertThat(get("/api/v1/pias?status=APPROVED").as(OFFICER).answered(200).text())
                .contains("PIA-SOC-1", "PIA-WEBCARE-1")
                .doesNotContain("PIA-ISC-1");
        get("/api/v1/pias/PIA-SOC-1").as("aanvrager.isc").answered(404);
        get("/api/v1/pias").as("inkoop").answered(403);
        assertThat(get("/api/v1/pia-templates").as(OFFICER).answered(200).json().get("items"))
                .hasSize(2);
    }

    @Test
    void answers_are_saved_one_by_one_with_the_edition_that_was_seen() {
        String answer = "/api/v1/pias/" + begun() + "/answers/I.1";
        String first = get(answer).as("aanvrager.douane").answered(200).tag();
        put(answer, "{\"value\": \"Eerste\"}", first).answered(200);
        assertThat(put(answer, "{\"value\": \"Tweede\"}", first).answered(412).text())
                .contains("aanvrager.douane");
        Answer seen = get(answer).as("aanvrager.douane").answered(200);
        assertThat(seen.json().get("value").stringValue()).isEqualTo("Eerste");
        assertThat(seen.json().get("origin").stringValue()).isEqualTo("OWN");
        assertThat(put(answer, "{\"value\": null}", seen.tag())
                        .answered(200)
                        .json()
                        .get("value")
                        .isNull())
                .isTrue();
        call("PUT", answer, BodyPublishers.ofString("{\"value\": \"x\"}"))
                .as("aanvrager.douane")
                .with("Content-Type", "application/json")
                .answered(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I.2 | {\"value\": \"ja\"}",
                "I.9 | {\"value\": [\"FISHING\"]}",
                "IV.4 | {\"value\": \"PT1H\"}",
                "II.1 | {\"value\": [\"PHENOMENON\"]}",
                "I.3 | {\"value\": [{\"data\": \"x\", \"colour\": \"y\"}]}",
                "I.1 | {\"value\": \"x\", \"other\": 1}"
            })
    void an_answer_that_does_not_fit_its_question_is_refused(String line) {
        int bar = line.indexOf(" | ");
        String[] parts = {line.substring(0, bar), line.substring(bar + 3)};
        assertThat(put("/api/v1/pias/" + begun() + "/answers/" + parts[0], parts[1], "*")
                        .answered(400)
                        .pointers())
                .isNotEmpty();
    }

    @Test
    void what_is_open_is_named_at_once_when_it_is_submitted() {
        String path = "/api/v1/pias/" + begun();
        Answer one = get(path).as("aanvrager.douane").answered(200);
        Answer refused = post(path + "/submission")
                .as("aanvrager.douane")
                .with("If-Match", one.tag())
                .answered(400);
        assertThat(refused.pointers()).contains("/answers/I.1", "/answers/II.1");
        post(path + "/reviews", object("{\"outcome\": \"APPROVED\", \"reason\": \"x\"}"))
                .as("fg")
                .with("If-Match", "*")
                .answered(409);
        post(path + "/split", object("{}"))
                .as("aanvrager.douane")
                .with("If-Match", "*")
                .answered(403);
    }

    @Test
    void two_units_are_compared_side_by_side() {
        Answer compared = get("/api/v1/pias/PIA-SOC-1/comparison?left=1&right=PIA-ISC-1")
                .as(OFFICER)
                .answered(200);
        assertThat(compared.json().get("changes").intValue()).isPositive();
        assertThat((Iterable<?>) (ArrayNode) compared.json().get("lines")).isNotEmpty();
    }

    @Test
    void the_pages_show_a_pia_its_form_and_what_an_author_writes() {
        String code = begun();
        assertThat(pages.get().uri("/pias").with(AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains(code, "PIA-DOUANE-1");
        assertThat(pages.get().uri("/pias.csv").with(AUTHOR)).hasStatusOk();
        assertThat(pages.get().uri("/pias/nieuw").with(AUTHOR)).hasStatusOk();
        assertThat(pages.get().uri("/pias/" + code).with(AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains("0 van");
        assertThat(pages.get().uri("/pias/" + code + "/delen/I?lang=en").with(AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains("What is proposed", "hx-post");
        assertThat(save(code, "I.1", "Wij volgen <script>alert(1)</script>", "0")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("hx-swap-oob", "value=\"1\"")
                .doesNotContain("<html");
        assertThat(pages.get().uri("/pias/" + code + "/delen/I").with(AUTHOR))
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(save(code, "I.1", "Van de tweede", "0").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("aanvrager.douane", "name=\"overwrite\"", "Wij volgen");
        assertThat(save(code, "I.1", "Van de tweede", "0"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyText()
                .contains("Van de tweede", "Wij volgen");
        assertThat(save(code, "I.1", "Van de tweede", "1")).hasStatus(HttpStatus.FOUND);
        assertThat(save(code, "I.2", "true", "0").header("HX-Request", "true"))
                .headers()
                .hasValue("HX-Refresh", "true");
        assertThat(pages.get().uri("/pias/" + code + "/delen/I").with(AUTHOR))
                .bodyText()
                .contains("cell.0.data");
    }

    @Test
    void risks_stand_in_the_matrix_and_reviewers_remark_beside_the_question() {
        String code = begun();
        assertThat(pages.post()
                        .uri("/pias/" + code + "/risicos")
                        .with(AUTHOR)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("title", "Meelezen")
                        .param("likelihood", "4")
                        .param("impact", "3")
                        .param("residualLikelihood", "2")
                        .param("residualImpact", "1"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(pages.get().uri("/pias/" + code).with(AUTHOR))
                .bodyText()
                .contains("1. Meelezen", "4 × 3 = 12", "<svg", "db-pia-cell--RED");
        assertThat(pages.get().uri("/pias/PIA-ISC-1").with(DPO))
                .hasStatusOk()
                .bodyText()
                .contains("Geldig tot en met");
        assertThat(pages.get().uri("/pias/PIA-ISC-1/delen/I").with(DPO))
                .bodyText()
                .contains("Opmerking maken");
        assertThat(pages.post()
                        .uri("/pias/PIA-ISC-1/opmerkingen")
                        .with(DPO)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("question", "I.9")
                        .param("section", "I")
                        .param("text", "Waarom beide?"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(pages.get().uri("/pias/PIA-ISC-1/delen/I").with(DPO))
                .bodyText()
                .contains("Waarom beide?", "Opmerking afdoen");
        assertThat(pages.post()
                        .uri("/pias/PIA-ISC-1/beoordeling")
                        .with(DPO)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("version", "99")
                        .param("outcome", "APPROVED")
                        .param("reason", "Goed"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(pages.get().uri("/pias/PIA-ISC-1").with(LAWYER)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get()
                        .uri("/pias/PIA-SOC-1/vergelijking?links=1&rechts=PIA-ISC-1")
                        .with(DPO))
                .hasStatusOk()
                .bodyText()
                .contains("verschil");
        assertThat(pages.get().uri("/pias/PIA-2016-GENERIEK").with(DPO))
                .hasStatusOk()
                .bodyText()
                .contains("Splitsen per onderdeel");
    }

    private MockMvcTester.MockMvcRequestBuilder save(String code, String question, String value, String edition) {
        return pages.post()
                .uri("/pias/" + code + "/antwoorden/" + question)
                .with(AUTHOR)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("value", value)
                .param("edition", edition);
    }

    private Call put(String path, String body, String tag) {
        return call("PUT", path, BodyPublishers.ofString(body))
                .as("aanvrager.douane")
                .with("Content-Type", "application/json")
                .with("If-Match", tag);
    }

    private String begun() {
        return post(
                        "/api/v1/pias",
                        object(
                                "{\"unit\": \"DOUANE\", \"title\": \"Klantbeeld\", \"template\": \"TOETSMODEL-PIA-2013\"}"))
                .as("aanvrager.douane")
                .answered(201)
                .code();
    }
}
