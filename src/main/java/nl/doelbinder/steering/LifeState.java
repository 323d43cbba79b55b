package nl.doelbinder.steering;

/** What became of a decision or an action. Neither is ever deleted. */
public enum LifeState {
    /** A decision in force, an action to be done. */
    OPEN,
    /** An action that is done. */
    CLOSED,
    WITHDRAWN,
    /** Another one has taken its place. */
    SUPERSEDED
}
