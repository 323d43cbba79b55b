package nl.doelbinder.delivery.making;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.delivery.records.FilesFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of deliveries on disk. A file gets its name when all of it lies there, and it counts when the transaction that knows of it is
 * committed; what no transaction knows of is cleared away.
 */
@Component
class DeliveryFiles {

    /** Of the locks that the makers hold, each on its file's number. */
    static final int LOCKS = 5_100;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFiles.class);
    private static final Pattern NAMED = Pattern.compile("(\\d{1,9})\\.age(\\.part)?");

    private final FilesFolder folder;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DeliveryFiles(FilesFolder folder, JdbcClient database, PlatformTransactionManager transactions) {
        this.folder = folder;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes the file, which must not be there yet, under its unfinished name. */
    FileChannel begin(int number) throws IOException {
        return FileChannel.open(
                unfinished(number),
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private Path unfinished(int number) {
        return folder().resolve(number + ".age.part");
    }

    private Path finished(int number) {
        return folder().resolve(number + ".age");
    }

    private Path folder() {
        return folder.folder("deliveries");
    }

    /** What lies whole under its unfinished name gets its own, for good: also if the machine stops right after. */
    void finish(int number) throws IOException {
        Files.move(unfinished(number), finished(number), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    InputStream open(int number) throws IOException {
        return Files.newInputStream(finished(number));
    }

    boolean isThere(int number) {
        return Files.exists(finished(number));
    }

    void delete(int number) {
        try {
            Files.deleteIfExists(unfinished(number));
            Files.deleteIfExists(finished(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears away what a maker left that never came to an end. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    public void sweep() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path file : files) {
                Matcher named = NAMED.matcher(file.getFileName().toString());
                if (named.matches()) {
                    sweep(Integer.parseInt(named.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Clears the file of this number away, unless a transaction knows of it or somebody is still at work on it. */
    void sweep(int number) {
        transaction.executeWithoutResult(status -> {
            boolean nobodysWork = database.sql("select pg_try_advisory_xact_lock(?, ?)")
                    .params(LOCKS, number)
                    .query(Boolean.class)
                    .single();
            boolean known = database.sql("select exists (select from delivery_made where number = ?)")
                    .param(number)
                    .query(Boolean.class)
                    .single();
            if (nobodysWork && !known) {
                LOG.info("the file of making {} is cleared away: no delivery came of it", number);
                delete(number);
            }
        });
    }
}
