package nl.doelbinder.delivery.records;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.delivery.Format;

/**
 * Which records are delivered, and what of them, as the agreement of 2019 says in its paragraph 3.1: persons of age in
 * detention on the reference day, without those who are insured while they are detained. All of it is one statement that the
 * database answers; nothing is chosen here one by one.
 */
public final class Selection {

    /** Why a record stays out; the first that holds is the one that counts. */
    public enum LeftOut {
        /** "startdetentie kleiner of gelijk aan een gestelde datum". */
        NOT_STARTED("d.start_on > date '%1$s'"),
        /** "einde detentie leeg … óf groter of gelijk aan voornoemde datum". */
        ENDED("d.ended_on < date '%1$s'"),
        /** "personen van achttien jaar en ouder". */
        UNDER_AGE("d.born_on > date '%2$s'"),
        /** "Extra Murale Detenties … worden niet opgenomen", whoever is in one is insured. */
        EXTRAMURAL("d.extramural @> date '%1$s'"),
        /** Uitvoeringsbesluit Awir 1b(1): delivered with the BSN of whom they are about. */
        NO_BSN("d.bsn is null");

        private final String condition;

        LeftOut(String condition) {
            this.condition = condition;
        }
    }

    private static final Map<String, Column> DELIVERABLE = Arrays.stream(KindOfData.values())
            .flatMap(kind -> kind.columns().stream())
            .collect(Collectors.toUnmodifiableMap(Column::field, Function.identity()));

    private final LocalDate day;
    private final LocalDate bornBy;
    private final List<Column> columns;
    private final Format format;

    /**
     * What is to be delivered.
     *
     * @param leastAge on the reference day
     * @param fields   as a delivery calls them, in the order in which they are delivered
     * @throws IllegalArgumentException for a field that no delivery has
     */
    public Selection(LocalDate day, int leastAge, List<String> fields, Format format) {
        this.day = day;
        this.bornBy = day.minusYears(leastAge);
        this.columns = fields.stream()
                .map(field -> Optional.ofNullable(DELIVERABLE.get(field))
                        .orElseThrow(() -> new IllegalArgumentException("no field of a delivery: " + field)))
                .toList();
        this.format = format;
    }

    /** The line before the records; nothing where the format has none. */
    public byte[] head() {
        return format == Format.CSV
                ? (columns.stream().map(Column::field).collect(Collectors.joining(",")) + "\n")
                        .getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    /** Tells of every record at once why it stays out, {@code null} for those that do not, with how many there are of each. */
    public String counting() {
        String reasons = Arrays.stream(LeftOut.values())
                .map(reason -> "when " + condition(reason) + " then '" + reason + "'")
                .collect(Collectors.joining(" "));
        return "select case " + reasons + " end as reason, count(*) as records from detention_record d group by 1";
    }

    /**
     * Copies the records that are delivered, a row each: the hash of the record, that of the person, and what is delivered, in
     * the order in which the records came in, which no later change of a record alters.
     */
    public String copying() {
        String chosen = " from detention_record d"
                + (format == Format.CSV
                        ? ""
                        : " cross join lateral (select "
                                + columns.stream()
                                        .map(column -> expression(column) + " as \"" + column.field() + "\"")
                                        .collect(Collectors.joining(", "))
                                + ") as r")
                + " where "
                + Arrays.stream(LeftOut.values())
                        .map(reason -> "(" + condition(reason) + ") is not true")
                        .collect(Collectors.joining(" and "))
                + " order by d.id";
        String delivered = format == Format.CSV
                ? columns.stream().map(Selection::expression).collect(Collectors.joining(", "))
                : "row_to_json(r)";
        return "copy (select d.record, d.person, " + delivered + chosen + ") to stdout (format binary)";
    }

    /** Reads what {@link #copying()} answers. */
    public SelectedRow rows() {
        return format == Format.CSV
                ? new SelectedRow(columns.stream().map(Column::shape).toList(), true)
                : new SelectedRow(List.of(Column.Shape.TEXT), false);
    }

    private static String expression(Column column) {
        return "d." + column.sql();
    }

    private String condition(LeftOut reason) {
        return reason.condition.formatted(day, bornBy);
    }
}
