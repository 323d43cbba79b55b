package nl.doelbinder.pia;

import java.util.List;

/** Templates that cannot be used, with everything that is wrong in them: the program does not start with them. */
final class FaultyTemplate extends RuntimeException {

    private final List<TemplateFault> faults;

    FaultyTemplate(List<TemplateFault> faults) {
        super("faulty PIA template: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<TemplateFault> faults() {
        return faults;
    }
}
