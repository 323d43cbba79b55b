package nl.doelbinder.contract;

import nl.doelbinder.policy.register.Tool;

/**
 * A tool with what the rules do not ask about it.
 *
 * @param madeToOrder built for the organisation
 */
public record ToolOnRecord(Tool tool, boolean madeToOrder) {}
