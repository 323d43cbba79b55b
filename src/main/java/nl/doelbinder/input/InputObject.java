package nl.doelbinder.input;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of an input. Each field is asked for once, by what it should be; a faulty one is reported to the reading
 * and answers {@code null}. {@link #end()} reports the fields that nobody asked for.
 */
public final class InputObject {

    private final Reading reading;
    private final @Nullable Place place;
    private final ObjectNode node;
    private final List<String> asked = new ArrayList<>(24);
    private int found;

    InputObject(Reading reading, @Nullable Place place, ObjectNode node) {
        this.reading = reading;
        this.place = place;
        this.node = node;
    }

    /** The pointer to one of this object's fields. */
    public String pointer(String field) {
        return new Place(place, field, -1).pointer();
    }

    public String pointer() {
        return Place.pointerTo(place);
    }

    /** Reports something about a field that only its asker can judge. The message's values start with the field's name. */
    public void fault(String field, String messageKey, Object... values) {
        List<Object> named = new ArrayList<>(values.length + 1);
        named.add(field);
        named.addAll(List.of(values));
        reading.add(new Fault(pointer(field), messageKey, named));
    }

    /** A text of one line that says something. */
    public @Nullable String text(String field, int longest) {
        return text(field, required(field), longest, true);
    }

    public @Nullable String optionalText(String field, int longest) {
        return text(field, optional(field), longest, true);
    }

    /** A text of one or more lines that says something. */
    public @Nullable String lines(String field, int longest) {
        return text(field, required(field), longest, false);
    }

    public @Nullable String optionalLines(String field, int longest) {
        return text(field, optional(field), longest, false);
    }

    public <T> @Nullable T code(String field, Codes<T> codes) {
        return code(field, required(field), codes);
    }

    public <T> @Nullable T optionalCode(String field, Codes<T> codes) {
        return code(field, optional(field), codes);
    }

    /** A list in which every code stands once at most, in the order of the input; may be empty. */
    public <T> @Nullable Set<T> codes(String field, Codes<T> codes) {
        return codes(field, required(field), codes);
    }

    public <T> @Nullable Set<T> optionalCodes(String field, Codes<T> codes) {
        return codes(field, optional(field), codes);
    }

    public @Nullable Boolean flag(String field) {
        return flag(field, required(field));
    }

    public @Nullable Boolean optionalFlag(String field) {
        return flag(field, optional(field));
    }

    public @Nullable Integer number(String field, int least, int most) {
        return number(field, required(field), least, most);
    }

    public @Nullable Integer optionalNumber(String field, int least, int most) {
        return number(field, optional(field), least, most);
    }

    public @Nullable LocalDate date(String field) {
        return date(field, required(field));
    }

    public @Nullable LocalDate optionalDate(String field) {
        return date(field, optional(field));
    }

    /** A positive period of years, months and days. */
    public @Nullable Period period(String field) {
        return period(field, required(field));
    }

    public @Nullable Period optionalPeriod(String field) {
        return period(field, optional(field));
    }

    public @Nullable InputObject object(String field) {
        return object(field, required(field));
    }

    public @Nullable InputObject optionalObject(String field) {
        return object(field, optional(field));
    }

    /** The objects of a list; those that are none are reported and left out. */
    public List<InputObject> objects(String field) {
        return objects(field, required(field));
    }

    public List<InputObject> optionalObjects(String field) {
        return objects(field, optional(field));
    }

    /** The texts of a list, each of one line that says something. */
    public @Nullable List<String> texts(String field, int longest) {
        return texts(field, required(field), longest);
    }

    public @Nullable List<String> optionalTexts(String field, int longest) {
        return texts(field, optional(field), longest);
    }

    private @Nullable List<String> texts(String field, @Nullable JsonNode value, int longest) {
        ArrayNode array = array(field, value);
        if (array == null) {
            return null;
        }
        List<String> texts = new ArrayList<>(array.size());
        boolean sound = true;
        for (int at = 0; at < array.size(); at++) {
            String text = text(element(field, at), array.get(at), longest, true);
            sound &= text != null;
            if (text != null) {
                texts.add(text);
            }
        }
        return sound ? texts : null;
    }

    /** The dates of a list, as they stand there. */
    public @Nullable List<LocalDate> dates(String field) {
        ArrayNode array = array(field, required(field));
        if (array == null) {
            return null;
        }
        List<LocalDate> dates = new ArrayList<>(array.size());
        boolean sound = true;
        for (int at = 0; at < array.size(); at++) {
            LocalDate date = date(element(field, at), array.get(at));
            sound &= date != null;
            if (date != null) {
                dates.add(date);
            }
        }
        return sound ? dates : null;
    }

    /** What stands in this field, whatever it is, for who judges it by something that is not known here. */
    public @Nullable JsonNode any(String field) {
        asked.add(field); // without counting it as found: another may ask for it too
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** Whether the field stands there with anything but {@code null}; asks nothing of what it is. */
    public boolean has(String field) {
        JsonNode value = node.get(field);
        return value != null && !value.isNull();
    }

    /** The text that stands in this field, for naming the object in a message; {@code null} where there is none. */
    public @Nullable String peek(String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isString() ? null : Shown.text(value.stringValue());
    }

    /** Ends the reading of this object: whatever was not asked for does not belong in it. */
    public void end() {
        if (found == node.size()) {
            return;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!asked.contains(property.getKey())) {
                reading.add(Fault.at(
                        pointer(property.getKey()),
                        "input.unknown-field",
                        Shown.text(property.getKey()),
                        String.join(", ", asked)));
            }
        }
    }

    private @Nullable JsonNode required(String field) {
        JsonNode value = ask(field);
        if (value == null && !reading.isUnreadable()) {
            report(field(field), "input.missing");
        }
        return value;
    }

    private @Nullable JsonNode optional(String field) {
        return ask(field);
    }

    private @Nullable JsonNode ask(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value != null) {
            found++;
        }
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable String text(String field, @Nullable JsonNode value, int longest, boolean oneLine) {
        return value == null ? null : text(field(field), value, longest, oneLine);
    }

    private @Nullable String text(Place at, JsonNode value, int longest, boolean oneLine) {
        if (!value.isString()) {
            wrongType(at, "input.not-a-text", value);
            return null;
        }
        String text = value.stringValue();
        if (text.length() > longest) {
            report(at, "input.too-long", longest, text.length());
            return null;
        }
        if (text.isBlank()) {
            report(at, "input.blank");
            return null;
        }
        if (!Texts.isClean(text, oneLine)) {
            report(at, oneLine ? "input.unprintable-in-line" : "input.unprintable", Shown.text(text));
            return null;
        }
        return text;
    }

    private <T> @Nullable T code(String field, @Nullable JsonNode value, Codes<T> codes) {
        return value == null ? null : code(field(field), value, codes);
    }

    private <T> @Nullable T code(Place at, JsonNode value, Codes<T> codes) {
        if (!value.isString()) {
            wrongType(at, "input.not-a-code", value, codes.names());
            return null;
        }
        T meaning = codes.meaning(value.stringValue());
        if (meaning == null) {
            report(at, "input.unknown-code", Shown.text(value.stringValue()), codes.names());
        }
        return meaning;
    }

    private <T> @Nullable Set<T> codes(String field, @Nullable JsonNode value, Codes<T> codes) {
        ArrayNode array = array(field, value);
        if (array == null) {
            return null;
        }
        if (array.isEmpty()) {
            return Set.of();
        }
        Set<T> meanings = new LinkedHashSet<>();
        boolean sound = true;
        for (int at = 0; at < array.size(); at++) {
            T meaning = code(element(field, at), array.get(at), codes);
            if (meaning != null && !meanings.add(meaning)) {
                report(
                        element(field, at),
                        "input.twice",
                        Shown.text(array.get(at).stringValue()));
                sound = false;
            }
            sound &= meaning != null;
        }
        return sound ? meanings : null;
    }

    private @Nullable Boolean flag(String field, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            wrongType(field(field), "input.not-a-flag", value);
            return null;
        }
        return value.booleanValue();
    }

    private @Nullable Integer number(String field, @Nullable JsonNode value, int least, int most) {
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            wrongType(field(field), "input.not-a-number", value);
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            report(field(field), "input.number-out-of-bounds", Shown.value(value), least, most);
            return null;
        }
        return value.intValue();
    }

    private @Nullable LocalDate date(String field, @Nullable JsonNode value) {
        return value == null ? null : date(field(field), value);
    }

    private @Nullable LocalDate date(Place at, JsonNode value) {
        if (!value.isString()) {
            wrongType(at, "input.not-a-date", value);
            return null;
        }
        LocalDate date = Days.date(value.stringValue());
        if (date == null) {
            wrongType(at, "input.not-a-date", value);
            return null;
        }
        if (!Days.isWithinBounds(date)) {
            report(at, "input.date-out-of-bounds", Shown.value(value), Days.FIRST_YEAR, Days.LAST_YEAR);
            return null;
        }
        return date;
    }

    private @Nullable Period period(String field, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        Place at = field(field);
        if (!value.isString()) {
            wrongType(at, "input.not-a-period", value);
            return null;
        }
        Days.Span span = Days.span(value.stringValue());
        if (span == null) {
            wrongType(at, "input.not-a-period", value);
            return null;
        }
        if (!span.isPositive()) {
            report(at, "input.period-not-positive", Shown.value(value));
            return null;
        }
        if (!span.isWithinBounds()) {
            report(at, "input.period-too-long", Shown.value(value), Days.LONGEST_YEARS);
            return null;
        }
        return span.period();
    }

    private @Nullable InputObject object(String field, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new InputObject(reading, field(field), object);
        }
        wrongType(field(field), "input.not-an-object", value);
        return null;
    }

    private List<InputObject> objects(String field, @Nullable JsonNode value) {
        ArrayNode array = array(field, value);
        if (array == null) {
            return List.of();
        }
        List<InputObject> objects = new ArrayList<>(array.size());
        for (int at = 0; at < array.size(); at++) {
            if (array.get(at) instanceof ObjectNode object) {
                objects.add(new InputObject(reading, element(field, at), object));
            } else {
                wrongType(element(field, at), "input.not-an-object", array.get(at));
            }
        }
        return objects;
    }

    private @Nullable ArrayNode array(String field, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value instanceof ArrayNode array) {
            return array;
        }
        wrongType(field(field), "input.not-a-list", value);
        return null;
    }

    private Place field(String field) {
        return new Place(place, field, -1);
    }

    private Place element(String field, int index) {
        return new Place(field(field), "", index);
    }

    private void wrongType(Place at, String messageKey, JsonNode value, Object... more) {
        List<Object> values = new ArrayList<>(more.length + 1);
        values.add(Shown.value(value));
        values.addAll(List.of(more));
        report(at, messageKey, values.toArray());
    }

    private void report(Place at, String messageKey, Object... values) {
        List<Object> named = new ArrayList<>(values.length + 1);
        named.add(Place.name(at));
        named.addAll(List.of(values));
        reading.add(new Fault(at.pointer(), messageKey, named));
    }
}
