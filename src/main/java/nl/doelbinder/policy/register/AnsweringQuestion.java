package nl.doelbinder.policy.register;

import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.RegisterChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a question of law. A later answer takes the place of an earlier one, which stays in the history. */
@Component
public class AnsweringQuestion {

    private final QuestionEntries questions;
    private final RegisterChange change;

    AnsweringQuestion(QuestionEntries questions, RegisterChange change) {
        this.questions = questions;
        this.change = change;
    }

    @Transactional
    public void answer(String topic, LegalQuestion.Answer answer, Actor by, String reason) {
        CurrentAct.declare(new Act(by.username(), "ANSWER_QUESTION", "legal-questions/" + topic, reason));
        change.begin();
        questions
                .findById(topic)
                .orElseThrow(() -> new Refusal.NotFound("register.no-question", topic))
                .answer(answer);
    }
}
