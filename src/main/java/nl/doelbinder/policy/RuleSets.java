package nl.doelbinder.policy;

/** The rule sets that ever judged here, by the hash that an {@link Assessment} names. */
public interface RuleSets {

    /** Hash of the rule set that judges now. */
    String current();

    /**
     * A rule book that judges by this rule set. The first call for one of years ago compiles it, which takes seconds.
     *
     * @throws IllegalArgumentException when no rule set of this hash ever judged here
     */
    RuleBook at(String hash);
}
