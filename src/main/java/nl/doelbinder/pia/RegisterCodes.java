package nl.doelbinder.pia;

import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a question that refers to a register may be answered with. */
@Component
public class RegisterCodes {

    private final CurrentRegisters registers;

    RegisterCodes(CurrentRegisters registers) {
        this.registers = registers;
    }

    /**
     * Of the register that the question names; of purposes, only the unit's.
     *
     * @param unit {@code null}: of a generic PIA, which may name any
     */
    public Set<String> of(Question question, @Nullable String unit) {
        if (question.register() == null) {
            return Set.of();
        }
        Registers current = registers.current();
        return switch (question.register()) {
            case UNITS -> current.unitCodes();
            case TOOLS -> current.toolCodes();
            case PURPOSES ->
                current.entries().purposes().stream()
                        .filter(purpose -> unit == null || purpose.unitCode().equals(unit))
                        .map(Purpose::code)
                        .collect(Collectors.toSet());
        };
    }
}
