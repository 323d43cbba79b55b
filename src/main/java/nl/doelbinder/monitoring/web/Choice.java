package nl.doelbinder.monitoring.web;

/** One entry of a list to choose from. */
public record Choice(String value, String label) {}
