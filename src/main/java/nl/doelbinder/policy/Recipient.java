package nl.doelbinder.policy;

/** Who outside the organisation receives what is found. */
public enum Recipient {
    POLICE,
    PROSECUTOR,
    BANK,
    OTHER_AUTHORITY,
    OTHER
}
