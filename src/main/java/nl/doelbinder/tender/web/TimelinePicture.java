package nl.doelbinder.tender.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days as places on a line, ready to be drawn: a row for each thing, with its marks.
 *
 * @param height   of the whole, in the units of the places
 * @param plotTop  where the rows begin
 * @param deadline {@code null} when the line does not reach it
 */
public record TimelinePicture(
        int width,
        int height,
        int plotLeft,
        int plotTop,
        double today,
        @Nullable Double deadline,
        List<Tick> ticks,
        List<Row> rows) {

    private static final int WIDTH = 960;
    private static final int LABELS = 270;
    private static final int MARGIN = 24;
    private static final int TOP = 64;
    private static final int ROW = 36;
    private static final int LONGEST_LABEL = 36;
    private static final int LONGEST_IN_WEEKS = 70;
    private static final int LONGEST_IN_MONTHS = 800;
    private static final int MOST_OUTSIDE_DAYS = 400;

    /** What a mark stands for; its shape and its word. */
    public enum Kind {
        MEETING,
        FIRST,
        CURRENT,
        DONE,
        LATEST,
        FORECAST,
        FORECAST_LATE
    }

    /** A day on the line above the rows. */
    public record Tick(double x, String label) {}

    /** One thing. */
    public record Row(int y, String label, List<Mark> marks) {}

    /** A day of a thing. */
    public record Mark(Kind kind, double x, String says) {}

    /** A thing to be drawn. */
    record Line(String label, List<Point> points) {}

    /** A day to be drawn, and what it says to who points at it. */
    record Point(Kind kind, @Nullable LocalDate day, String says) {}

    /**
     * Draws the lines between the first and the last day that matter: those of all points but meetings, today and the
     * deadline, a little wider.
     */
    static TimelinePicture of(List<Line> lines, LocalDate today, LocalDate deadline, Locale locale) {
        List<LocalDate> days = Stream.concat(
                        lines.stream()
                                .flatMap(line -> line.points().stream())
                                .filter(point -> point.kind() != Kind.MEETING)
                                .map(Point::day)
                                .filter(Objects::nonNull),
                        Stream.of(today))
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(today, day)) <= MOST_OUTSIDE_DAYS)
                .sorted()
                .toList();
        boolean reached = Math.abs(ChronoUnit.DAYS.between(today, deadline)) <= MOST_OUTSIDE_DAYS;
        LocalDate first = earlier(days.get(0), reached ? deadline : today);
        LocalDate last = later(days.get(days.size() - 1), reached ? deadline : today);
        long spare = Math.max(3, ChronoUnit.DAYS.between(first, last) / 20);
        Scale scale = new Scale(first.minusDays(spare), last.plusDays(spare));
        List<Row> rows = new ArrayList<>(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            rows.add(new Row(
                    TOP + at * ROW + ROW / 2,
                    shortened(lines.get(at).label()),
                    lines.get(at).points().stream()
                            .filter(point -> point.day() != null && scale.holds(point.day()))
                            .map(point ->
                                    new Mark(point.kind(), scale.x(Objects.requireNonNull(point.day())), point.says()))
                            .toList()));
        }
        return new TimelinePicture(
                WIDTH,
                TOP + lines.size() * ROW + MARGIN,
                LABELS,
                TOP,
                scale.x(today),
                reached ? scale.x(deadline) : null,
                scale.ticks(locale),
                List.copyOf(rows));
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** From a first day to a last one. */
    private record Scale(LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        double x(LocalDate day) {
            double part = (double) ChronoUnit.DAYS.between(first, day) / days();
            return Math.round((LABELS + part * (WIDTH - MARGIN - LABELS)) * 10) / 10.0;
        }

        long days() {
            return ChronoUnit.DAYS.between(first, last);
        }

        /** Mondays, first days of months, or of quarters: as many as one can read. */
        List<Tick> ticks(Locale locale) {
            boolean weeks = days() <= LONGEST_IN_WEEKS;
            LocalDate at = weeks
                    ? first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                    : first.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
            int months = days() <= LONGEST_IN_MONTHS / 2 ? 1 : 3;
            DateTimeFormatter written = DateTimeFormatter.ofPattern(weeks ? "d MMM" : "MMM yy", locale);
            List<Tick> ticks = new ArrayList<>();
            while (!at.isAfter(last)) {
                ticks.add(new Tick(x(at), written.format(at)));
                at = weeks ? at.plusWeeks(1) : at.plusMonths(months);
            }
            return ticks;
        }
    }
}
