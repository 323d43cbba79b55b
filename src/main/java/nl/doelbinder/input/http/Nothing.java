package nl.doelbinder.input.http;

/** The body of a call that says everything by its address: none, or an object without fields. */
public record Nothing() {}
