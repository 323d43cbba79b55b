package nl.doelbinder.input.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file for a spreadsheet: UTF-8 with its mark and semicolons, as Dutch spreadsheets read it without asking. */
public final class CsvFile {

    private static final String MARK = "\uFEFF";

    private final StringBuilder lines = new StringBuilder(MARK);

    private CsvFile() {}

    public static CsvFile withHeader(List<String> columns) {
        CsvFile file = new CsvFile();
        file.add(columns);
        return file;
    }

    /** Adds a line; what is {@code null} stays empty. */
    public void add(List<? extends @Nullable Object> cells) {
        lines.append(cells.stream().map(CsvFile::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    public ResponseEntity<byte[]> download(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A spreadsheet runs what starts like a formula; the apostrophe makes a text of it. */
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
