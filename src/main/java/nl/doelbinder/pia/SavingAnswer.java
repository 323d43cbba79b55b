package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An author answers a question, or answers it otherwise. Two who write at once do not overwrite each other. */
@Component
public class SavingAnswer {

    private final Answers answers;
    private final Templates templates;
    private final ChangingPia changing;
    private final EntityManager entities;
    private final Clock clock;

    SavingAnswer(Answers answers, Templates templates, ChangingPia changing, EntityManager entities, Clock clock) {
        this.answers = answers;
        this.templates = templates;
        this.changing = changing;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Saves an answer.
     *
     * @param value    {@code null}: none any longer
     * @param expected the edition that the author saw, 0 for none; {@code null}: any
     */
    public Answer save(String code, String question, @Nullable JsonNode value, @Nullable Long expected, Actor by) {
        return changing.write(code, by, "ANSWER_QUESTION", pia -> {
            if (templates
                    .of(pia.template(), pia.templateVersion())
                    .question(question)
                    .isEmpty()) {
                throw new Refusal.NotFound("pia.refusal.no-question", code, question);
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Answer answer = answers.findById(Answer.id(code, question)).orElse(null);
            if (expected != null && expected != (answer == null ? 0 : answer.edition())) {
                throw new Refusal.Overtaken(
                        "pia.refusal.answer-overtaken", question, answer == null ? "-" : answer.writtenBy());
            }
            if (answer == null) {
                answer = new Answer(code, question, value, Origin.OWN, by.username(), now);
                entities.persist(answer);
            } else {
                answer.write(value, by.username(), now);
            }
            return answer;
        });
    }
}
