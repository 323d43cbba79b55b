package nl.doelbinder.lint;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the tokens of a process stand.
 *
 * @param tokens by place (a flow, or a node at work) the line that the token belongs to: the main one, or one that an event
 *     began beside it
 * @param ended the ends that the main line has reached, each until its scope is left
 */
record Marking(Map<String, String> tokens, Set<String> ended) {

    static final String MAIN = "main";
    static final Marking NONE = new Marking(Map.of(), Set.of());

    Marking {
        tokens = Map.copyOf(tokens);
        ended = Set.copyOf(ended);
    }

    boolean completed() {
        return tokens.isEmpty();
    }

    boolean holds(String place) {
        return tokens.containsKey(place);
    }

    boolean holdsAny(Predicate<String> place) {
        return tokens.keySet().stream().anyMatch(place);
    }

    Marking with(Collection<String> places, String line) {
        var more = new TreeMap<>(tokens);
        for (var place : places) {
            if (more.put(place, line) != null) {
                throw new Unsound("two tokens come together in " + place);
            }
        }
        return new Marking(more, ended);
    }

    Marking without(Predicate<String> place) {
        var rest = new TreeMap<>(tokens);
        rest.keySet().removeIf(place);
        return new Marking(rest, ended);
    }

    Marking endedAt(String end) {
        var more = new TreeSet<>(ended);
        if (!more.add(end)) {
            throw new Unsound(end + " is reached a second time");
        }
        return new Marking(tokens, more);
    }

    Marking forgetting(Predicate<String> end) {
        return new Marking(tokens, ended.stream().filter(end.negate()).collect(Collectors.toUnmodifiableSet()));
    }

    String places() {
        return String.join(", ", new TreeSet<>(tokens.keySet()));
    }

    /** The step that was tried must not happen. */
    static final class Unsound extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unsound(String fault) {
            super(fault);
        }
    }
}
