package nl.doelbinder.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param table of the thing that changed, such as {@code monitoring_request}; its name is the message {@code audit.table.<table>}
 * @param key   which of them, such as {@code V-001}
 * @param field such as {@code granted_until}, or {@code facts.from} within a structure; see {@link FieldNames}
 * @param from  {@code null}: there was nothing
 * @param to    {@code null}: nothing is left
 */
public record Change(
        String table,
        String key,
        String field,
        @Nullable String from,
        @Nullable String to) {}
