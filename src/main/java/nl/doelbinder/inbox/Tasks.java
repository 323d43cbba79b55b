package nl.doelbinder.inbox;

import java.util.List;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;

/** The tasks that wait for people. */
@Component
public class Tasks {

    /** What the actor may do, by its own name or its groups', the first due first. */
    public List<Task> of(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }

    /** As {@link #of(Actor)}, of which title, code or kind holds a text. */
    public List<Task> of(Actor actor, String text) {
        throw new UnsupportedOperationException("not yet " + actor + text);
    }

    /** Tasks of others in the cases of the actor's own unit. */
    public List<Task> waitingForOthers(Actor actor) {
        throw new UnsupportedOperationException("not yet " + actor);
    }

    /** The open tasks of one case; whoever may see the case may see them. */
    public List<Task> forSubject(String type, String code) {
        throw new UnsupportedOperationException("not yet " + type + code);
    }

    /** Takes a task for oneself. Whoever comes second is told. */
    public Task claim(String id, Actor actor) {
        throw new UnsupportedOperationException("not yet " + id + actor);
    }
}
