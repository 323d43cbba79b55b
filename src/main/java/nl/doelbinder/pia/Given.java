package nl.doelbinder.pia;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Answers that are given, by question. */
final class Given {

    private Given() {}

    static Map<String, JsonNode> of(List<Answer> answers) {
        Map<String, JsonNode> given = new HashMap<>();
        answers.stream()
                .filter(answer -> answer.value() != null)
                .forEach(answer -> given.put(answer.question(), Objects.requireNonNull(answer.value())));
        return given;
    }
}
