package nl.doelbinder.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that keeps its data, owned by this program: made on the first start, started and stopped with the
 * program. What a killed program left running is stopped first, by its pid file.
 */
final class PostgresServer implements AutoCloseable {

    static final String NAME = "doelbinder";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String MAJOR = "18";
    private static final long LOG_LIMIT = 10L << 20;
    /** Recovery after a crash counts as starting. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Path programs;
    private final PostgresUser user;
    private final Path cluster;
    private final boolean durable;
    private int port;

    private PostgresServer(DataFolder folder, Path programs, PostgresUser user, Path cluster, boolean durable) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
        this.cluster = cluster;
        this.durable = durable;
    }

    /**
     * @param wantedPort 0 for any that is free
     * @param durable    whether what is committed survives a crash of the machine; only tests go without
     */
    static PostgresServer start(Path data, int wantedPort, boolean durable) {
        var folder = DataFolder.open(data);
        try {
            var cluster = folder.path().resolve("postgresql-" + MAJOR);
            var server = new PostgresServer(
                    folder, PostgresBinaries.unpackedIn(folder.path()), PostgresUser.of(cluster), cluster, durable);
            server.start(wantedPort);
            return server;
        } catch (IOException e) {
            closeQuietly(folder);
            throw new DatabaseProblem(
                    "The database in %s cannot be started: %s.".formatted(folder.path(), e),
                    "See that the folder and what is in it belong to this user and that the disk has room.",
                    e);
        } catch (RuntimeException e) {
            closeQuietly(folder);
            throw e;
        }
    }

    private void start(int wantedPort) throws IOException {
        if (user instanceof PostgresUser.Other) {
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        user.own(logFolder());
        refuseOtherVersions();
        if (Files.exists(cluster)) {
            new LeftRunning(cluster).stop(() -> control("stop", "--mode=fast"));
        } else {
            initialise();
        }
        rotateLog();
        for (int attempt = 1; ; attempt++) {
            port = wantedPort != 0 ? wantedPort : freePort();
            try {
                control("start", "--log=" + logFile(), "--options=" + settings());
                return;
            } catch (DatabaseProblem e) {
                // Somebody may have taken the free port between finding and using it.
                if (wantedPort != 0 || attempt == 3 || !lastOfLog().contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    /** A folder that is there is whole: it gets its name only when the database in it is made. */
    private void initialise() throws IOException {
        LOG.info("Making a new database in {}", cluster);
        deleteUnfinished();
        var making = Files.createTempDirectory(folder.path(), cluster.getFileName() + ".new-");
        var fresh = making.resolve("data");
        var secret = making.resolve("password");
        DataFolder.writePrivately(secret, folder.password() + "\n");
        user.own(making);
        run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=postgres",
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C",
                        "--builtin-locale=C.UTF-8",
                        durable ? "--sync-method=fsync" : "--no-sync"));
        // The program itself works with a role that owns its database and nothing else.
        new Command(user, programs, "postgres")
                .with("--single", "-D", fresh.toString(), "postgres")
                .saying("CREATE ROLE %s LOGIN PASSWORD '%s'\nCREATE DATABASE %s OWNER %s\n"
                        .formatted(NAME, folder.password(), NAME, NAME))
                .run();
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(making);
    }

    private void deleteUnfinished() throws IOException {
        try (var entries = Files.newDirectoryStream(folder.path(), "postgresql-*.new-*")) {
            for (var unfinished : entries) {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        }
    }

    private void refuseOtherVersions() throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(folder.path(), "postgresql-[0-9]*")) {
            for (var other : entries) {
                if (Files.exists(other.resolve("PG_VERSION"))) {
                    throw new DatabaseProblem(
                            "The data folder holds %s, made by another version of Doelbinder; this one runs PostgreSQL %s."
                                    .formatted(other, MAJOR),
                            "Carry the data over as docs/operations.md says under 'Upgrades', or start the version that"
                                    + " made it.");
                }
            }
        }
    }

    private String settings() {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=100",
                "password_encryption=scram-sha-256",
                "jit=off",
                "update_process_title=off",
                // Nobody replicates this server: a table that one transaction makes and fills needs no second copy.
                "wal_level=minimal",
                "max_wal_senders=0",
                "max_wal_size=4GB",
                "log_timezone=UTC",
                "timezone=UTC",
                "fsync=" + (durable ? "on" : "off"),
                "synchronous_commit=" + (durable ? "on" : "off"),
                "full_page_writes=" + (durable ? "on" : "off")));
        return "-c " + String.join(" -c ", settings);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void control(String verb, String... more) {
        var arguments = new ArrayList<>(
                List.of(verb, "--pgdata=" + cluster, "--wait", "--timeout=" + PATIENCE.toSeconds(), "--silent"));
        arguments.addAll(List.of(more));
        run("pg_ctl", arguments);
    }

    private void run(String program, List<String> arguments) {
        try {
            new Command(user, programs, program)
                    .with(arguments.toArray(String[]::new))
                    .run();
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "PostgreSQL's %s failed in %s: %s".formatted(program, folder.path(), e.getMessage()),
                    "Its own log may say more: " + logFile(),
                    e);
        }
    }

    private Path logFolder() throws IOException {
        return Files.createDirectories(folder.path().resolve("log"));
    }

    Path logFile() {
        return folder.path().resolve("log/postgresql.log");
    }

    private void rotateLog() throws IOException {
        if (Files.exists(logFile(), LinkOption.NOFOLLOW_LINKS) && Files.size(logFile()) > LOG_LIMIT) {
            Files.move(logFile(), logFile().resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String lastOfLog() throws IOException {
        if (!Files.exists(logFile())) {
            return "";
        }
        var lines = Files.readAllLines(logFile());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    Path dataFolder() {
        return folder.path();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s&reWriteBatchedInserts=true"
                .formatted(port, NAME, NAME);
    }

    String password() {
        try {
            return folder.password();
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "The database's password cannot be read: " + e + ".",
                    "See that the file 'password' in " + folder.path() + " belongs to this user.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            control("stop", "--mode=fast");
        } catch (DatabaseProblem e) {
            LOG.warn("The database did not stop: {}", e.getMessage());
        } finally {
            closeQuietly(folder);
        }
    }

    private static void closeQuietly(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("The data folder's lock did not close", e);
        }
    }
}
