package nl.doelbinder.input;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A document that was read.
 *
 * @param root   its contents; of a key that stands there twice, the first; the missing node where it could not be read
 * @param faults of its form: syntax, keys that stand there twice
 */
public record Tree(JsonNode root, List<Fault> faults) {

    public Tree {
        faults = List.copyOf(faults);
    }

    /** A tree that was made in another way, such as from the fields of a form. */
    public static Tree of(JsonNode root) {
        return new Tree(root, List.of());
    }
}
