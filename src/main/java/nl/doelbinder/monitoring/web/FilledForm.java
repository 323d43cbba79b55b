package nl.doelbinder.monitoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.http.ShownForm;
import org.springframework.context.MessageSource;

/** The form of a request, and those of what is done to it: what is wrong is told in the order of the questions. */
public final class FilledForm extends ShownForm {

    FilledForm(String prefix, Map<String, String> values) {
        this(prefix, "", values);
    }

    /**
     * @param act what the names of the fields begin with, where a page has several forms
     */
    FilledForm(String prefix, String act, Map<String, String> values) {
        super(prefix, act, values);
    }

    @Override
    public FilledForm withFaults(List<Fault> found, MessageSource messages, Locale locale) {
        List<Fault> inOrder = found.stream()
                .sorted(Comparator.comparingInt(fault -> order(field(fault.pointer()))))
                .toList();
        super.withFaults(inOrder, messages, locale);
        return this;
    }

    /** Of a purpose that was typed, the free text. */
    @Override
    protected String field(String pointer) {
        String field = super.field(pointer);
        return field.equals("purpose") && value("purpose").equals(FormTree.OTHER) ? "purposeOther" : field;
    }

    @Override
    protected String target(String field) {
        return Question.of(field).map(Question::target).orElse(field.endsWith("-outcome") ? field + "-GRANT" : field);
    }

    private static int order(String field) {
        return Question.of(field).map(Question::ordinal).orElse(Integer.MAX_VALUE);
    }
}
