package nl.doelbinder.delivery.records;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import javax.sql.DataSource;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.load.Processor;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Fills a database with as many records as are wanted, as an import does, and tells what it took beside a plain COPY in. */
public final class RecordsRun {

    private static final String COLUMNS = java.util.Arrays.stream(Column.values())
                    .map(Column::sql)
                    .collect(java.util.stream.Collectors.joining(", "))
            + ", record, person, import_id";

    private RecordsRun() {}

    public static void fill(
            DataSource database, Path cluster, Path folder, int wanted, LocalDate day, boolean multiplied)
            throws Exception {
        int count = multiplied ? Math.min(wanted, 200_000) : wanted;
        Path file = folder.resolve("records.csv");
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            GeneratingRecords.generate(count, 1, day, Format.CSV, out);
        }
        System.out.printf("  generated %d, %d MB in %.2f s%n", count, Files.size(file) >> 20, since(start));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            client.sql("truncate detention_record").update();
            connection.commit();
            double importTook;
            double importUsed = Processor.secondsWith(cluster);
            start = System.nanoTime();
            MergingRecords merging = new MergingRecords(client);
            merging.prepare();
            ReadingFile reading = new ReadingFile(Format.CSV, new KeyedHashes("0123456789abcdef".getBytes("UTF-8")));
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(MergingRecords.COPY);
            try (InputStream in = Files.newInputStream(file); FaultyLines faulty = new FaultyLines(database, 1)) {
                reading.read(in, copy, faulty, (lines, bytes) -> {});
                copy.endCopy();
                double staged = since(start);
                System.out.println("  " + merging.merge(1, reading.lines(), faulty.lines()));
                connection.commit();
                importTook = since(start);
                importUsed = Processor.secondsWith(cluster) - importUsed;
                System.out.printf("  import %.2f s, staged %.2f; processor %.2f s%n", importTook, staged, importUsed);
            }
            plainCopy(connection, client, cluster, folder, importTook, importUsed);
            for (int again = 1; again < wanted / count; again++) {
                // What was imported, again under other keys and hashes: as many as are wanted, in a fraction of the time.
                client.sql("insert into detention_record (" + COLUMNS + ") select 'C' || :copy || '-' || " + COLUMNS
                                .replaceFirst(", record,", ", gen_random_uuid(),")
                                .replaceFirst("person,", "case when bsn is null then null else gen_random_uuid() end,")
                        + " from detention_record where record_key like 'P%'")
                        .param("copy", again)
                        .update();
                connection.commit();
            }
        }
        try (Connection connection = database.getConnection()) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql("vacuum analyze detention_record").update();
        }
        Files.delete(file);
    }

    /** The same records into a table with the same indexes, which nothing else is done to. */
    private static void plainCopy(
            Connection connection, JdbcClient client, Path cluster, Path folder, double importTook, double importUsed)
            throws Exception {
        Path dump = folder.resolve("dump");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dump))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy detention_record to stdout", out);
        }
        client.sql("create table plain (like detention_record including all)").update();
        connection.commit();
        double used = Processor.secondsWith(cluster);
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(dump)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy plain from stdin", in, 1 << 16);
        }
        connection.commit();
        double took = since(start);
        used = Processor.secondsWith(cluster) - used;
        System.out.printf(
                "  plain COPY in %.2f s, import %.2f times it; processor %.2f s, import %.2f times it%n",
                took, importTook / took, used, importUsed / used);
        client.sql("drop table plain").update();
        connection.commit();
        Files.delete(dump);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
