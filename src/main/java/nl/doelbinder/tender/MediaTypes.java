package nl.doelbinder.tender;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What a file is, by what it begins with. Its name says nothing that somebody could not have typed. */
final class MediaTypes {

    /** As much of a file as is looked at. */
    static final int HEAD = 64 * 1024;

    private static final Tika TIKA = new Tika();
    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> OFFICE_PARTS = Map.of(
            "wordprocessingml.document.main+xml", OFFICE + "wordprocessingml.document",
            "spreadsheetml.sheet.main+xml", OFFICE + "spreadsheetml.sheet",
            "presentationml.presentation.main+xml", OFFICE + "presentationml.presentation");
    private static final Set<String> TEXTS = Set.of("application/json", "application/xml", "application/xhtml+xml");

    private MediaTypes() {}

    /** The type of a file that begins so. */
    static String of(byte[] head) {
        String found = TIKA.detect(head);
        return PACKED.contains(found) ? packed(head, found) : found;
    }

    static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || TEXTS.contains(mediaType);
    }

    /** Office files are packed, and name their kind in their table of contents, which stands in front. */
    private static String packed(byte[] head, String found) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("[Content_Types].xml")) {
                    String contents = new String(zip.readNBytes(HEAD), StandardCharsets.UTF_8);
                    return OFFICE_PARTS.entrySet().stream()
                            .filter(part -> contents.contains(part.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("application/zip");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // The head was cut off in the middle of an entry, or it is no sound zip: then it is just packed.
            return "application/zip";
        }
        return found.equals("application/x-tika-ooxml") ? "application/zip" : found;
    }
}
