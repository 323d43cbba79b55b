package nl.doelbinder.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarResourceTest extends ApiTest {

    private static final String OF_CDO2 = "/api/v1/boards/CDO2/meetings";
    private static final String SECRETARY = "secretaris.cdo2";

    @Test
    void a_meeting_is_added_moved_and_cancelled() {
        var before = days();
        var added = post(OF_CDO2, "{\"on\": \"2030-01-02\"}").as(SECRETARY).answered(201);
        assertThat(added.json().get("meetings").valueStream().map(day -> day.stringValue()))
                .containsAll(before)
                .contains("2030-01-02");
        post(OF_CDO2 + "/2030-01-02/move", "{\"to\": \"2030-01-09\", \"reason\": \"De zaal is bezet.\"}")
                .as("beheer")
                .answered(200);
        assertThat(days()).contains("2030-01-09").doesNotContain("2030-01-02");
        post(OF_CDO2 + "/2030-01-09/cancellation", "{}").as(SECRETARY).answered(200);
        assertThat(days()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/boards/CDO2/meetings                           | {"on": "2016-09-05"}
            /api/v1/boards/CDO2/meetings                           | {"on": "2016-09-23"}
            /api/v1/boards/CDO2/meetings/2016-09-23/move           | {"to": "2016-09-05"}
            /api/v1/boards/CDO2/meetings/2016-09-23/move           | {"to": "2016-10-07"}
            /api/v1/boards/CDO2/meetings/2016-08-26/move           | {"to": "2016-11-07"}
            /api/v1/boards/CDO2/meetings/2016-08-26/cancellation   | {}
            """)
    void the_past_cannot_be_changed_nor_a_day_taken_twice(String path, String body) {
        var before = days();
        post(path, body).as(SECRETARY).answered(409);
        assertThat(days()).isEqualTo(before);
    }

    @Test
    void a_meeting_can_be_today() {
        post(OF_CDO2, "{\"on\": \"2016-09-06\"}").as(SECRETARY).answered(201);
        post(OF_CDO2 + "/2016-09-06/cancellation", "{}").as(SECRETARY).answered(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"secretaris.pipp", "voorzitter.stuurgroep", "lid.isc", "inkoop", "privacy.officer", "auditor"})
    void another_board_s_calendar_is_nobody_s_to_change(String account) {
        post(OF_CDO2, "{\"on\": \"2030-02-01\"}").as(account).answered(403);
    }

    @Test
    void what_is_not_there_is_not_found() {
        post("/api/v1/boards/NONE/meetings", "{\"on\": \"2030-02-01\"}")
                .as("beheer")
                .answered(404);
        post(OF_CDO2 + "/2030-03-01/cancellation", "{}").as(SECRETARY).answered(404);
        post(OF_CDO2 + "/yesterday/cancellation", "{}").as(SECRETARY).answered(404);
        assertThat(post(OF_CDO2, "{\"on\": \"2030-02-31\", \"at\": \"9:00\"}")
                        .as(SECRETARY)
                        .answered(400)
                        .pointers())
                .containsExactlyInAnyOrder("/on", "/at");
    }

    private List<String> days() {
        return get("/api/v1/boards")
                .as("auditor")
                .answered(200)
                .json()
                .get("items")
                .valueStream()
                .filter(board -> board.get("code").stringValue().equals("CDO2"))
                .flatMap(board -> board.get("meetings").valueStream())
                .map(day -> day.stringValue())
                .toList();
    }
}
