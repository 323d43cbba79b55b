package nl.doelbinder.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, by what it begins with. */
class MediaTypesTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "255044462d312e370a, application/pdf",
        "89504e470d0a1a0a0000000d49484452, image/png",
        "4d5a90000300000004000000ffff0000, application/x-msdownload",
        "00010203040506, application/octet-stream",
        "476577006f6f6e, application/octet-stream",
        "4765776f6f6e2074656b7374, text/plain"
    })
    void by_its_first_bytes(String hex, String type) {
        assertThat(MediaTypes.of(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "wordprocessingml.document.main+xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "spreadsheetml.sheet.main+xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "presentationml.presentation.main+xml,"
                + " application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "iets-anders+xml, application/zip"
    })
    void an_office_file_by_its_table_of_contents(String part, String type) throws IOException {
        assertThat(MediaTypes.of(zip("[Content_Types].xml", "<Types>" + part + "</Types>")))
                .isEqualTo(type);
    }

    @Test
    void a_zip_that_only_says_by_its_name_that_it_is_an_office_file_is_a_zip() throws IOException {
        assertThat(MediaTypes.of(zip("word/document.xml", "wordprocessingml.document.main+xml")))
                .isEqualTo("application/zip");
    }

    @Test
    void a_head_that_ends_in_the_middle_is_packed_and_no_fault() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "x".repeat(5000));
        assertThat(MediaTypes.of(Arrays.copyOf(whole, 60))).isEqualTo("application/zip");
    }

    @Test
    void text_is_what_is_read_line_by_line() {
        assertThat(MediaTypes.isText("text/csv")).isTrue();
        assertThat(MediaTypes.isText("application/json")).isTrue();
        assertThat(MediaTypes.isText("application/pdf")).isFalse();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
