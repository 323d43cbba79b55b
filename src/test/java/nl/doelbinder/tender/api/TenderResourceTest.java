package nl.doelbinder.tender.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tender of 2016 by the API, from where its file stood. */
@TestPropertySource(properties = "test=tender-resource")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenderResourceTest extends ApiTest {

    private static final String TENDER = "/api/v1/tenders/SMM-2016";
    private static final String STEERING = "secretaris.stuurgroep";
    private static final String CDO2 = "secretaris.cdo2";
    private static final String PROCUREMENT = "inkoop";

    @Test
    @Order(1)
    void it_stands_where_the_file_stood() {
        var tender = get(TENDER).as(STEERING).answered(200).json();
        assertThat(tender.get("state").stringValue()).isEqualTo("DECIDING");
        assertThat(tender.get("publicationDeadline").stringValue()).isEqualTo("2016-09-22");
        var steps = get(TENDER + "/process").as(AUDITOR).answered(200).json().get("steps");
        assertThat(steps.valueStream()
                        .map(step -> step.get("id").stringValue() + " "
                                + step.get("state").stringValue())
                        .toList())
                .contains(
                        "user_state_need DONE",
                        "user_specify_demand LATE",
                        "user_complete_papers DONE",
                        "call_board HERE",
                        "user_publish TODO");
        var approvals = get(TENDER + "/approvals").as(AUDITOR).answered(200).json();
        assertThat(approvals.get("decisions").isEmpty()).isTrue();
        assertThat(get("/api/v1/tasks").as(STEERING).answered(200).text()).contains("user_decide_papers");
    }

    @Test
    @Order(2)
    void who_has_nothing_to_do_with_it_does_not_see_it() {
        get(TENDER).as(REQUESTER).answered(403);
        get("/api/v1/tenders/NONE").as(STEERING).answered(404);
    }

    @Test
    @Order(3)
    void nobody_publishes_through_a_closed_gate() {
        var body = JSON.createObjectNode().put("reference", "TN-1").put("on", "2016-09-06");
        var answer = post(TENDER + "/publication", body)
                .as(PROCUREMENT)
                .with("If-Match", "*")
                .answered(409);
        assertThat(answer.text()).contains("PUB-0");
        post(TENDER + "/publication", body).as(STEERING).with("If-Match", "*").answered(403);
        get(TENDER + "/publication").as(PROCUREMENT).answered(409);
    }

    @Test
    @Order(4)
    void a_publication_without_a_reference_is_refused() {
        post(TENDER + "/publication", JSON.createObjectNode().put("on", "2016-09-06"))
                .as(PROCUREMENT)
                .with("If-Match", "*")
                .answered(400);
    }

    @Test
    @Order(5)
    void a_secretary_records_the_own_board_s_decision_once() {
        var decisions = TENDER + "/boards/STEERING/decisions";
        post(decisions, approval()).as(CDO2).with("If-Match", "*").answered(403);
        post(decisions, approval()).as(STEERING).answered(428);
        post(TENDER + "/boards/CDO2/decisions", approval())
                .as(CDO2)
                .with("If-Match", "*")
                .answered(409);
        var tag = get(TENDER).as(STEERING).answered(200).tag();
        post(decisions, approval()).as(STEERING).with("If-Match", tag).answered(201);
        post(decisions, approval()).as(STEERING).with("If-Match", tag).answered(412);
        var again =
                post(decisions, approval()).as(STEERING).with("If-Match", "*").answered(409);
        assertThat(again.text()).contains(STEERING);
        assertThat(get("/api/v1/tasks").as(CDO2).answered(200).text()).contains("user_decide_papers");
    }

    @Test
    @Order(6)
    void a_return_needs_a_reason_and_a_decision_a_day_that_has_been() {
        var body = approval().put("outcome", "RETURNED").put("on", "2016-09-09");
        var answer = post(TENDER + "/boards/CDO2/decisions", body)
                .as(CDO2)
                .with("If-Match", "*")
                .answered(400);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/reason", "/on");
    }

    private ObjectNode approval() {
        ObjectNode body = JSON.createObjectNode().put("outcome", "APPROVED").put("on", "2016-09-06");
        ArrayNode documents = body.putArray("documents");
        for (String paper : List.of("BOARD_MEMO 0.9", "DEMAND_SPECIFICATION 2015", "BENEFITS 0.9")) {
            documents.addObject().put("document", paper.split(" ", 2)[0]).put("version", paper.split(" ", 2)[1]);
        }
        return body;
    }
}
