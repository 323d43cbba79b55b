package nl.doelbinder.audit;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of what changed, for people. */
@Component
public class FieldNames {

    private final MessageSource messages;

    FieldNames(MessageSource messages) {
        this.messages = messages;
    }

    public String table(String table, Locale locale) {
        return name("audit.table." + table, spoken(table), locale);
    }

    /** By the message {@code audit.field.<table>.<field>}, else {@code audit.field.<field>}. */
    public String field(String table, String field, Locale locale) {
        var general = name("audit.field." + field, spoken(field), locale);
        return name("audit.field." + table + "." + field, general, locale);
    }

    /** Whether both the table and the field have a name of their own, made for people. */
    public boolean isNamed(String table, String field, Locale locale) {
        return has("audit.table." + table, locale)
                && (has("audit.field." + field, locale) || has("audit.field." + table + "." + field, locale));
    }

    private boolean has(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    private String name(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private static String spoken(String identifier) {
        return identifier.replace('_', ' ').replace('.', ' ');
    }
}
