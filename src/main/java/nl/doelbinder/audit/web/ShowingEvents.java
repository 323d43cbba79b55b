package nl.doelbinder.audit.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.audit.Change;
import nl.doelbinder.audit.FieldNames;
import nl.doelbinder.audit.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns entries of the trail into words. */
@Component
class ShowingEvents {

    private static final int LONGEST_VALUE = 400;
    private static final int MOST_CHANGES = 60;

    /** Where the cases of a kind have their pages. */
    private static final Map<String, String> PAGES = Map.of(
            "monitoring-requests", "/verzoeken/",
            "pias", "/pias/",
            "data-incidents", "/leveringen/incidenten/",
            "data-corrections", "/leveringen/correcties/",
            "rights-requests", "/leveringen/rechten/",
            "removal-proposals", "/leveringen/bewaring/",
            "agreement-endings", "/leveringen/beeindigingen/",
            "agreement-changes", "/leveringen/wijzigingen/");

    private final FieldNames fields;
    private final MessageSource messages;
    private final Clock clock;

    ShowingEvents(FieldNames fields, MessageSource messages, Clock clock) {
        this.fields = fields;
        this.messages = messages;
        this.clock = clock;
    }

    ShownEvent show(TimelineEntry entry, Locale locale) {
        String code = entry.subject().contains("/")
                ? entry.subject().substring(entry.subject().indexOf('/') + 1)
                : null;
        return new ShownEvent(
                entry.revision(),
                DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", locale)
                        .format(entry.at().atZone(clock.getZone())),
                entry.actor(),
                act(entry.act(), locale),
                page(entry.subject(), code),
                code,
                entry.reason(),
                entry.seal() != null,
                entry.changes().stream()
                        .limit(MOST_CHANGES)
                        .map(change -> show(change, locale))
                        .toList(),
                entry.changes().size());
    }

    private static @Nullable String page(String subject, @Nullable String code) {
        String pages = code == null ? null : PAGES.get(subject.substring(0, subject.indexOf('/')));
        return pages == null ? null : pages + code;
    }

    String act(String act, Locale locale) {
        return word("act." + act, act, locale);
    }

    private ShownEvent.ShownChange show(Change change, Locale locale) {
        return new ShownEvent.ShownChange(
                fields.table(change.table(), locale) + " " + change.key() + ": "
                        + fields.field(change.table(), change.field(), locale),
                value(change.field(), change.from(), locale),
                value(change.field(), change.to(), locale));
    }

    private @Nullable String value(String field, @Nullable String value, Locale locale) {
        if (value == null) {
            return null;
        }
        String type = switch (field) {
            case "state" -> "State";
            case "verdict", "weight_accepted" -> "Outcome";
            default -> "";
        };
        String shown = type.isEmpty() ? value : word("words." + type + "." + value, value, locale);
        return shown.length() > LONGEST_VALUE ? shown.substring(0, LONGEST_VALUE) + "…" : shown;
    }

    private String word(String key, String otherwise, Locale locale) {
        String word = messages.getMessage(key, null, otherwise, locale);
        return word == null ? otherwise : word;
    }
}
