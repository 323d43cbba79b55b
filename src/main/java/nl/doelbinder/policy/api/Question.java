package nl.doelbinder.policy.api;

import java.time.LocalDate;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.policy.Assessment;
import nl.doelbinder.policy.ReadingFacts;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.RuleBook;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;

/** What a dry run asks: {@code {"request": {…}, "assessedOn": "2016-09-06"}}. */
record Question(RequestFacts facts, LocalDate assessedOn) {

    /** {@code null} where something is wrong; the reading has the faults. */
    static @Nullable Question read(Reading reading, Registers registers, LocalDate today) {
        InputObject in = reading.root();
        RequestFacts facts = null;
        InputObject request = in.object("request");
        if (request != null) {
            facts = ReadingFacts.read(request, registers);
            request.end();
        }
        LocalDate day = in.optionalDate("assessedOn");
        in.end();
        return facts == null || !reading.isSound() ? null : new Question(facts, day == null ? today : day);
    }

    Assessment answer(RuleBook rules, Registers registers) {
        return rules.assess(facts, registers, assessedOn);
    }
}
