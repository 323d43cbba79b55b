package nl.doelbinder.policy;

/** How the material can be reached. */
public enum Access {
    /** Anyone can see it. */
    OPEN,
    /** An account of the platform is needed. */
    REGISTERED,
    /** It stands behind somebody's privacy settings. */
    SHIELDED
}
