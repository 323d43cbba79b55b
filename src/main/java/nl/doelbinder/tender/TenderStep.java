package nl.doelbinder.tender;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a tender's process and whether it is done.
 *
 * @param id    of the element in {@code processes/tender.bpmn20.xml}
 * @param due   {@code null}: no day is set
 * @param group who has it, such as {@code SECRETARY:CDO2}; {@code null} while nobody has
 */
public record TenderStep(
        String id,
        State state,
        @Nullable LocalDate due,
        @Nullable String group) {

    /** How far a step is. */
    public enum State {
        DONE,
        /** The process stands here. */
        HERE,
        /** The process stands here, and its day has passed. */
        LATE,
        TODO
    }
}
