package nl.doelbinder.policy.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Trees;
import nl.doelbinder.input.http.Explaining;
import nl.doelbinder.input.http.Language;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Answers a block of lines. The registers are looked up once for each block, so that a change of them is seen at once. */
@Component
class JudgingLines {

    private static final byte[] LINE_END = {'\n'};

    private final RuleBook rules;
    private final CurrentRegisters registers;
    private final Explaining explaining;
    private final Clock clock;
    private final ObjectWriter json;

    JudgingLines(RuleBook rules, CurrentRegisters registers, Explaining explaining, Clock clock, JsonMapper mapper) {
        this.rules = rules;
        this.registers = registers;
        this.explaining = explaining;
        this.clock = clock;
        this.json = mapper.writer().withRootValueSeparator("\n");
    }

    /** A line for each of the block's. */
    byte[] judge(LineBlock block, Language language) {
        Registers snapshot = registers.current();
        LocalDate today = LocalDate.now(clock);
        ByteArrayBuilder answers = new ByteArrayBuilder(block.length() * 4);
        try (JsonGenerator out = json.createGenerator(answers)) {
            AssessmentWriter writer = new AssessmentWriter(out, language);
            block.forEachLine((line, bytes, offset, length) -> {
                if (length < 0) {
                    writer.write(line, explaining.badInput(tooLong(), language));
                    return;
                }
                Reading reading = Reading.of(Trees.json(bytes, offset, length));
                Question question = Question.read(reading, snapshot, today);
                if (question == null) {
                    writer.write(line, explaining.badInput(reading.faults(), language));
                    return;
                }
                Assessment answer;
                try {
                    answer = question.answer(rules, snapshot);
                } catch (RuntimeException e) {
                    writer.write(line, explaining.failure(e, language));
                    return;
                }
                writer.write(answer);
            });
        }
        answers.write(LINE_END);
        return answers.toByteArray();
    }

    private static List<Fault> tooLong() {
        return List.of(Fault.at("", "api.line-too-long", LineBlock.LONGEST_LINE));
    }
}
