package nl.doelbinder.tender;

import nl.doelbinder.input.SoughtText;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a document are looked for, and which page of them.
 *
 * @param text in the version's name or note, its file's name, or who added it; {@code null}: all
 * @param page the first one is 0
 */
public record VersionQuery(@Nullable String text, boolean newestFirst, int page, int size) {

    String pattern() {
        return text == null ? "%" : SoughtText.pattern(text.strip());
    }
}
