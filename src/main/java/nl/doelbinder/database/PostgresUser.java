package nl.doelbinder.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. It refuses to be root, so for root it runs in a user name space, where that is allowed, and
 * as another user of the machine where it is not. An ordinary user's runs as that user.
 */
sealed interface PostgresUser {

    /** What stands before a command so that it runs as this user. */
    List<String> prefix();

    /** Hands a file or folder with all in it to this user. */
    void own(Path path) throws IOException;

    /** The user that started the program. */
    record Self() implements PostgresUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path path) {
            // It is theirs already.
        }
    }

    /** Root in a name space where it is nobody. */
    record NameSpace() implements PostgresUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user");
        }

        @Override
        public void own(Path path) throws IOException {
            give(path, 0, 0);
        }
    }

    /** Another user of the machine. */
    record Other(int user, int group) implements PostgresUser {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        }

        @Override
        public void own(Path path) throws IOException {
            give(path, user, group);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Chooses one.
     *
     * @param cluster the database's folder, which keeps its owner when it is there already
     */
    static PostgresUser of(Path cluster) throws IOException {
        if (!isRoot()) {
            return new Self();
        }
        if (Files.exists(cluster)) {
            var owner = new Other(number(cluster, "unix:uid"), number(cluster, "unix:gid"));
            if (owner.user() != 0 && runs(owner)) {
                return owner;
            }
        }
        if (runs(new NameSpace())) {
            return new NameSpace();
        }
        return Stream.of("postgres", "nobody")
                .map(PostgresUser::named)
                .flatMap(Optional::stream)
                .filter(PostgresUser::runs)
                .findFirst()
                .map(PostgresUser.class::cast)
                .orElseThrow(() -> new DatabaseProblem(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv can start it as another user.",
                        "Start Doelbinder as an ordinary user, or install util-linux."));
    }

    private static int number(Path path, String attribute) throws IOException {
        return (int) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<Other> named(String name) {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> new Other(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean runs(PostgresUser user) {
        var command = new ArrayList<>(user.prefix());
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0"));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void give(Path path, int user, int group) throws IOException {
        if (number(path, "unix:uid") == user) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var one : all.toList()) {
                Files.setAttribute(one, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(one, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
