package nl.doelbinder.policy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RegisterResourceTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "boards",
                "purposes",
                "retention-norms",
                "legal-questions",
                "matrix",
                "tools",
                "contracts",
                "licences"
            })
    void every_register_is_read_by_anybody_who_is_signed_in(String register) {
        assertThat(items(register + "?on=2016-09-06")).isNotEmpty();
        get("/api/v1/" + register).answered(401);
        assertThat(get("/api/v1/" + register + "?on=2016-13-06")
                        .as("inkoop")
                        .answered(400)
                        .pointers())
                .containsExactly("/on");
    }

    @Test
    void a_register_is_read_for_its_day() {
        assertThat(items("purposes?on=1900-01-01")).isEmpty();
        assertThat(items("contracts?on=1900-01-01")).isEmpty();
        assertThat(items("retention-norms?on=1900-01-01")).isEmpty();
    }

    @Test
    void a_register_is_filtered_by_its_fields() {
        assertThat(items("purposes?unit=WEBCARE&framework=SERVICE"))
                .isNotEmpty()
                .allSatisfy(
                        purpose -> assertThat(purpose.get("unit").stringValue()).isEqualTo("WEBCARE"));
        assertThat(items("matrix?framework=SECURITY&factor=ACCESS")).hasSize(3);
        assertThat(items("licences?unit=ISC"))
                .allSatisfy(
                        licence -> assertThat(licence.get("unit").stringValue()).isEqualTo("ISC"));
    }

    private List<JsonNode> items(String path) {
        return get("/api/v1/" + path)
                .as("inkoop")
                .answered(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
