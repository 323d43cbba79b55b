package nl.doelbinder.tender;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.tender.AddingDocumentVersion.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A version of a document as it was sent: by a page's form, or by a call with the same fields. */
public final class SentVersion {

    private static final int LONGEST_VERSION = 40;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_TEXT = 2_000_000;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang");

    private final MultipartFile file;
    private final Text about;

    private SentVersion(MultipartFile file, Text about) {
        this.file = file;
        this.about = about;
    }

    /** What is said about a version, and its text where that stands in a field. */
    public record Text(
            String text,
            @Nullable String version,
            @Nullable LocalDate dated,
            @Nullable String note) {}

    /**
     * Reads what came in parts.
     *
     * @throws BadInput naming every part that is faulty
     */
    public static SentVersion of(MultipartHttpServletRequest parts) {
        List<Fault> faults = new ArrayList<>();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        parts.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name) && !values[0].isBlank()) {
                fields.put(name, values[0].strip());
            }
        });
        MultipartFile file = parts.getFile("file");
        if (file == null || (file.isEmpty() && name(file).isEmpty())) {
            faults.add(Fault.at("/file", "document.file-missing", "file"));
        }
        parts.getMultiFileMap().forEach((name, files) -> {
            if (!name.equals("file") || files.size() > 1) {
                faults.add(Fault.at("/" + name, "input.unknown-field", name, "file, version, dated, note"));
            }
        });
        Reading reading = Reading.of(Tree.of(fields));
        faults.forEach(reading::add);
        Text about = about(reading.root(), "");
        reading.refuseIfFaulty();
        return new SentVersion(Objects.requireNonNull(file), about);
    }

    /**
     * Reads a text with what is said about it.
     *
     * @throws BadInput naming every field that is faulty
     */
    public static Text text(Reading body) {
        InputObject in = body.root();
        String text = in.lines("text", LONGEST_TEXT);
        Text about = about(in, Objects.requireNonNullElse(text, ""));
        body.refuseIfFaulty();
        return about;
    }

    private static Text about(InputObject in, String text) {
        String version = in.optionalText("version", LONGEST_VERSION);
        LocalDate dated = in.optionalDate("dated");
        String note = in.optionalLines("note", LONGEST_NOTE);
        in.end();
        return new Text(text, version, dated, note);
    }

    /** What is in the file; the caller closes it. */
    public InputStream open() throws IOException {
        return file.getInputStream();
    }

    public Given given(InputStream content) {
        String name = name(file);
        return new Given(name.isEmpty() ? "document" : name, about.version(), about.dated(), about.note(), content);
    }

    /** The last part of the name that the sender gave it, without what no file system would take. */
    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
