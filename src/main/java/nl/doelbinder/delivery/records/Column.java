package nl.doelbinder.delivery.records;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record of the source says, in the order in which its files say it. */
enum Column {
    RECORD_KEY("recordKey", "record_key", Shape.KEY),
    POPULATION("population", "population", Shape.POPULATION),
    BSN("bsn", "bsn", Shape.BSN),
    FAMILY_NAME("surname", "family_name", Shape.TEXT),
    GIVEN_NAMES("givenNames", "given_names", Shape.OPTIONAL_TEXT),
    BORN_ON("birthDate", "born_on", Shape.DATE),
    START_ON("startDate", "start_on", Shape.DATE),
    EXPECTED_END_ON("expectedEndDate", "expected_end_on", Shape.OPTIONAL_DATE),
    ENDED_ON("endDate", "ended_on", Shape.OPTIONAL_DATE),
    CARRIED_OUT_ON("carriedOutDate", "carried_out_on", Shape.OPTIONAL_DATE),
    CONDITIONAL_RELEASE("conditionalRelease", "conditional_release", Shape.FLAG),
    RELEASE_DAYS("conditionalReleaseDuration", "release_days", Shape.OPTIONAL_NUMBER),
    RELEASE_CONDITIONS("specialConditions", "release_conditions", Shape.OPTIONAL_FLAG),
    EXECUTION_INDICATOR("executionIndicator", "execution_indicator", Shape.FLAG),
    ADDRESS("detentionAddress", "address", Shape.OPTIONAL_TEXT),
    TITLES("titles", "titles", Shape.CODES),
    REGIMES("regimes", "regimes", Shape.CODES),
    LEAVES("leaves", "leaves", Shape.STAYS),
    LEAVE_AUTHORISATIONS("leaveAuthorisations", "leave_authorisations", Shape.STAYS),
    ABSCONDINGS("abscondings", "abscondings", Shape.STAYS),
    EXTRAMURAL("extramural", "extramural", Shape.PERIODS);

    /** How what stands in a column is written. */
    enum Shape {
        KEY,
        POPULATION,
        BSN,
        TEXT,
        OPTIONAL_TEXT,
        DATE,
        OPTIONAL_DATE,
        OPTIONAL_NUMBER,
        FLAG,
        OPTIONAL_FLAG,
        CODES,
        STAYS,
        PERIODS;

        /** Whether a file holds it as a list in JSON. */
        boolean isList() {
            return this == CODES || this == STAYS || this == PERIODS;
        }
    }

    /** All of them, in their order. */
    static final List<Column> ALL = List.of(values());

    private static final Map<String, Column> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::field, Function.identity()));

    private final String field;
    private final String sql;
    private final Shape shape;

    Column(String field, String sql, Shape shape) {
        this.field = field;
        this.sql = sql;
        this.shape = shape;
    }

    /** As files call it. */
    String field() {
        return field;
    }

    /** As the database calls it. */
    String sql() {
        return sql;
    }

    Shape shape() {
        return shape;
    }

    static @Nullable Column called(String field) {
        return BY_FIELD.get(field);
    }
}
