package nl.doelbinder.tender;

/** Something changed that the publication gate looks at. */
public record GateMoved(String tender) {}
