package nl.doelbinder.policy;

/** The two lines of service that are bought, one lot each. */
public enum ServiceLine {
    /** Monitoring and analysis of social media (SMMA). */
    MONITORING,
    /** Publishing and engagement (P&E). */
    ENGAGEMENT
}
