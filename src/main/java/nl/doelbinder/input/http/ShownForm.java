package nl.doelbinder.input.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What somebody filled in on a page, as they typed it, with what is wrong with it beside each field: what the fragments of fields ask. */
public abstract class ShownForm {

    private final String prefix;
    private final String act;
    private final Map<String, String> typed;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    /**
     * @param prefix of the message keys of its labels, such as {@code papers.field.}
     * @param act    what the names of its fields begin with; empty where the page has one form
     */
    protected ShownForm(String prefix, String act, Map<String, String> typed) {
        this.prefix = prefix;
        this.act = act;
        this.typed = Map.copyOf(typed);
    }

    /** The name of the field that a fault's pointer means: that of a list for its elements. */
    protected String field(String pointer) {
        return named(pointer.replaceFirst("^/", "").replaceAll("/\\d+", "").replace('/', '.'));
    }

    /** A field of this act by its whole name. */
    protected final String named(String name) {
        return act + name;
    }

    /** The id of the control that stands for a field; of radio buttons the first one. */
    protected String target(String field) {
        return id(field);
    }

    /** Puts each fault beside the field that its pointer means. */
    public ShownForm withFaults(List<Fault> found, MessageSource messages, Locale locale) {
        found.forEach(fault -> faults.computeIfAbsent(field(fault.pointer()), unused -> new ArrayList<>())
                .add(text(fault, messages, locale)));
        return this;
    }

    /** Of a field's control: its name without the dots that style sheets would read. */
    public final String id(String name) {
        return name.replace('.', '-');
    }

    public final String prefix() {
        return prefix;
    }

    public final String value(String name) {
        return value(name, "");
    }

    /** What was typed, or this where nobody sent the form yet. */
    public final String value(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    public final boolean wrong() {
        return !faults.isEmpty();
    }

    public final boolean wrong(String name) {
        return faults.containsKey(name);
    }

    public final boolean wrongWithin(String group) {
        return faults.keySet().stream().anyMatch(name -> name.startsWith(group + ".") || name.equals(group));
    }

    public final List<String> faults(String name) {
        return faults.getOrDefault(name, List.of());
    }

    /** How many fields are wrong. */
    public final int count() {
        return faults.size();
    }

    /** One line for each wrong field, in the order in which they were found. */
    public final List<Line> summary() {
        return faults.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), target(entry.getKey()), String.join(" ", entry.getValue())))
                .toList();
    }

    /** The value of {@code aria-describedby}; {@code null} where nothing describes the field. */
    public final @Nullable String describedBy(String name, boolean help) {
        List<String> ids = new ArrayList<>(2);
        if (help) {
            ids.add(id(name) + "-help");
        }
        if (wrong(name)) {
            ids.add(id(name) + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Forms say it to the person who filled them in; other input is told by the name of its field. */
    private static String text(Fault fault, MessageSource messages, Locale locale) {
        Object[] named = fault.values().toArray();
        String general = messages.getMessage(fault.messageKey(), named, fault.messageKey(), locale);
        String own = messages.getMessage("form." + fault.messageKey(), named, general, locale);
        return own == null ? fault.messageKey() : own;
    }

    /** A wrong field, where it is, and what is wrong with it. */
    public record Line(String name, String target, String text) {}
}
