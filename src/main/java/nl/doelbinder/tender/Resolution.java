package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a board decided, as its secretary writes it down.
 *
 * @param on the day on which the board decided
 */
public record Resolution(
        BoardOutcome outcome,
        LocalDate on,
        List<Named> documents,
        List<NewCondition> conditions,
        @Nullable String reason) {

    public Resolution {
        documents = List.copyOf(documents);
        conditions = List.copyOf(conditions);
        reason = reason == null || reason.isBlank() ? null : reason;
    }

    /** A document by name, as the board had it before it. */
    public record Named(
            String document, String version, @Nullable String remark) {}

    /**
     * Something that must be so before publication.
     *
     * @param owner the group that sees to it, such as {@code PROCUREMENT} or {@code UNIT_LEAD:DOUANE}
     */
    public record NewCondition(String text, String owner, LocalDate due) {}
}
