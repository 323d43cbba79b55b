package nl.doelbinder.audit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transaction, for people.
 *
 * @param href where its case is shown, {@code null} where it has no page
 * @param code of its case
 * @param changes the first of them
 * @param changed how many there are
 */
public record ShownEvent(
        long revision,
        String at,
        String actor,
        String act,
        @Nullable String href,
        @Nullable String code,
        @Nullable String reason,
        boolean sealed,
        List<ShownChange> changes,
        int changed) {

    /** One field that went from something to something; what is {@code null} was not there. */
    public record ShownChange(
            String what, @Nullable String from, @Nullable String to) {}
}
