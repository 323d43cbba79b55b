package nl.doelbinder.inbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskResourceTest extends ApiTest {

    @Test
    void what_is_referred_is_a_task_of_the_officers_until_one_takes_it() {
        String code = filed(DOUBTFUL).code();
        JsonNode task = taskOn(code, OFFICER).get(0);
        assertThat(task.get("group").stringValue()).isEqualTo("PRIVACY_OFFICER");
        assertThat(task.get("title").stringValue()).isNotBlank();
        assertThat(task.get("claimedBy").isNull()).isTrue();
        assertThat(task.at("/subject/href").stringValue()).isEqualTo("/api/v1/monitoring-requests/" + code);
        assertThat(taskOn(code, REQUESTER)).isEmpty();
        String claim = "/api/v1/tasks/" + task.get("id").stringValue() + "/claim";
        post(claim).as(AUDITOR).answered(403);
        assertThat(post(claim).as(REQUESTER).answer().status()).isIn(403, 404);
        var claimed = post(claim).as(OFFICER).answered(200);
        assertThat(claimed.json().get("claimedBy").stringValue()).isEqualTo(OFFICER);
        assertThat(post(claim).as(OTHER_OFFICER).answer().status()).isIn(404, 409, 412);
        post("/api/v1/tasks/no-such-task/claim").as(OFFICER).answered(404);
    }

    @Test
    void who_took_a_task_gives_it_back_and_another_can_take_it() {
        String code = filed(DOUBTFUL).code();
        String task = "/api/v1/tasks/" + taskOn(code, OFFICER).get(0).get("id").stringValue();
        post(task + "/release").as(OFFICER).answered(404);
        post(task + "/claim").as(OFFICER).answered(200);
        post(task + "/release").as(AUDITOR).answered(403);
        post(task + "/release").as(OTHER_OFFICER).answered(404);
        var given = post(task + "/release").as(OFFICER).answered(200);
        assertThat(given.json().get("claimedBy").isNull()).isTrue();
        var taken = post(task + "/claim").as(OTHER_OFFICER).answered(200);
        assertThat(taken.json().get("claimedBy").stringValue()).isEqualTo(OTHER_OFFICER);
        post("/api/v1/tasks/no-such-task/release").as(OFFICER).answered(404);
    }

    @Test
    void conditions_are_a_task_of_the_unit() {
        String code = filed(LAWFUL).code();
        assertThat(taskOn(code, REQUESTER)).hasSize(1);
        assertThat(taskOn(code, OTHER_REQUESTER)).isEmpty();
        assertThat(taskOn(code, OFFICER)).isEmpty();
    }

    private List<JsonNode> taskOn(String code, String account) {
        return get("/api/v1/tasks?size=200&text=" + code)
                .as(account)
                .answered(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.at("/subject/code").stringValue().equals(code))
                .toList();
    }
}
