package nl.doelbinder.delivery.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long something may take, and where that stands.
 *
 * @param span    ISO-8601: hours as {@code PT72H}, days, weeks, months and years as {@code P1M}
 * @param article of the law or of the agreement
 */
public record Term(String name, String span, String article) {

    public LocalDate after(LocalDate day) {
        return day.plus(Period.parse(span));
    }

    public LocalDate before(LocalDate day) {
        return day.minus(Period.parse(span));
    }

    /** Hours run on by the clock; days end at the end of the last of them. */
    public Instant after(Instant moment, ZoneId zone) {
        return span.startsWith("PT")
                ? moment.plus(Duration.parse(span))
                : endOf(after(LocalDate.ofInstant(moment, zone)), zone);
    }

    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
