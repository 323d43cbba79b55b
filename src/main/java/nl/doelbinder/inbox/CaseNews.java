package nl.doelbinder.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doelbinder.organisation.Actor;

/** What a feature tells of its cases to somebody who was away. */
public interface CaseNews {

    /** Such as {@code tenders}: as the acts on these cases name it. */
    String type();

    /** Of these cases those that somebody sees, each with the address of its page. */
    Map<String, String> seen(Set<String> codes, Actor actor);

    /** What became of cases by acts on something else, the newest first. */
    default List<Turn> turns(Instant after, Actor actor) {
        return List.of();
    }

    /**
     * Something that came of an act on something else.
     *
     * @param message key of what is told, with its values
     */
    record Turn(Instant at, String code, String page, String message, List<String> values) {
        public Turn {
            values = List.copyOf(values);
        }
    }
}
