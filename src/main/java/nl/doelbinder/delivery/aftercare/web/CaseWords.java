package nl.doelbinder.delivery.aftercare.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import nl.doelbinder.delivery.aftercare.AfterCase;
import org.springframework.context.MessageSource;

/** Says days, moments and codes in the reader's language. */
final class CaseWords {

    private static final int HOURS = 72;

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    CaseWords(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale).format(moment.atZone(zone));
    }

    /** Until when: a term that ends with its day is said by that day. */
    String due(Instant due) {
        var local = due.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(local.toLocalDate().minusDays(1))
                : moment(due);
    }

    /** The word of a code. */
    String word(Enum<?> code) {
        return say("words." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    String state(AfterCase found) {
        return say("care.state." + found.kind() + "." + found.state().name());
    }

    String say(String key, Object... values) {
        return Objects.requireNonNullElse(messages.getMessage(key, values, key, locale), key);
    }

    /** How long there is left, in hours where days would hide it. */
    String left(Instant until, Instant now) {
        var left = Duration.between(now, until);
        var late = left.isNegative();
        var hours = left.abs().toHours();
        var span = hours < HOURS
                ? say("care.hours", hours)
                : say("care.days", left.abs().toDays());
        return say(late ? "care.late-by" : "care.left", span);
    }
}
