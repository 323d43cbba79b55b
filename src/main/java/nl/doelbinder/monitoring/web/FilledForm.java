package nl.doelbinder.monitoring.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What somebody filled in, as they typed it, with what is wrong with it beside each field. */
public final class FilledForm {

    private final String prefix;
    private final String act;
    private final Map<String, String> values;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    /**
     * @param prefix of the message keys of its labels, such as {@code request.}
     */
    FilledForm(String prefix, Map<String, String> values) {
        this(prefix, "", values);
    }

    /**
     * @param act what the names of the fields begin with, where a page has several forms
     */
    FilledForm(String prefix, String act, Map<String, String> values) {
        this.prefix = prefix;
        this.act = act;
        this.values = Map.copyOf(values);
    }

    /** Puts each fault beside the field that its pointer means. */
    FilledForm withFaults(List<Fault> found, MessageSource messages, Locale locale) {
        found.stream()
                .sorted(Comparator.comparingInt(fault -> order(field(fault.pointer()))))
                .forEach(fault -> faults.computeIfAbsent(field(fault.pointer()), unused -> new ArrayList<>())
                        .add(text(fault, messages, locale)));
        return this;
    }

    /** Of a field's control: its name without the dots that style sheets would read. */
    public String id(String name) {
        return name.replace('.', '-');
    }

    public String prefix() {
        return prefix;
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

    public boolean wrongWithin(String group) {
        return faults.keySet().stream().anyMatch(name -> name.startsWith(group + ".") || name.equals(group));
    }

    public List<String> faults(String name) {
        return faults.getOrDefault(name, List.of());
    }

    /** How many fields are wrong. */
    public int count() {
        return faults.size();
    }

    /** One line for each wrong field, in the order of the form. */
    public List<Line> summary() {
        return faults.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), target(entry.getKey()), String.join(" ", entry.getValue())))
                .toList();
    }

    /** The value of {@code aria-describedby}; {@code null} where nothing describes the field. */
    public @Nullable String describedBy(String name, boolean help) {
        List<String> ids = new ArrayList<>(2);
        if (help) {
            ids.add(id(name) + "-help");
        }
        if (wrong(name)) {
            ids.add(id(name) + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The field that a pointer means: that of a list for its elements, and the free text for a purpose that was typed. */
    String field(String pointer) {
        String name = pointer.replaceFirst("^/", "").replaceAll("/\\d+", "").replace('/', '.');
        return name.equals("purpose") && value("purpose").equals(FormTree.OTHER) ? "purposeOther" : act + name;
    }

    static String target(String field) {
        return Question.of(field).map(Question::target).orElse(field.endsWith("-outcome") ? field + "-GRANT" : field);
    }

    private static int order(String field) {
        return Question.of(field).map(Question::ordinal).orElse(Integer.MAX_VALUE);
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
