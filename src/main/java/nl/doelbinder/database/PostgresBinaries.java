package nl.doelbinder.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once for each version. */
final class PostgresBinaries {

    private static final String FOLDER = "binaries";

    private PostgresBinaries() {}

    static Path unpackedIn(Path data) throws IOException {
        var archive = archive();
        var resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new DatabaseProblem(
                    "There is no PostgreSQL for this machine (%s, %s) in the program."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Name one of your own with SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.");
        }
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        var versions = data.resolve(FOLDER);
        var home = versions.resolve(
                archive.replace(".txz", "") + "-" + Long.toHexString(connection.getContentLengthLong()));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        var fresh = Path.of(home + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        openFolder(versions);
        try (var in = connection.getInputStream()) {
            unpack(in, fresh);
        }
        FileSystemUtils.deleteRecursively(home);
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        deleteOthers(versions, home);
        return home;
    }

    private static String archive() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> "postgres-linux-" + arch + ".txz";
        };
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                // What one would compile or link against is not needed to run.
                if (!entry.getName().endsWith(".a")) {
                    unpack(entry, tar, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("an archive entry leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            openFolder(file);
            return;
        }
        openFolder(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** PostgreSQL may run as another user, who must be able to read its programs. */
    private static void openFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            openFolder(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void deleteOthers(Path versions, Path home) throws IOException {
        try (Stream<Path> all = Files.list(versions)) {
            for (var version : all.filter(v -> !v.equals(home)).toList()) {
                FileSystemUtils.deleteRecursively(version);
            }
        }
    }
}
