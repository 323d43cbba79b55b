package nl.doelbinder.policy.api;

import java.time.Clock;
import java.time.LocalDate;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RuleBook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dry runs: what the rules would say. Stores nothing. */
@RestController
class AssessmentResource {

    private final RuleBook rules;
    private final CurrentRegisters registers;
    private final Clock clock;

    AssessmentResource(RuleBook rules, CurrentRegisters registers, Clock clock) {
        this.rules = rules;
        this.registers = registers;
        this.clock = clock;
    }

    @PostMapping(
            path = "/assessments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AssessmentView> assess(Reading body, Language language) {
        var snapshot = registers.current();
        var question = Question.read(body, snapshot, LocalDate.now(clock));
        if (question == null) {
            throw new BadInput(body.faults());
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(AssessmentView.of(question.answer(rules, snapshot), language));
    }
}
