package nl.doelbinder.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the timeline is looked for; what is {@code null} does not count.
 *
 * @param subject the case, such as {@code monitoring-requests/V-001}, or only its type, {@code monitoring-requests}
 * @param from    first day, inclusive
 * @param until   last day, inclusive
 */
public record TimelineQuery(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String act,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final TimelineQuery ALL = new TimelineQuery(null, null, null, null, null);

    /** Of the case, where one is looked for. */
    @Nullable String code() {
        return subject == null || !subject.contains("/") ? null : subject.substring(subject.indexOf('/') + 1);
    }

    /** Of the case or cases. */
    @Nullable String type() {
        return subject == null || !subject.contains("/") ? subject : subject.substring(0, subject.indexOf('/'));
    }

    public static TimelineQuery ofSubject(String subject) {
        return new TimelineQuery(subject, null, null, null, null);
    }
}
