package nl.doelbinder.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.doelbinder.tender.Comparison.Change;
import nl.doelbinder.tender.Comparison.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two texts, line beside line. */
class ComparisonTest {

    @Test
    void a_changed_line_says_what_changed_in_it() {
        Row row = Comparison.of(List.of("bewaard: zeven jaar."), List.of("bewaard: een jaar."))
                .rows()
                .get(0);
        assertThat(row.change()).isEqualTo(Change.CHANGED);
        assertThat(row.left()).isEqualTo(new Comparison.Line(1, "bewaard: ", "zev", "en jaar."));
        assertThat(row.right()).isEqualTo(new Comparison.Line(1, "bewaard: ", "e", "en jaar."));
    }

    @Test
    void what_is_the_same_and_far_from_a_change_is_left_out() {
        List<String> left =
                IntStream.rangeClosed(1, 40).mapToObj(Integer::toString).toList();
        List<String> right = new ArrayList<>(left);
        right.set(19, "twintig");
        assertThat(Comparison.of(left, right).rows())
                .extracting(Row::change)
                .containsExactly(
                        Change.SKIPPED,
                        Change.SAME,
                        Change.SAME,
                        Change.SAME,
                        Change.CHANGED,
                        Change.SAME,
                        Change.SAME,
                        Change.SAME,
                        Change.SKIPPED);
        assertThat(Comparison.of(left, right).rows()).extracting(Row::skipped).contains(16, 17);
    }

    @Test
    void equal_texts_differ_nowhere() {
        assertThat(Comparison.of(List.of("a", "b"), List.of("a", "b")).isSame()).isTrue();
        assertThat(Comparison.of(List.of(), List.of()).isSame()).isTrue();
        assertThat(Comparison.of(List.of(), List.of("a")).isSame()).isFalse();
    }

    /** Whatever was found to have changed, each side reads as its text, with its own line numbers. */
    @Test
    void each_side_reads_as_its_own_text() {
        Random random = new Random(20160906);
        for (int round = 0; round < 500; round++) {
            List<String> left = lines(random);
            List<String> right = lines(random);
            List<Row> rows = Comparison.of(left, right).rows();
            rows.stream()
                    .map(Row::left)
                    .filter(Objects::nonNull)
                    .forEach(line -> assertThat(line.text()).isEqualTo(left.get(line.number() - 1)));
            rows.stream()
                    .map(Row::right)
                    .filter(Objects::nonNull)
                    .forEach(line -> assertThat(line.text()).isEqualTo(right.get(line.number() - 1)));
            int skipped = rows.stream().mapToInt(Row::skipped).sum();
            assertThat(rows.stream().filter(row -> row.left() != null).count() + skipped)
                    .isEqualTo(left.size());
            assertThat(rows.stream().filter(row -> row.right() != null).count() + skipped)
                    .isEqualTo(right.size());
        }
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"0.10, 0.9", "0.92, 0.91", "2016, 2015", "1.0.1, 1.0.0", "concept.1, concept"})
    void the_next_version_is_one_higher(String next, String label) {
        assertThat(AddingDocumentVersion.next(label)).isEqualTo(next);
    }

    @Test
    void old_texts_are_read_as_they_were_written() {
        assertThat(ComparingVersions.decoded("geëist".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("geëist");
        assertThat(ComparingVersions.decoded("geëist".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("geëist");
        assertThat(ComparingVersions.decoded("\ufeffgeëist".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("geëist");
        assertThat(ComparingVersions.decoded("\ufeffgeëist".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("geëist");
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(unused -> "regel " + random.nextInt(4))
                .toList();
    }
}
