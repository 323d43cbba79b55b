package nl.doelbinder.delivery.aftercare.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Form;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can do on a page, with the form that it takes.
 *
 * @param act  names the form: its fields begin with it, its title is the message {@code care.deed.<act>}
 * @param path where the form is sent
 */
public record Deed(String act, String path, List<Field> fields) {

    static final String LABELS = "care.field.";

    public Deed {
        fields = List.copyOf(fields);
    }

    static Deed of(String act, String path, Field... fields) {
        return new Deed(act, path, List.of(fields));
    }

    /** The same form where it is sent to another address. */
    Deed at(String elsewhere) {
        return new Deed(act, elsewhere, fields);
    }

    Deed with(Field... others) {
        return new Deed(act, path, List.of(others));
    }

    Form form(Map<String, String> typed) {
        return new Form(LABELS, act, typed);
    }

    /** What was typed, as a call would have sent it. */
    Reading reading(Form form) {
        var sent = form.sent();
        for (var field : fields) {
            switch (field.type()) {
                case CHECKS -> sent.codes(field.name(), field.values());
                case YES_NO -> sent.optionalFlag(field.name());
                default -> sent.text(field.name());
            }
        }
        return sent.reading();
    }

    /** How a field is asked for. */
    public enum Type {
        LINE,
        LINES,
        DATE,
        MOMENT,
        CHOICE,
        CHECKS,
        YES_NO
    }

    /**
     * One field.
     *
     * @param values to choose from
     * @param words  what the message keys of their words begin with; {@code null}: they say what they are
     */
    public record Field(
            String name,
            Type type,
            List<String> values,
            @Nullable String words) {

        static Field of(String name, Type type) {
            return new Field(name, type, List.of(), null);
        }

        static Field choice(String name, List<String> values) {
            return new Field(name, Type.CHOICE, values, null);
        }

        static Field choice(String name, Enum<?>... values) {
            return new Field(name, Type.CHOICE, names(values), "words." + type(values) + ".");
        }

        static Field checks(String name, Enum<?>... values) {
            return new Field(name, Type.CHECKS, names(values), type(values));
        }

        static Field yesNo(String name) {
            return new Field(name, Type.YES_NO, List.of("true", "false"), "care.yes-no.");
        }

        private static List<String> names(Enum<?>... values) {
            return Arrays.stream(values).map(Enum::name).toList();
        }

        private static String type(Enum<?>... values) {
            return values[0].getDeclaringClass().getSimpleName();
        }
    }
}
