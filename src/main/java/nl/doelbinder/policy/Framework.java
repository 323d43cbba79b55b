package nl.doelbinder.policy;

/** The legal framework (wettelijk kader) a unit works in: each asks for its own ground and colours intrusion its own way. */
public enum Framework {
    /** Dienstverlening: serving citizens and businesses. */
    SERVICE,
    /** Toezicht: supervising compliance. */
    SUPERVISION,
    /** Opsporing: investigating criminal offences. */
    INVESTIGATION,
    /** Beveiliging: protecting one's own systems and name. */
    SECURITY
}
