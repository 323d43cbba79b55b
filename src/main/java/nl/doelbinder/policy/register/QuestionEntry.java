package nl.doelbinder.policy.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.doelbinder.organisation.RegisterChange;
import nl.doelbinder.policy.register.LegalQuestion.Answer;
import nl.doelbinder.policy.register.LegalQuestion.Ruling;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

@Entity
@Audited
@Table(name = "legal_question")
@EntityListeners(RegisterChange.Guard.class)
class QuestionEntry {

    @Id
    private String topic;

    private String label;

    private @Nullable LocalDate raisedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable LocalDate answeredOn;

    private @Nullable String condition;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected QuestionEntry() {}

    QuestionEntry(LegalQuestion question) {
        topic = question.topic();
        label = question.label();
        raisedOn = question.raisedOn();
        Answer answer = question.answer();
        if (answer != null) {
            answer(answer);
        }
    }

    final void answer(Answer answer) {
        ruling = answer.ruling();
        answeredOn = answer.answeredOn();
        condition = answer.condition();
    }

    LegalQuestion question() {
        return new LegalQuestion(
                topic,
                label,
                raisedOn,
                ruling == null || answeredOn == null ? null : new Answer(ruling, answeredOn, condition));
    }
}
