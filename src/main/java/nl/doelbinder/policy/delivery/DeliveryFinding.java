package nl.doelbinder.policy.delivery;

import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.Outcome;

/**
 * One rule's answer.
 *
 * @param rule    stable id of the rule, such as {@code LEV-04}
 * @param message names the values that made the rule answer and what would help
 * @param source  what it rests on
 */
public record DeliveryFinding(String rule, Outcome outcome, Message message, Message source) {}
