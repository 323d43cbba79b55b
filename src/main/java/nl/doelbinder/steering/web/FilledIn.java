package nl.doelbinder.steering.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What somebody filled in on one of a page's forms, as they typed it, with what is wrong with it beside each field. */
public final class FilledIn {

    private final String act;
    private final Map<String, String> values;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    /**
     * @param act what the names of the form's fields begin with
     */
    FilledIn(String act, Map<String, String> values) {
        this.act = act;
        this.values = Map.copyOf(values);
    }

    static FilledIn empty(Map<String, String> values) {
        return new FilledIn("", values);
    }

    FilledIn withFaults(List<Fault> found, MessageSource messages, Locale locale) {
        found.forEach(fault -> faults.computeIfAbsent(field(fault.pointer()), unused -> new ArrayList<>())
                .add(text(fault, messages, locale)));
        return this;
    }

    private String field(String pointer) {
        return act + "-" + pointer.replaceFirst("^/", "").replaceAll("/\\d+$", "");
    }

    public String id(String name) {
        return name;
    }

    public String prefix() {
        return "steering.field.";
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    public boolean wrong(String name) {
        return faults.containsKey(name);
    }

    public List<String> faults(String name) {
        return faults.getOrDefault(name, List.of());
    }

    public int count() {
        return faults.size();
    }

    /** One line for each wrong field. */
    public List<Line> summary() {
        return faults.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), target(entry.getKey()), String.join(" ", entry.getValue())))
                .toList();
    }

    /** The value of {@code aria-describedby}; {@code null} where nothing describes the field. */
    public @Nullable String describedBy(String name, boolean help) {
        List<String> ids = new ArrayList<>(2);
        if (help) {
            ids.add(name + "-help");
        }
        if (wrong(name)) {
            ids.add(name + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Of radio buttons the first one. */
    private static String target(String name) {
        return switch (name) {
            case "vote-choice" -> "vote-choice-FOR";
            case "tie-choice" -> "tie-choice-FOR";
            default -> name;
        };
    }

    private static String text(Fault fault, MessageSource messages, Locale locale) {
        var named = fault.values().toArray();
        var general = messages.getMessage(fault.messageKey(), named, fault.messageKey(), locale);
        var own = messages.getMessage("form." + fault.messageKey(), named, general, locale);
        return Objects.requireNonNullElse(own, fault.messageKey());
    }

    /** A wrong field, where it is, and what is wrong with it. */
    public record Line(String name, String target, String text) {}
}
