package nl.doelbinder.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The database that keeps what people were told is kept. */
class PostgresServerTest {

    @TempDir
    Path folder;

    private final List<Process> programs = new ArrayList<>();

    /** Unpacked once for all of these tests. */
    @TempDir
    static Path binaries;

    /** A folder with a new database in it, made once for the tests that begin with one. */
    @TempDir
    static Path made;

    private static String readableClassPath = "";

    @BeforeAll
    static void unpack() throws IOException {
        open(binaries);
        open(made);
        PostgresBinaries.unpackedIn(binaries);
        link(made);
        PostgresServer.start(made, 0, false).close();
        readableClassPath = readableClassPath();
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void link(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("binaries"), binaries.resolve("binaries"));
    }

    @BeforeEach
    void mayBeReachedByOthers() throws IOException {
        open(folder);
        link(folder);
    }

    /** Lays a database into the folder, with all its owners and permissions, as a program that ended left it. */
    private void hasDatabase() throws Exception {
        var copied = new ProcessBuilder(
                        "cp",
                        "-a",
                        made.resolve("postgresql-18").toString(),
                        made.resolve("password").toString(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(copied).isZero();
    }

    @AfterEach
    void endsWhatWasStarted() throws InterruptedException {
        for (var program : programs) {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (var server = PostgresServer.start(folder, 0, true)) {
            write(server, "kept");
        }
        try (var server = PostgresServer.start(folder, 0, true)) {
            assertThat(read(server)).containsExactly("kept");
        }
        assertThat(Files.exists(folder.resolve("postgresql-18/postmaster.pid"))).isFalse();
    }

    @Test
    void it_keeps_what_it_commits_and_lets_in_nobody_without_the_password() throws Exception {
        try (var server = PostgresServer.start(folder, 0, true)) {
            assertThat(ask(server, "show fsync")).containsExactly("on");
            assertThat(ask(server, "show synchronous_commit")).containsExactly("on");
            assertThat(ask(server, "show full_page_writes")).containsExactly("on");
            assertThat(ask(server, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(ask(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .containsExactly("false");
            for (var user : List.of("doelbinder", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url(), user, "guessed"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_killed_programs_database_is_found_stopped_and_started_again() throws Exception {
        hasDatabase();
        var killed = program(List.of());
        var left = killed.url();
        write(left, password(), "acknowledged");
        killed.process().destroyForcibly().waitFor();
        assertThat(ask(left, password(), "select 1::text")).as("it lives on").containsExactly("1");

        try (var server = PostgresServer.start(folder, 0, true)) {
            assertThat(read(server)).containsExactly("acknowledged");
            assertThatThrownBy(() -> ask(left, password(), "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_second_program_on_the_same_folder_is_told_who_is_first() throws Exception {
        hasDatabase();
        try (var first = PostgresServer.start(folder, 0, true)) {
            assertThat(first.dataFolder()).exists();
            assertThatThrownBy(() -> PostgresServer.start(folder, 0, true))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("in use by another Doelbinder");
        }
    }

    @Test
    void a_second_program_of_its_own_is_told_too() throws Exception {
        hasDatabase();
        var first = program(List.of());
        assertThatThrownBy(() -> PostgresServer.start(folder, 0, true))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("(process " + first.process().pid() + ")");
    }

    @Test
    void a_pid_file_whose_number_is_another_programs_by_now_does_not_stop_it() throws Exception {
        hasDatabase();
        var pidFile = folder.resolve("postgresql-18/postmaster.pid");
        Files.writeString(
                pidFile, ProcessHandle.current().pid() + "\n" + folder.resolve("postgresql-18") + "\n1\n1\n\n\n\n");
        try (var server = PostgresServer.start(folder, 0, true)) {
            assertThat(ask(server, "select 1::text")).containsExactly("1");
        }
    }

    @Test
    void a_pid_file_of_a_dead_process_does_not_stop_it() throws Exception {
        hasDatabase();
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(
                folder.resolve("postgresql-18/postmaster.pid"),
                dead.pid() + "\n" + folder.resolve("postgresql-18") + "\n1\n1\n\n\n\n");
        try (var server = PostgresServer.start(folder, 0, true)) {
            assertThat(ask(server, "select 1::text")).containsExactly("1");
        }
    }

    @Test
    void a_crash_while_the_database_is_made_leaves_no_half_one() throws Exception {
        var half = Files.createDirectories(folder.resolve("postgresql-18.new-123/data"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        try (var server = PostgresServer.start(folder, 0, true)) {
            assertThat(ask(server, "select 1::text")).containsExactly("1");
        }
        assertThat(folder.resolve("postgresql-18.new-123")).doesNotExist();
    }

    @Test
    void a_folder_of_another_version_is_refused_and_left_alone() throws Exception {
        var other = Files.createDirectories(folder.resolve("postgresql-17"));
        Files.writeString(other.resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> PostgresServer.start(folder, 0, true))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("postgresql-17");
        assertThat(other.resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> PostgresServer.start(file.resolve("data"), 0, true))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("a-file/data");
    }

    @Test
    void an_ordinary_user_may_start_it() throws Exception {
        assumeThat(PostgresUser.isRoot()).isTrue();
        Files.setAttribute(folder, "unix:uid", 65534);
        var program = program(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        assertThat(ask(program.url(), password(), "select 1::text")).containsExactly("1");
        assertThat(Files.getAttribute(folder.resolve("postgresql-18"), "unix:uid"))
                .isEqualTo(65534);
    }

    @Test
    void root_may_start_it_where_name_spaces_are_not_allowed() throws Exception {
        assumeThat(PostgresUser.isRoot()).isTrue();
        // Inside the folder, so that they are there until the program has stopped its database.
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("sh", "setpriv", "id")) {
            Files.createSymbolicLink(tools.resolve(tool), where(tool));
        }
        Files.setPosixFilePermissions(tools, PosixFilePermissions.fromString("rwxr-xr-x"));
        var program = program(List.of("env", "PATH=" + tools));
        assertThat(ask(program.url(), password(), "select 1::text")).containsExactly("1");
        assertThat(Files.getAttribute(folder.resolve("postgresql-18"), "unix:uid"))
                .isNotEqualTo(0);
    }

    private static Path where(String tool) {
        return List.of("/bin", "/usr/bin", "/sbin", "/usr/sbin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private record Program(Process process, String url) {}

    private Program program(List<String> as) throws IOException {
        var command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                readableClassPath,
                KeepingDatabase.class.getName(),
                folder.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        programs.add(process);
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("jdbc:")) {
                return new Program(process, line);
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("it did not start: " + said);
    }

    /** Copied to where every user may read: a home folder is closed to others. */
    private static String readableClassPath() throws IOException {
        var copies = Files.createDirectories(binaries.resolve("class-path"));
        var places = new ArrayList<String>();
        var number = 0;
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var wanted = entry.endsWith("classes")
                    || List.of("compress", "xz-", "postgres", "spring-core", "slf4j", "commons-io", "commons-lang3")
                            .stream()
                            .anyMatch(name ->
                                    Path.of(entry).getFileName().toString().contains(name));
            if (wanted && Files.exists(Path.of(entry))) {
                var copy = copies.resolve(number++ + (Files.isDirectory(Path.of(entry)) ? "" : ".jar"));
                FileSystemUtils.copyRecursively(Path.of(entry), copy);
                places.add(copy.toString());
            }
        }
        new ProcessBuilder("chmod", "-R", "a+rX", copies.toString())
                .start()
                .onExit()
                .join();
        return String.join(File.pathSeparator, places);
    }

    private String password() throws IOException {
        return Files.readString(folder.resolve("password"));
    }

    private void write(PostgresServer server, String what) throws SQLException {
        write(server.url(), server.password(), what);
    }

    private static void write(String url, String password, String what) throws SQLException {
        try (var connection = connect(url, password);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (what text)");
            statement.execute("insert into kept values ('" + what + "')");
        }
    }

    private static List<String> read(PostgresServer server) throws SQLException {
        return ask(server, "select what from kept");
    }

    private static List<String> ask(PostgresServer server, String question) throws SQLException {
        return ask(server.url(), server.password(), question);
    }

    private static List<String> ask(String url, String password, String question) throws SQLException {
        try (var connection = connect(url, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static Connection connect(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, PostgresServer.NAME, password);
    }
}
