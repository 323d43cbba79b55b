package nl.doelbinder.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReadingTest {

    private enum Size {
        SMALL,
        LARGE
    }

    private static final Codes<Size> SIZES = Codes.of(Size.class);

    @Test
    void a_sound_object_answers_its_values() {
        Reading reading = json("""
                {"name": "Één", "size": "LARGE", "sizes": ["SMALL"], "sure": true, "count": 3, "on": "2016-02-29",
                 "term": "P1Y6M", "inner": {"text": "a\\nb"}, "days": ["2016-09-06"], "nothing": null}
                """);
        InputObject in = reading.root();
        assertThat(in.text("name", 10)).isEqualTo("Één");
        assertThat(in.code("size", SIZES)).isEqualTo(Size.LARGE);
        assertThat(in.codes("sizes", SIZES)).isEqualTo(Set.of(Size.SMALL));
        assertThat(in.flag("sure")).isTrue();
        assertThat(in.number("count", 1, 5)).isEqualTo(3);
        assertThat(in.date("on")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(in.period("term")).isEqualTo(Period.of(1, 6, 0));
        InputObject inner = in.object("inner");
        assertThat(inner).isNotNull();
        assertThat(inner.lines("text", 10)).isEqualTo("a\nb");
        inner.end();
        assertThat(in.dates("days")).containsExactly(LocalDate.of(2016, 9, 6));
        assertThat(in.optionalText("nothing", 5)).isNull();
        assertThat(in.optionalText("absent", 5)).isNull();
        in.end();
        assertThat(reading.faults()).isEmpty();
    }

    @Test
    void every_field_wrong_gives_every_fault_by_its_pointer() {
        Reading reading = json("""
                {"name": 1, "size": "HUGE", "sizes": ["SMALL", "SMALL", 4, "TINY"], "sure": "yes", "count": 9, "on": "2015-02-29",
                 "inner": {"text": "  ", "more/or~less": 0}, "on": "2016-01-01", "days": "x"}
                """);
        InputObject in = reading.root();
        in.text("name", 10);
        in.code("size", SIZES);
        in.codes("sizes", SIZES);
        in.flag("sure");
        in.number("count", 1, 5);
        in.date("on");
        in.period("term");
        InputObject inner = in.object("inner");
        assertThat(inner).isNotNull();
        inner.text("text", 10);
        inner.end();
        in.dates("days");
        in.end();
        assertThat(keys(reading))
                .containsExactly(
                        "/on input.duplicate-key",
                        "/name input.not-a-text",
                        "/size input.unknown-code",
                        "/sizes/1 input.twice",
                        "/sizes/2 input.not-a-code",
                        "/sizes/3 input.unknown-code",
                        "/sure input.not-a-flag",
                        "/count input.number-out-of-bounds",
                        "/on input.not-a-date",
                        "/term input.missing",
                        "/inner/text input.blank",
                        "/inner/more~1or~0less input.unknown-field",
                        "/days input.not-a-list");
    }

    @ParameterizedTest
    @CsvSource({
        "P0D, input.period-not-positive",
        "P-1Y, input.period-not-positive",
        "P1Y-1M, input.period-not-positive",
        "P9999Y, input.period-too-long",
        "P99999999999999999999D, input.period-too-long",
        "P100Y1D, input.period-too-long",
        "P1M1Y, input.not-a-period",
        "P2W, input.not-a-period",
        "-P1Y, input.not-a-period",
        "P, input.not-a-period",
        "PY, input.not-a-period",
        "P1, input.not-a-period",
        "p1y, input.not-a-period",
        "PT1H, input.not-a-period",
        "P1Y1Y, input.not-a-period",
        "P1Y , input.not-a-period2",
    })
    void a_period_is_of_years_months_and_days_longer_than_nothing_and_a_hundred_years_at_most(String text, String key) {
        Reading reading = json("{\"term\": \"" + text + "\"}");
        Period period = reading.root().period("term");
        if (key.endsWith("2")) {
            assertThat(period).isEqualTo(Period.ofYears(1));
        } else {
            assertThat(keys(reading)).containsExactly("/term " + key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P100Y", "P1200M", "P36525D", "P1Y6M", "P1D", "P007Y"})
    void a_period_within_bounds_is_read_as_the_calendar_reads_it(String text) {
        Reading reading = json("{\"term\": \"" + text + "\"}");
        assertThat(reading.root().period("term")).isEqualTo(Period.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-9-6",
                "2016-13-01",
                "2016-00-01",
                "2016-01-00",
                "2016-04-31",
                "2016-09-06T00:00",
                "20160906",
                "+2016-09-06",
                "2016/09/06",
                "٢٠١٦-09-06",
                ""
            })
    void a_day_that_is_not_of_the_calendar_is_no_date(String text) {
        Reading reading = json("{\"on\": \"" + text + "\"}");
        assertThat(reading.root().date("on")).isNull();
        assertThat(keys(reading)).containsExactly("/on input.not-a-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799-12-31", "3000-01-01", "0000-01-01"})
    void a_day_of_another_age_is_out_of_bounds(String text) {
        Reading reading = json("{\"on\": \"" + text + "\"}");
        assertThat(reading.root().date("on")).isNull();
        assertThat(keys(reading)).containsExactly("/on input.date-out-of-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u001bb", "a\\ud800b", "\\udc00", "a\\u0085", "a\\nb"})
    void a_line_holds_no_character_that_cannot_be_stored_or_seen(String text) {
        Reading reading = json("{\"name\": \"" + text + "\"}");
        assertThat(reading.root().text("name", 10)).isNull();
        assertThat(keys(reading)).containsExactly("/name input.unprintable-in-line");
    }

    @Test
    void a_text_of_a_megabyte_is_too_long_and_not_repeated_in_the_message() {
        Reading reading = json("{\"name\": \"" + "x".repeat(1 << 20) + "\"}");
        assertThat(reading.root().text("name", 100)).isNull();
        assertThat(reading.faults()).containsExactly(Fault.at("/name", "input.too-long", "name", 100, 1 << 20));
    }

    @Test
    void an_astral_character_is_a_character() {
        assertThat(json("{\"name\": \"\\ud83d\\ude00\"}").root().text("name", 10))
                .isEqualTo("😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": | input.syntax",
                "{\"a\": 1} {} | input.trailing",
                "'' | input.empty",
                "[] | input.not-an-object",
                "3 | input.not-an-object",
                "nope | input.syntax"
            })
    void what_is_no_object_of_json_has_one_fault(String document, String key) {
        Reading reading = json(document);
        InputObject in = reading.root();
        if (!key.equals("input.trailing")) {
            in.text("asked", 10);
        }
        assertThat(keys(reading)).containsExactly(" " + key);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(keys(json("[".repeat(100_000)))).containsExactly(" input.too-deep");
    }

    @Test
    void yaml_is_read_as_strictly() {
        Reading reading = yaml("""
                name: een
                on: 2016-09-06
                name: twee
                inner: {count: 1, count: 2}
                again: *anchor
                """);
        InputObject in = reading.root();
        assertThat(in.text("name", 10)).isEqualTo("een");
        assertThat(in.date("on")).isEqualTo(LocalDate.of(2016, 9, 6));
        assertThat(keys(reading))
                .containsExactly(
                        "/name input.duplicate-key", "/inner/count input.duplicate-key", "/again input.yaml-alias");
        assertThat(reading.faults().get(0).values()).containsExactly("name", 3);
    }

    @Test
    void a_comma_in_a_text_between_braces_is_a_comma_in_yaml_too() {
        Reading reading = yaml("{a: één, twee drie, b: 1, c}\n");
        InputObject in = reading.root();
        assertThat(in.text("a", 20)).isEqualTo("één, twee drie");
        assertThat(in.number("b", 1, 1)).isEqualTo(1);
        in.end();
        assertThat(keys(reading)).containsExactly("/c input.unknown-field");
        assertThat(keys(ended(yaml("a b:\nc: ~\n"))))
                .containsExactly("/a b input.unknown-field", "/c input.unknown-field");
    }

    private static Reading ended(Reading reading) {
        reading.root().end();
        return reading;
    }

    @Test
    void yaml_that_cannot_be_read_names_its_line() {
        Reading reading = yaml("a: 1\nb: [1, 2\nc: 3\n");
        assertThat(keys(reading)).containsExactly(" input.syntax");
        assertThat(reading.faults().get(0).values().get(0)).isEqualTo(3);
    }

    @Test
    void every_message_is_there_in_both_languages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/input");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        assertThat(messages.getMessage("input.too-long", new Object[] {"title", 1000, 1048576}, Locale.ENGLISH))
                .isEqualTo("title is 1048576 characters long; 1000 are allowed.");
        assertThat(messages.getMessage("input.missing", new Object[] {"title"}, Locale.forLanguageTag("nl")))
                .isEqualTo("title ontbreekt.");
    }

    private static Reading json(@Nullable String document) {
        return Reading.of(Trees.json((document == null ? "" : document).getBytes(StandardCharsets.UTF_8)));
    }

    private static Reading yaml(String document) {
        return Reading.of(Trees.yaml(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> keys(Reading reading) {
        reading.root();
        return reading.faults().stream()
                .distinct()
                .map(fault -> fault.pointer() + " " + fault.messageKey())
                .toList();
    }
}
