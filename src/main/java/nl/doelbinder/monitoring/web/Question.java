package nl.doelbinder.monitoring.web;

import java.util.Arrays;
import java.util.Optional;

/** The questions of the filing form, in its order. Each has the name of the field that the API calls it by. */
enum Question {
    TITLE("title", "title"),
    JUSTIFICATION("justification", "justification"),
    UNIT("unit", "unit"),
    PURPOSE("purpose", "purpose"),
    PURPOSE_OTHER("purposeOther", "purposeOther"),
    TOOL("tool", "tool"),
    FRAMEWORK("framework", "framework-SERVICE"),
    SERVICE_LINE("serviceLine", "serviceLine-MONITORING"),
    LEVEL("level", "level-AGGREGATE"),
    COLLECTION("collection", "collection-TARGETED"),
    ACCESS("access", "access-OPEN"),
    IDENTITY("identity", "identity-RECOGNISABLE"),
    LOCATION("location", "location-NONE"),
    SPECIAL_CATEGORIES("specialCategories", "specialCategories-false"),
    MINORS("minors", "minors-false"),
    AUTOMATED_DECISION("automatedDecision", "automatedDecision-false"),
    RECIPIENTS("recipients", "recipients-POLICE"),
    FROM("from", "from"),
    UNTIL("until", "until"),
    RETENTION("retention", "retention-years"),
    ARTICLE("authorisation.article", "authorisation-article"),
    REFERENCE("authorisation.reference", "authorisation-reference"),
    ORDER_FROM("authorisation.from", "authorisation-from"),
    ORDER_UNTIL("authorisation.until", "authorisation-until");

    private final String field;
    private final String target;

    Question(String field, String target) {
        this.field = field;
        this.target = target;
    }

    String field() {
        return field;
    }

    /** Id of the control that takes the focus when something points to this question. */
    String target() {
        return target;
    }

    static Optional<Question> of(String field) {
        return Arrays.stream(values())
                .filter(question -> question.field.equals(field))
                .findFirst();
    }
}
