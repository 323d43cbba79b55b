package nl.doelbinder.inbox;

import java.util.List;

/**
 * A task that others may do.
 *
 * @param groups whose members may take it
 */
public record Waiting(Task task, List<String> groups) {

    public Waiting {
        groups = List.copyOf(groups);
    }
}
