package nl.doelbinder.steering.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent to do an act. What cannot be read is remembered as a fault; {@link #end()} refuses it.
 *
 * @param act names the form; its fields begin with it
 */
record Sent(String act, Map<String, String> fields, List<Fault> faults) {

    Sent(String act, Map<String, String> fields) {
        this(act, fields, new ArrayList<>());
    }

    String text(String name) {
        return fields.getOrDefault(act + "-" + name, "").strip();
    }

    @Nullable String optional(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    @Nullable LocalDate day(String name) {
        return read(name, "steering.input.not-a-day", LocalDate::parse);
    }

    @Nullable LocalTime hour(String name) {
        return read(name, "steering.input.not-an-hour", LocalTime::parse);
    }

    @Nullable LocalDateTime moment(String name) {
        return read(name, "steering.input.not-a-moment", LocalDateTime::parse);
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return read(name, "steering.input.missing", text -> Enum.valueOf(type, text));
    }

    /** The version that the reader saw; {@code null} where the form does not say. */
    @Nullable Long version() {
        try {
            return Long.valueOf(fields.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What must be there. */
    <T> T required(String name, @Nullable T value) {
        if (value == null) {
            if (faults.isEmpty()) {
                faults.add(Fault.at("/" + name, "steering.input.missing", name));
            }
            throw new BadInput(faults);
        }
        return value;
    }

    void end() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private <T> @Nullable T read(String name, String messageKey, Function<String, T> reading) {
        var text = text(name);
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(Fault.at("/" + name, messageKey, name, text));
            return null;
        }
    }
}
