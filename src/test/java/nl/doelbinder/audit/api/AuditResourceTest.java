package nl.doelbinder.audit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditResourceTest extends ApiTest {

    @Test
    void the_trail_is_read_by_case_actor_and_day() {
        String code = filed(LAWFUL).code();
        var trail = get("/api/v1/audit?subject=monitoring-requests/" + code + "&actor=" + REQUESTER
                        + "&act=FILE_REQUEST&from=2016-09-01&sort=-at")
                .as(AUDITOR)
                .answered(200)
                .json();
        assertThat(trail.at("/page/totalItems").intValue()).isEqualTo(1);
        assertThat(trail.at("/items/0/changes").size()).isPositive();
        assertThat(get("/api/v1/audit?until=2016-01-01")
                        .as(AUDITOR)
                        .answered(200)
                        .json()
                        .at("/page/totalItems")
                        .intValue())
                .isZero();
        get("/api/v1/audit").as(REQUESTER).answered(403);
    }

    @Test
    void a_request_of_the_dossier_began_when_that_was_loaded() {
        var trail = get("/api/v1/monitoring-requests/V-002/history")
                .as(AUDITOR)
                .answered(200)
                .json();
        var first = trail.at("/items/0");
        assertThat(first.get("act").stringValue()).isEqualTo("LOAD_DOSSIER");
        assertThat(first.get("changes").size()).isPositive();
        first.get("changes")
                .forEach(change -> assertThat(change.get("key").stringValue()).isEqualTo("V-002"));
    }

    @Test
    void the_chain_is_whole() {
        long before = verification().get("sealed").longValue();
        filed(LAWFUL);
        await().untilAsserted(() ->
                assertThat(verification().get("sealed").longValue()).isGreaterThan(before));
        var verification = verification();
        assertThat(verification.get("whole").booleanValue())
                .as(verification.toString())
                .isTrue();
        get("/api/v1/audit/verification").as(REQUESTER).answered(403);
    }

    private JsonNode verification() {
        return get("/api/v1/audit/verification").as(AUDITOR).answered(200).json();
    }
}
