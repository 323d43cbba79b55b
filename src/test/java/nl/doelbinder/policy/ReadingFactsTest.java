package nl.doelbinder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Trees;
import org.junit.jupiter.api.Test;

class ReadingFactsTest {

    private static final ReadingFacts.Known KNOWN = new ReadingFacts.Known(Set.of("FIOD", "ISC"), Set.of("COOSTO"));

    private static final String V_005 = """
            {"unit": "FIOD", "framework": "INVESTIGATION", "serviceLine": "MONITORING", "purpose": "CRIMINAL_CASE",
             "level": "SUBJECT", "access": "OPEN", "identity": "UNDISCLOSED", "location": "EXACT", "collection": "TARGETED",
             "specialCategories": false, "minors": false, "automatedDecision": true, "recipients": ["PROSECUTOR"],
             "tool": "COOSTO", "from": "2016-09-05", "until": "2016-11-05", "retention": "P5Y",
             "authorisation": {"article": "126g", "reference": "illustratief", "from": "2016-09-01", "until": "2016-11-30"}}
            """;

    @Test
    void the_facts_are_read_by_the_names_of_the_policy() {
        Reading reading = reading(V_005);
        InputObject in = reading.root();
        RequestFacts facts = ReadingFacts.read(in, KNOWN);
        in.end();
        assertThat(reading.faults()).isEmpty();
        assertThat(facts)
                .isEqualTo(new RequestFacts(
                        "FIOD",
                        "CRIMINAL_CASE",
                        "COOSTO",
                        Framework.INVESTIGATION,
                        ServiceLine.MONITORING,
                        Level.SUBJECT,
                        Access.OPEN,
                        Identity.UNDISCLOSED,
                        Location.EXACT,
                        Collection.TARGETED,
                        false,
                        false,
                        true,
                        Set.of(Recipient.PROSECUTOR),
                        LocalDate.of(2016, 9, 5),
                        LocalDate.of(2016, 11, 5),
                        Period.ofYears(5),
                        new Authorisation(
                                "126g", "illustratief", LocalDate.of(2016, 9, 1), LocalDate.of(2016, 11, 30))));
    }

    @Test
    void an_unknown_purpose_is_read_and_no_authorisation_may_be_left_out_or_null() {
        String without =
                V_005.substring(0, V_005.indexOf(",\n \"authorisation\"")).replace("CRIMINAL_CASE", "NEW");
        assertThat(ReadingFacts.read(reading(without + "}").root(), KNOWN)).isNotNull();
        RequestFacts facts = ReadingFacts.read(
                reading(without + ", \"authorisation\": null}").root(), KNOWN);
        assertThat(facts).isNotNull();
        assertThat(facts.authorisation()).isNull();
        assertThat(facts.purpose()).isEqualTo("NEW");
    }

    @Test
    void every_field_wrong_is_every_fault() {
        Reading reading = reading("""
                {"unit": "GONE", "framework": "X", "serviceLine": 1, "purpose": "", "level": null, "access": [], "identity": {},
                 "location": true, "collection": "bulk", "specialCategories": "false", "minors": 0, "automatedDecision": null,
                 "recipients": "POLICE", "tool": "HAMMER", "from": "2016-09-05", "until": "2016-09-04", "retention": "P9999Y",
                 "authorisation": {"article": "126g", "reference": "r", "from": "2016-09-05", "until": "2016-09-04", "by": "x"},
                 "extra": 1}
                """);
        InputObject in = reading.root();
        assertThat(ReadingFacts.read(in, KNOWN)).isNull();
        in.end();
        assertThat(reading.faults())
                .extracting(fault -> fault.pointer() + " " + fault.messageKey())
                .containsExactly(
                        "/unit input.unknown-unit",
                        "/framework input.unknown-code",
                        "/serviceLine input.not-a-code",
                        "/purpose input.blank",
                        "/level input.missing",
                        "/access input.not-a-code",
                        "/identity input.not-a-code",
                        "/location input.not-a-code",
                        "/collection input.unknown-code",
                        "/specialCategories input.not-a-flag",
                        "/minors input.not-a-flag",
                        "/automatedDecision input.missing",
                        "/recipients input.not-a-list",
                        "/tool input.unknown-tool",
                        "/retention input.period-too-long",
                        "/authorisation/until input.until-before-from",
                        "/authorisation/by input.unknown-field",
                        "/until input.until-before-from",
                        "/extra input.unknown-field");
    }

    @Test
    void a_grant_on_authorisation_that_cannot_be_read_is_no_request_without_one() {
        Reading reading = reading(V_005.replace(
                "{\"article\": \"126g\", \"reference\": \"illustratief\", \"from\": \"2016-09-01\", \"until\": \"2016-11-30\"}",
                "\"126g\""));
        assertThat(ReadingFacts.read(reading.root(), KNOWN)).isNull();
        assertThat(reading.faults()).hasSize(1);
    }

    private static Reading reading(String json) {
        return Reading.of(Trees.json(json.getBytes(StandardCharsets.UTF_8)));
    }
}
