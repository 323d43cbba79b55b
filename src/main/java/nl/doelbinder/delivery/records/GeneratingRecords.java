package nl.doelbinder.delivery.records;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.doelbinder.delivery.Format;

/** Makes files of invented detention records: any number, the same for the same seed, never held in memory. */
public final class GeneratingRecords {

    /** The first word of the command line that asks for it. */
    public static final String COMMAND = "generate-records";

    /** A technical bound: what a page or a call makes at once. */
    public static final int MOST = 20_000_000;

    private static final int BUFFER = 256 * 1024;
    private static final String USAGE =
            "usage: " + COMMAND + " --count=1000 [--seed=1] [--format=csv|ndjson] [--day=2019-03-22]";

    private GeneratingRecords() {}

    /**
     * Writes records.
     *
     * @param day on which most of the detentions run
     */
    public static void generate(long count, long seed, LocalDate day, Format format, OutputStream out)
            throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
        RecordWriter writer = new RecordWriter(buffered, format);
        RecordGenerator generator = new RecordGenerator(seed, day);
        Row row = new Row();
        for (long number = 0; number < count; number++) {
            generator.fill(row, number);
            writer.write(row);
        }
        buffered.flush();
    }

    /** From the command line; answers whether it understood. */
    public static boolean run(String[] arguments, OutputStream out, PrintStream told) throws IOException {
        Map<String, String> given =
                new TreeMap<>(Map.of("count", "", "seed", "1", "format", "csv", "day", "2019-03-22"));
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.equals(COMMAND)) {
                continue;
            }
            if (!argument.startsWith("--") || equals < 0 || !given.containsKey(argument.substring(2, equals))) {
                told.println(USAGE);
                return false;
            }
            given.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        try {
            generate(
                    Long.parseLong(given.getOrDefault("count", "")),
                    Long.parseLong(given.getOrDefault("seed", "")),
                    LocalDate.parse(given.getOrDefault("day", "")),
                    Format.valueOf(given.getOrDefault("format", "").toUpperCase(Locale.ROOT)),
                    out);
            return true;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            told.println(USAGE);
            return false;
        }
    }
}
