package nl.doelbinder.contract;

import org.jspecify.annotations.Nullable;

/** Who sells and runs a tool. */
public record Vendor(String code, String name, @Nullable String place) {}
