package nl.doelbinder.policy.register;

import java.time.Period;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;

/** How long a record is kept at most, counted from the day it is collected. */
public record RetentionNorm(Framework framework, ServiceLine serviceLine, Level level, Period max, Validity validity) {}
