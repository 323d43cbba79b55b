package nl.doelbinder.pia;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.pia.Template.Condition;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.pia.Template.Section;
import tools.jackson.databind.JsonNode;

/** A template with the answers so far: which questions are asked, and which of them are still open. */
public final class Form {

    private final Template template;
    private final Map<String, JsonNode> answers;
    private final Set<String> asked = new HashSet<>();

    public Form(Template template, Map<String, JsonNode> answers) {
        this.template = template;
        this.answers = answers;
        template.questions().filter(this::holds).forEach(question -> asked.add(question.id()));
    }

    public Template template() {
        return template;
    }

    /** Whether the question is asked, as the answers stand. */
    public boolean asks(Question question) {
        return asked.contains(question.id());
    }

    /** Naming nothing is no answer where something is needed. */
    public boolean isAnswered(Question question) {
        JsonNode answer = answers.get(question.id());
        return answer != null && !(question.required() && answer.isArray() && answer.isEmpty());
    }

    public Optional<JsonNode> answer(Question question) {
        return Optional.ofNullable(answers.get(question.id()));
    }

    /** Asked, needed and not answered. */
    public List<Question> open() {
        return template.questions()
                .filter(question -> question.required() && asks(question) && !isAnswered(question))
                .toList();
    }

    public Progress progress(Section section) {
        return progress(section.questions());
    }

    public Progress progress() {
        return progress(template.questions().toList());
    }

    private Progress progress(List<Question> questions) {
        List<Question> needed = questions.stream()
                .filter(question -> asks(question) && (question.required() || isAnswered(question)))
                .toList();
        return new Progress((int) needed.stream().filter(this::isAnswered).count(), needed.size());
    }

    /** A condition speaks of an earlier question only, so that one pass will do. */
    private boolean holds(Question question) {
        Condition condition = question.showIf();
        if (condition == null) {
            return true;
        }
        JsonNode answer = answers.get(condition.question());
        if (answer == null || !asked.contains(condition.question())) {
            return false;
        }
        return answer.isArray()
                ? answer.valueStream().anyMatch(value -> condition.values().contains(value.asString()))
                : condition.values().contains(answer.asString());
    }

    /** How many of the questions that need an answer have one. */
    public record Progress(int answered, int asked) {

        public boolean done() {
            return answered == asked;
        }

        public int percent() {
            return asked == 0 ? 100 : 100 * answered / asked;
        }
    }
}
