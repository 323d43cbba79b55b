package nl.doelbinder.tender;

import org.jspecify.annotations.Nullable;

/**
 * A document with its newest version.
 *
 * @param lot     {@code null}: of all lots
 * @param version {@code null}: it has none yet
 * @param sha256  of the newest version's content; {@code null} without a version
 */
public record Paper(
        String document,
        boolean required,
        @Nullable String lot,
        @Nullable String version,
        @Nullable String sha256) {}
