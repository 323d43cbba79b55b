package nl.doelbinder.delivery;

/** In which form the records of a delivery are written. */
public enum Format {
    CSV,
    NDJSON
}
