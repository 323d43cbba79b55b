package nl.doelbinder.delivery.records;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes detention records of nobody: to show the program, to try it and to measure it. The same seed gives the same
 * records, each by its number alone. Names say what they are. The BSNs pass the eleven test and begin with 999, which is
 * kept for tests and given to no one; there are some ninety thousand, so in large numbers a person has many records.
 */
final class RecordGenerator {

    /** What a record shows, on purpose; every {@value #CYCLE} records have each of them, the others are plain. */
    enum Edge {
        PLAIN,
        COMES_OF_AGE_ON_THE_DAY,
        COMES_OF_AGE_THE_DAY_AFTER,
        BORN_ON_LEAP_DAY,
        STARTS_ON_THE_DAY,
        STARTS_THE_DAY_AFTER,
        ENDS_ON_THE_DAY,
        ENDED_THE_DAY_BEFORE,
        ONE_DAY_ONLY,
        SEVERAL_FIRST,
        SEVERAL_SECOND,
        EXTRAMURAL_ON_THE_DAY,
        EXTRAMURAL_BEFORE,
        EXTRAMURAL_WITHOUT_END,
        JUVENILE_NOW_OF_AGE,
        JUVENILE_UNDER_AGE,
        TBS,
        NO_BSN
    }

    static final int CYCLE = 200;

    private static final int FIRST_TEST_NUMBER = 999_000_000;
    private static final int TEST_NUMBERS = 1_000_000;
    private static final int COMING_OF_AGE = 18;
    private static final List<String> TITLES = List.of(
            "[\"GEVANGENISSTRAF\"]",
            "[\"GEVANGENISSTRAF\"]",
            "[\"VOORLOPIGE_HECHTENIS\"]",
            "[\"HECHTENIS\"]",
            "[\"GEVANGENISSTRAF\",\"VERVANGENDE_HECHTENIS\"]");
    private static final List<String> REGIMES =
            List.of("[\"BASIS\"]", "[\"PLUS\"]", "[\"BASIS\",\"PLUS\"]", "[\"BEPERKT_BEVEILIGD\"]");
    private static final int[] TESTS = testNumbers();

    private final long seed;
    private final LocalDate day;

    /**
     * Begins a series.
     *
     * @param day about which the records are: most detentions run on it
     */
    RecordGenerator(long seed, LocalDate day) {
        this.seed = seed;
        this.day = day;
    }

    static Edge edge(long number) {
        int at = (int) (number % CYCLE);
        return at < Edge.values().length ? Edge.values()[at] : Edge.PLAIN;
    }

    /** Fills in the record of this number, counted from 0. */
    void fill(Row row, long number) {
        Edge edge = edge(number);
        SplittableRandom random = new SplittableRandom(seed * 31 + number * 0x9E3779B97F4A7C15L);
        row.clear();
        row.set(Column.RECORD_KEY, "P%d-%09d".formatted(seed, number));
        person(row, edge, edge == Edge.SEVERAL_SECOND ? number - 1 : number, random);
        detention(row, edge, random);
        row.set(Column.EXECUTION_INDICATOR, random.nextInt(10) == 0 ? "true" : "false");
        row.set(Column.ADDRESS, "P.I. Proefdam, Voorbeeldweg " + (1 + random.nextInt(300)) + ", 9999 XX Proefdam");
        row.set(Column.REGIMES, REGIMES.get(random.nextInt(REGIMES.size())));
        stays(row, random);
    }

    private void person(Row row, Edge edge, long person, SplittableRandom random) {
        row.set(Column.BSN, edge == Edge.NO_BSN ? null : bsn(person));
        row.set(Column.FAMILY_NAME, "Proefpersoon-" + person);
        row.set(Column.GIVEN_NAMES, (random.nextBoolean() ? "Fictus" : "Ficta") + " Exempli");
        LocalDate ofAge = day.minusYears(COMING_OF_AGE);
        LocalDate born = switch (edge) {
            case COMES_OF_AGE_ON_THE_DAY -> ofAge;
            case COMES_OF_AGE_THE_DAY_AFTER -> ofAge.plusDays(1);
            case BORN_ON_LEAP_DAY -> LocalDate.of(1980, 2, 29);
            case JUVENILE_NOW_OF_AGE -> ofAge.minusDays(30);
            case JUVENILE_UNDER_AGE -> ofAge.plusMonths(14);
            // Of a person with several records the date of birth is the same in each.
            default -> ofAge.minusDays(1000 + Math.floorMod(person * 7919, 20_000));
        };
        row.set(Column.BORN_ON, born.toString());
    }

    private void detention(Row row, Edge edge, SplittableRandom random) {
        boolean tbs = edge == Edge.TBS || random.nextInt(40) == 0;
        boolean juvenile = edge == Edge.JUVENILE_NOW_OF_AGE || edge == Edge.JUVENILE_UNDER_AGE;
        row.set(
                Column.POPULATION,
                tbs ? "TBS" : !juvenile ? "ADULT" : random.nextBoolean() ? "JUVENILE_PIJ" : "JUVENILE");
        row.set(Column.TITLES, tbs ? "[\"TBS_DWANGVERPLEGING\"]" : TITLES.get(random.nextInt(TITLES.size())));
        LocalDate start = start(edge, random);
        LocalDate end = end(edge, start, random);
        int expected = 30 + random.nextInt(1500);
        row.set(Column.START_ON, start.toString());
        row.set(Column.EXPECTED_END_ON, tbs ? null : start.plusDays(expected).toString());
        row.set(Column.ENDED_ON, end == null ? null : end.toString());
        row.set(
                Column.CARRIED_OUT_ON,
                end == null || random.nextInt(6) == 0
                        ? null
                        : end.plusDays(random.nextInt(200)).toString());
        row.set(Column.CONDITIONAL_RELEASE, String.valueOf(expected > 365 && !tbs));
        if (expected > 365 && !tbs) {
            row.set(Column.RELEASE_DAYS, String.valueOf(expected / 3));
            row.set(Column.RELEASE_CONDITIONS, String.valueOf(random.nextBoolean()));
        }
        row.set(Column.EXTRAMURAL, extramural(edge, start, random));
    }

    private LocalDate start(Edge edge, SplittableRandom random) {
        return switch (edge) {
            case STARTS_ON_THE_DAY, ONE_DAY_ONLY -> day;
            case STARTS_THE_DAY_AFTER -> day.plusDays(1);
            case SEVERAL_FIRST -> day.minusDays(900);
            case JUVENILE_NOW_OF_AGE -> day.minusDays(400);
            default -> day.minusDays(60 + random.nextInt(800));
        };
    }

    private @Nullable LocalDate end(Edge edge, LocalDate start, SplittableRandom random) {
        return switch (edge) {
            case ENDS_ON_THE_DAY, ONE_DAY_ONLY -> day;
            case ENDED_THE_DAY_BEFORE -> day.minusDays(1);
            case SEVERAL_FIRST -> start.plusDays(10);
            case PLAIN ->
                switch (random.nextInt(20)) {
                    case 0 -> start.plusDays(random.nextInt(50));
                    case 1, 2, 3, 4, 5, 6 -> day.plusDays(random.nextInt(700));
                    default -> null;
                };
            default -> null;
        };
    }

    private @Nullable String extramural(Edge edge, LocalDate start, SplittableRandom random) {
        return switch (edge) {
            case EXTRAMURAL_ON_THE_DAY -> period(day, day);
            case EXTRAMURAL_BEFORE -> period(start, day.minusDays(1));
            case EXTRAMURAL_WITHOUT_END -> period(day.minusDays(20), null);
            case PLAIN -> random.nextInt(50) == 0 ? period(start.plusDays(5), start.plusDays(40)) : null;
            default -> null;
        };
    }

    private void stays(Row row, SplittableRandom random) {
        LocalDate from = day.minusDays(random.nextInt(300));
        if (random.nextInt(4) == 0) {
            row.set(
                    Column.LEAVES,
                    ("[{\"start\":\"%s\",\"end\":\"%s\",\"address\":\"Verlofstraat %d, 9999 XX Proefdam\","
                                    + "\"conditions\":\"Meldplicht\"}]")
                            .formatted(from, from.plusDays(2), random.nextInt(99)));
        }
        if ("TBS".equals(row.get(Column.POPULATION)) || "JUVENILE_PIJ".equals(row.get(Column.POPULATION))) {
            row.set(
                    Column.LEAVE_AUTHORISATIONS,
                    "[{\"start\":\"%s\",\"end\":\"%s\",\"address\":\"Kliniekweg 1, 9999 XX Proefdam\"}]"
                            .formatted(from, from.plusYears(1)));
        }
        if (random.nextInt(60) == 0) {
            row.set(Column.ABSCONDINGS, "[{\"start\":\"%s\",\"end\":\"%s\"}]".formatted(from, from.plusDays(1)));
        }
    }

    private static String period(LocalDate start, @Nullable LocalDate end) {
        return end == null
                ? "[{\"start\":\"%s\"}]".formatted(start)
                : "[{\"start\":\"%s\",\"end\":\"%s\"}]".formatted(start, end);
    }

    private static String bsn(long person) {
        return String.valueOf(TESTS[Math.floorMod(person, TESTS.length)]);
    }

    private static int[] testNumbers() {
        return IntStream.range(FIRST_TEST_NUMBER, FIRST_TEST_NUMBER + TEST_NUMBERS)
                .filter(number -> ElevenTest.passes(String.valueOf(number)))
                .toArray();
    }
}
