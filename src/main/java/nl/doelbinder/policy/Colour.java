package nl.doelbinder.policy;

/** A colour of the intrusion matrix, light to heavy. */
public enum Colour {
    GREEN,
    ORANGE,
    RED
}
