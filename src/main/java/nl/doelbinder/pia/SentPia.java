package nl.doelbinder.pia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file with a PIA as it was sent: by a page's form, or by a call with the same fields. */
public final class SentPia {

    /** What is larger is refused before it is read. */
    public static final int MOST_MEGABYTES = 20;

    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 60;
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "lang");

    private final String name;
    private final byte[] contents;
    private final @Nullable String unit;
    private final @Nullable String template;
    private final @Nullable String title;
    private final Locale language;

    SentPia(
            String name,
            byte[] contents,
            @Nullable String unit,
            @Nullable String template,
            @Nullable String title,
            Locale language) {
        this.name = name;
        this.contents = contents.clone();
        this.unit = unit;
        this.template = template;
        this.title = title;
        this.language = language;
    }

    /**
     * Reads what came in parts.
     *
     * @throws BadInput naming every part that is faulty
     */
    public static SentPia of(MultipartHttpServletRequest parts, Locale language) {
        List<Fault> faults = new ArrayList<>();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        parts.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name) && !values[0].isBlank()) {
                fields.put(name, values[0].strip());
            }
        });
        MultipartFile file = parts.getFile("file");
        if (file == null || file.isEmpty()) {
            faults.add(Fault.at("/file", "pia.import.file-missing", "file"));
        } else if (file.getSize() > MOST_BYTES) {
            faults.add(Fault.at("/file", "pia.import.too-large", "file", MOST_MEGABYTES));
        }
        parts.getMultiFileMap().forEach((name, files) -> {
            if (!name.equals("file") || files.size() > 1) {
                faults.add(Fault.at("/" + name, "input.unknown-field", name, "file, unit, template, title"));
            }
        });
        Reading reading = Reading.of(Tree.of(fields));
        faults.forEach(reading::add);
        InputObject in = reading.root();
        String unit = in.optionalText("unit", LONGEST_CODE);
        String template = in.optionalText("template", LONGEST_CODE);
        String title = in.optionalText("title", Texts.LONGEST_LINE);
        in.end();
        reading.refuseIfFaulty();
        try {
            MultipartFile sound = Objects.requireNonNull(file);
            return new SentPia(name(sound), sound.getBytes(), unit, template, title, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    byte[] contents() {
        return contents.clone();
    }

    /** Whose it becomes; {@code null}: the one that the file names. */
    @Nullable String unit() {
        return unit;
    }

    /** That it is made by; {@code null}: the one that the file names, else today's. */
    @Nullable String template() {
        return template;
    }

    /** {@code null}: the one in the file, else the file's name. */
    @Nullable String title() {
        return title;
    }

    /** Of what the program itself adds, such as the names of risks. */
    Locale language() {
        return language;
    }

    /** The name without its extension: what a file that names no title is called. */
    String bareName() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The last part of the name that the sender gave it, without what cannot be shown. */
    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .strip();
        String shown = last.isEmpty() ? "pia.json" : last;
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }
}
