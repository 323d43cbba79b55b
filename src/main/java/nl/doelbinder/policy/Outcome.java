package nl.doelbinder.policy;

import java.util.Collection;

/** A finding's weight, light to heavy; the heaviest among the findings is the verdict. */
public enum Outcome {
    PERMIT,
    CONDITION,
    REFER,
    DENY;

    /** The heaviest of these; {@link #PERMIT} where there is none. */
    public static Outcome heaviest(Collection<Outcome> outcomes) {
        return outcomes.stream().max(Outcome::compareTo).orElse(PERMIT);
    }
}
