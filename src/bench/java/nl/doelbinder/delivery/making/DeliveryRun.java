package nl.doelbinder.delivery.making;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.load.Processor;
import nl.doelbinder.delivery.records.RecordsRun;
import nl.doelbinder.delivery.records.Selection;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * What a delivery costs against a plain COPY of the same records, and an import against a plain COPY in, each beside the
 * other in the same run, on a PostgreSQL that keeps what it says it keeps.
 */
public final class DeliveryRun {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 22);
    private static final List<String> FIELDS = List.of(
            "bsn", "surname", "givenNames", "birthDate", "startDate", "expectedEndDate", "conditionalRelease", "conditionalReleaseDuration", "specialConditions",
            "executionIndicator", "detentionAddress", "titles", "regimes", "leaves", "leaveAuthorisations", "abscondings");
    private static final String KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    private DeliveryRun() {}

    /**
     * Numbers of records, separated by commas; how many rounds of each; and, if there is a third, only the first of the records are
     * imported and the others multiplied from them.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("delivery-load");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("jit", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setDataDirectory(folder.resolve("database"))
                .start();
        try {
            Flyway.configure()
                    .dataSource(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")
                    .load()
                    .migrate();
            Path cluster = folder.resolve("database");
            int number = 0;
            for (String size : arguments[0].split(",")) {
                RecordsRun.fill(postgres.getPostgresDatabase(), cluster, folder, Integer.parseInt(size), DAY, arguments.length > 2);
                List<Double> floors = new ArrayList<>();
                List<Double> takes = new ArrayList<>();
                double floorUsed = 0;
                double used = 0;
                for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                    double before = Processor.secondsWith(cluster);
                    floors.add(floor(postgres, folder));
                    double between = Processor.secondsWith(cluster);
                    takes.add(delivery(postgres, folder, ++number));
                    floorUsed += between - before;
                    used += Processor.secondsWith(cluster) - between;
                }
                System.out.printf("%s records: floor %s, delivery %s, ratio %.2f; processor %.2f and %.2f s a round, ratio %.2f%n",
                        size, floors, takes, median(takes) / median(floors), floorUsed / takes.size(), used / takes.size(), used / floorUsed);
            }
        } finally {
            postgres.close();
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static double median(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double floor(EmbeddedPostgres postgres, Path folder) throws Exception {
        Path file = folder.resolve("floor.csv");
        long start = System.nanoTime();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                    "copy (" + "select bsn, family_name, given_names, born_on, start_on, expected_end_on, conditional_release, release_days,"
                            + " release_conditions, execution_indicator, address, titles, regimes, leaves,"
                            + " leave_authorisations, abscondings from detention_record where start_on <= '2019-03-22' and (ended_on is null or ended_on >= '2019-03-22')) to stdout (format csv)", out);
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("  floor %.2f s, %d MB%n", took, Files.size(file) >> 20);
        Files.delete(file);
        return took;
    }

    private static double delivery(EmbeddedPostgres postgres, Path folder, int number) throws Exception {
        Path file = folder.resolve("delivery-" + number + ".age");
        long start = System.nanoTime();
        try (Connection reader = postgres.getPostgresDatabase().getConnection();
                Connection writer = postgres.getPostgresDatabase().getConnection();
                Statement read = reader.createStatement();
                Statement write = writer.createStatement()) {
            reader.setAutoCommit(false);
            writer.setAutoCommit(false);
            read.execute("set transaction isolation level repeatable read read only");
            String lines = "processing_log_line_" + number;
            write.execute("create table " + lines + " (like processing_log_line, check (log = " + number + "))");
            Pass pass = new Pass(new Selection(DAY, 18, FIELDS, Format.CSV), number, RecipientKey.of(KEY));
            Counting counting = new Counting(pass, reader, postgres.getPostgresDatabase());
            double at = (System.nanoTime() - start) / 1e9;
            Pass.Made made = pass.make(
                    reader,
                    writer,
                    lines,
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    (point, done) -> {});
            Pass.Counted counted = counting.await();
            double passed = (System.nanoTime() - start) / 1e9;
            write.execute("create index on " + lines + " (person)");
            write.execute("alter table processing_log_line attach partition " + lines + " for values in (" + number + ")");
            double indexed = (System.nanoTime() - start) / 1e9;
            writer.commit();
            double took = (System.nanoTime() - start) / 1e9;
            System.out.printf("  delivery of %d (counted %d) %.2f s: counted %.2f, passed %.2f, indexed %.2f; %d MB%n",
                    made.delivered(), counted.delivered(), took, at, passed, indexed, made.file().bytes() >> 20);
            reader.rollback();
            return took;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
