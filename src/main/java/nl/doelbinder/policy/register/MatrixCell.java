package nl.doelbinder.policy.register;

import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Validity;

/** The colour of one factor's value in one framework. */
public record MatrixCell(Factor factor, String value, Framework framework, Colour colour, Validity validity) {}
