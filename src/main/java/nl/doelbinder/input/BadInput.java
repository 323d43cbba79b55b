package nl.doelbinder.input;

import java.util.List;

/** Input that is refused whole, with every fault in it. HTTP 400. */
public final class BadInput extends RuntimeException {

    private final List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
