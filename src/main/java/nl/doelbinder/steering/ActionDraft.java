package nl.doelbinder.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is taken up.
 *
 * @param owner username of the function that does it
 * @param unit  code of the unit that it is for
 */
public record ActionDraft(
        String text,
        @Nullable LocalDate due,
        @Nullable String owner,
        @Nullable String unit) {}
