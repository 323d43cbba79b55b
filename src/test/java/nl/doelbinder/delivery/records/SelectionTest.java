package nl.doelbinder.delivery.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.TestDatabase;
import nl.doelbinder.delivery.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who is in the file for 22 March 2019 and who is not, by the agreement's words: one lawful record with one thing changed. */
class SelectionTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 22);
    private static final int OF_AGE = 18;

    private static SingleConnectionDataSource connection;
    private static JdbcClient database;

    @BeforeAll
    static void open() {
        connection = new SingleConnectionDataSource(TestDatabase.fresh(), "postgres", "postgres", true);
        database = JdbcClient.create(connection);
    }

    @AfterAll
    static void close() {
        connection.destroy();
    }

    @BeforeEach
    void clear() {
        database.sql("delete from detention_record").update();
    }

    @ParameterizedTest(name = "{0} ({4}) → {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "nothing special,                   -,              -,                          IN,          3.1",
                "comes of age on the day,           born_on,        '2001-03-22',               IN,          personen van achttien jaar en ouder",
                "comes of age the day after,        born_on,        '2001-03-23',               UNDER_AGE,   personen van achttien jaar en ouder",
                "came of age during the detention,  born_on,        '2001-01-01',               IN,          jeugdige gedetineerden met en zonder PIJ-maatregel",
                "starts on the day,                 start_on,       '2019-03-22',               IN,          startdetentie kleiner of gelijk",
                "starts the day after,              start_on,       '2019-03-23',               NOT_STARTED, startdetentie kleiner of gelijk",
                "has no end,                        ended_on,       -,                          IN,          einde detentie leeg (nog gedetineerd)",
                "ends on the day,                   ended_on,       '2019-03-22',               IN,          einde groter of gelijk",
                "ended the day before,              ended_on,       '2019-03-21',               ENDED,       einde groter of gelijk",
                "was to have ended long ago,        expected_end_on,'2018-06-01',               IN,          alleen de einde detentie telt",
                "extramural on the day alone,       extramural,     '{[2019-03-22,2019-03-22]}',EXTRAMURAL,  Extra Murale Detenties niet opgenomen",
                "extramural from the day on,        extramural,     '{[2019-03-22,)}',          EXTRAMURAL,  Extra Murale Detenties niet opgenomen",
                "extramural until the day before,   extramural,     '{[2019-01-01,2019-03-21]}',IN,          verzekerde alleen in de extramurale periode",
                "extramural from the day after,     extramural,     '{[2019-03-23,)}',          IN,          verzekerde alleen in de extramurale periode",
                "extramural before and on the day,  extramural,     '{[2018-06-01,2018-06-09],[2019-03-20,2019-03-30]}',EXTRAMURAL, Extra Murale Detenties",
                "under a hospital order,            population,     TBS,                        IN,          tbs-gestelden met dwangverpleging",
                "has no BSN,                        bsn,            -,                          NO_BSN,      Uitvoeringsbesluit Awir 1b lid 1"
            })
    void the_agreements_words_say_who_is_in(
            String what, @Nullable String column, @Nullable String value, String expected, String words) {
        insert("R-1", column, value);
        Selection selection = new Selection(DAY, OF_AGE, List.of("bsn", "startDate"), Format.CSV);
        assertThat(counts(selection)).as(words).isEqualTo(Map.of(expected, 1L));
        assertThat(delivered(selection)).hasSize(expected.equals("IN") ? 1 : 0);
    }

    @Test
    void somebody_born_on_leap_day_is_of_age_on_the_first_of_march() {
        insert("R-1", "born_on", "2000-02-29");
        database.sql("update detention_record set start_on = '2017-05-01'").update();
        assertThat(counts(new Selection(LocalDate.of(2018, 2, 28), OF_AGE, List.of("bsn"), Format.CSV)))
                .containsKey("UNDER_AGE");
        assertThat(counts(new Selection(LocalDate.of(2018, 3, 1), OF_AGE, List.of("bsn"), Format.CSV)))
                .containsKey("IN");
    }

    @Test
    void a_detention_of_one_day_is_in_on_that_day() {
        insert("R-1", "start_on", "2019-03-22");
        database.sql("update detention_record set ended_on = '2019-03-22'").update();
        assertThat(counts(new Selection(DAY, OF_AGE, List.of("bsn"), Format.CSV)))
                .isEqualTo(Map.of("IN", 1L));
    }

    @Test
    void of_several_detentions_each_is_judged_by_itself() {
        insert("R-1", "ended_on", "2018-12-31");
        insert("R-2", null, null);
        insert("R-3", "start_on", "2019-03-01");
        Selection selection = new Selection(DAY, OF_AGE, List.of("bsn", "startDate"), Format.CSV);
        assertThat(counts(selection)).isEqualTo(Map.of("IN", 2L, "ENDED", 1L));
        assertThat(delivered(selection)).containsExactly("999990019,2018-05-01", "999990019,2019-03-01");
    }

    @Test
    void only_what_is_asked_is_in_it_in_the_form_that_is_asked() {
        insert("R-1", "family_name", "Proef, \"de\" Ünïcode\\x");
        List<String> fields = List.of("surname", "executionIndicator", "titles", "expectedEndDate");
        assertThat(new Selection(DAY, OF_AGE, fields, Format.CSV).head())
                .asString()
                .isEqualTo("surname,executionIndicator,titles,expectedEndDate\n");
        assertThat(delivered(new Selection(DAY, OF_AGE, fields, Format.CSV)))
                .containsExactly("\"Proef, \"\"de\"\" Ünïcode\\x\",false,\"[\"\"GEVANGENISSTRAF\"\"]\",2020-05-01");
        assertThat(delivered(new Selection(DAY, OF_AGE, fields, Format.NDJSON)))
                .containsExactly("{\"surname\":\"Proef, \\\"de\\\" Ünïcode\\\\x\",\"executionIndicator\":false,"
                        + "\"titles\":[\"GEVANGENISSTRAF\"],\"expectedEndDate\":\"2020-05-01\"}");
    }

    @Test
    void a_field_is_written_as_the_database_writes_it() throws SQLException, IOException {
        insert("R-1", "family_name", "regel\neen, \"twee\"\r\\.");
        insert("R-2", "family_name", "");
        for (String alone : List.of(",", "\"", "\n", "\r")) {
            insert("R-2 " + alone, "family_name", "a" + alone + "b");
        }
        insert("R-3", "expected_end_on", null);
        insert("R-4", "family_name", " met spaties ");
        insert("R-5", "born_on", "1850-02-28");
        database.sql(
                        "update detention_record set release_days = 120, release_conditions = true where record_key = 'R-4'")
                .update();
        List<String> fields = List.of(
                "bsn",
                "surname",
                "birthDate",
                "expectedEndDate",
                "conditionalReleaseDuration",
                "specialConditions",
                "titles");
        ByteArrayOutputStream asTheDatabase = new ByteArrayOutputStream();
        try (Connection open = connection.getConnection()) {
            open.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select bsn, family_name, born_on, expected_end_on, release_days, release_conditions::text, titles"
                                    + " from detention_record order by id) to stdout (format csv)",
                            asTheDatabase);
        }
        assertThat(String.join("\n", delivered(new Selection(DAY, OF_AGE, fields, Format.CSV))) + "\n")
                .isEqualTo(asTheDatabase.toString(UTF_8));
    }

    private static Map<String, Long> counts(Selection selection) {
        Map<String, Long> counts = new HashMap<>();
        database.sql(selection.counting()).query(row -> {
            String reason = row.getString("reason");
            counts.put(reason == null ? "IN" : reason, row.getLong("records"));
        });
        return counts;
    }

    private static List<String> delivered(Selection selection) {
        return CopiedOut.lines(connection, selection);
    }

    private static void insert(String key, @Nullable String column, @Nullable String value) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "record_key", key,
                "population", "ADULT",
                "bsn", "999990019",
                "family_name", "Proefpersoon",
                "born_on", "1980-01-01",
                "start_on", "2018-05-01",
                "expected_end_on", "2020-05-01",
                "titles", "[\"GEVANGENISSTRAF\"]",
                "regimes", "[\"BASIS\"]"));
        if (column != null) {
            row.put(column, value);
        }
        database.sql("""
                        insert into detention_record (record_key, population, bsn, family_name, born_on, start_on,
                            expected_end_on, ended_on, titles, regimes, extramural, execution_indicator, record, person, import_id)
                        values (:record_key, :population, :bsn, :family_name, :born_on::date, :start_on::date,
                            :expected_end_on::date, :ended_on::date, :titles::json, :regimes::json, :extramural::datemultirange,
                            false, gen_random_uuid(), case when :bsn::text is null then null else gen_random_uuid() end, 0)""")
                .params(row)
                .param("ended_on", row.get("ended_on"))
                .param("extramural", row.get("extramural"))
                .update();
    }
}
