package nl.doelbinder.steering;

/** A document of a tender in the version that is tabled: what is decided, is decided on this one. */
public record TabledPaper(String document, String version) {}
