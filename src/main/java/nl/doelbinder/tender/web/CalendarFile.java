package nl.doelbinder.tender.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.doelbinder.tender.AgendaDay;
import org.springframework.context.MessageSource;

/** Days as calendar programs read them (iCalendar, RFC 5545): whole days that keep nobody busy. */
final class CalendarFile {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(4);

    private final MessageSource messages;
    private final Locale locale;

    CalendarFile(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String write(List<AgendaDay> days, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Doelbinder//Agenda 1.0//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", text("feed.name")));
        calendar.add(new RefreshInterval(null, READ_AGAIN_AFTER));
        days.forEach(day -> calendar.add(event(day, now)));
        // An empty calendar is a valid one to every program, though not to the letter of the standard.
        try (StringWriter written = new StringWriter()) {
            new CalendarOutputter(!days.isEmpty()).output(calendar, written);
            return written.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VEvent event(AgendaDay day, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(day.id() + "@doelbinder"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(day.day()));
        event.add(new Summary(text("feed.day." + day.kind(), day.name(), day.of())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private String text(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, key, locale));
    }
}
