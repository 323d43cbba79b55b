package nl.doelbinder.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.doelbinder.input.Fault;
import org.jspecify.annotations.Nullable;

/** A folder with the files of a dossier: of the file system, or shipped inside the program. */
final class DossierFolder {

    static final String SHIPPED = "classpath:dossiers/2016";

    /** Says which files the dossier has. */
    static final String HEAD = "dossier.yaml";

    /** What a dossier has that does not say which files it has. */
    static final List<String> FILES = List.of(
            HEAD,
            "organisation.yaml",
            "policy.yaml",
            "contracts.yaml",
            "pias.yaml",
            "tender.yaml",
            "steering.yaml",
            "requests.yaml");

    /** What a dossier may say that it has. */
    static final List<String> KNOWN = Stream.concat(
                    FILES.stream().skip(1), Stream.of("agreements.yaml", "mandates.yaml"))
            .toList();

    private static final String INSIDE = "classpath:";
    private static final long LARGEST = 16L << 20;

    private final String name;

    private DossierFolder(String name) {
        this.name = name;
    }

    static DossierFolder of(String name) {
        return new DossierFolder(name);
    }

    String name() {
        return name;
    }

    /** The contents of a file; {@code null}, with a fault, where it cannot be had. */
    byte @Nullable [] read(String file, List<DossierFault> faults) {
        try (InputStream in = open(file)) {
            if (in == null) {
                faults.add(new DossierFault(file, "", Fault.at("", "dossier.missing-file")));
                return null;
            }
            byte[] contents = in.readNBytes((int) LARGEST + 1);
            if (contents.length > LARGEST) {
                faults.add(new DossierFault(file, "", Fault.at("", "input.too-large")));
                return null;
            }
            return contents;
        } catch (IOException e) {
            faults.add(new DossierFault(
                    file, "", Fault.at("", "dossier.unreadable-file", String.valueOf(e.getMessage()))));
            return null;
        }
    }

    /** A file that looks like one of a dossier and is none is likely a mistake in its name. */
    void refuseUnknownFiles(List<String> known, List<DossierFault> faults) {
        if (name.startsWith(INSIDE)) {
            return;
        }
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(path -> path.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml") || file.endsWith(".yml"))
                    .filter(file -> !known.contains(file))
                    .forEach(unknown::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unknown.forEach(file ->
                faults.add(new DossierFault(file, "", Fault.at("", "dossier.unknown-file", String.join(", ", known)))));
    }

    boolean exists() {
        return name.startsWith(INSIDE) || Files.isDirectory(Path.of(name));
    }

    static String text(byte[] contents) {
        return new String(contents, StandardCharsets.UTF_8);
    }

    private @Nullable InputStream open(String file) throws IOException {
        if (name.startsWith(INSIDE)) {
            return DossierFolder.class
                    .getClassLoader()
                    .getResourceAsStream(name.substring(INSIDE.length()) + "/" + file);
        }
        Path path = Path.of(name, file);
        return Files.isRegularFile(path) ? Files.newInputStream(path) : null;
    }
}
