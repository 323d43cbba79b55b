package nl.doelbinder.policy.register;

import java.util.Set;
import nl.doelbinder.policy.Framework;

/** A unit and the frameworks it may work in. */
public record RegisteredUnit(String code, String name, Set<Framework> frameworks) {}
