package nl.doelbinder.policy.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Trees;
import nl.doelbinder.input.http.Explaining;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.input.http.Problem;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a block of lines. The registers are looked up once for each block, so that a change of them is seen at once. */
@Component
class JudgingLines {

    private static final byte[] LINE_END = {'\n'};

    private final RuleBook rules;
    private final CurrentRegisters registers;
    private final Explaining explaining;
    private final Clock clock;
    private final JsonMapper json;

    JudgingLines(RuleBook rules, CurrentRegisters registers, Explaining explaining, Clock clock, JsonMapper mapper) {
        this.rules = rules;
        this.registers = registers;
        this.explaining = explaining;
        this.clock = clock;
        this.json = mapper;
    }

    /** Writes a line for each of the block's. */
    void judge(LineBlock block, Language language, Answers answers) {
        Registers snapshot = registers.current();
        LocalDate today = LocalDate.now(clock);
        AssessmentWriter writer = new AssessmentWriter(answers, language);
        block.forEachLine((line, bytes, offset, length) -> {
            if (length < 0) {
                write(line, explaining.badInput(tooLong(), language), answers);
                return;
            }
            Reading reading = Reading.of(Trees.json(bytes, offset, length));
            Question question = Question.read(reading, snapshot, today);
            if (question == null) {
                write(line, explaining.badInput(reading.faults(), language), answers);
                return;
            }
            Assessment assessment;
            try {
                assessment = question.answer(rules, snapshot);
            } catch (RuntimeException e) {
                write(line, explaining.failure(e, language), answers);
                return;
            }
            writer.write(assessment);
            answers.raw(LINE_END);
        });
    }

    private void write(long line, Problem problem, Answers answers) {
        answers.raw(json.writeValueAsBytes(new BadLine(line, problem))).raw(LINE_END);
    }

    /** What stands for the answer to a line that cannot be judged. */
    private record BadLine(long line, Problem problem) {}

    private static List<Fault> tooLong() {
        return List.of(Fault.at("", "api.line-too-long", LineBlock.LONGEST_LINE));
    }
}
