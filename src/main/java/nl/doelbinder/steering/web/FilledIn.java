package nl.doelbinder.steering.web;

import java.util.Map;
import nl.doelbinder.input.http.ShownForm;

/** One of the forms of a page of the steering group. */
public final class FilledIn extends ShownForm {

    /**
     * @param act what the names of the form's fields begin with
     */
    FilledIn(String act, Map<String, String> values) {
        super("steering.field.", act + "-", values);
    }

    static FilledIn empty(Map<String, String> values) {
        return new FilledIn("", values);
    }

    @Override
    protected String target(String field) {
        return switch (field) {
            case "vote-choice" -> "vote-choice-FOR";
            case "tie-choice" -> "tie-choice-FOR";
            default -> super.target(field);
        };
    }
}
