package nl.doelbinder.tender;

import org.jspecify.annotations.Nullable;

/**
 * A version of a document that lay before a board.
 *
 * @param sha256 of its content
 * @param remark why it goes back, where the board says it of this document
 */
public record TabledPaper(
        String document,
        String version,
        String sha256,
        @Nullable String remark) {}
