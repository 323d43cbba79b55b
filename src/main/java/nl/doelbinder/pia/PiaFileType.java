package nl.doelbinder.pia;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** As what a PIA can be taken along. */
public enum PiaFileType {
    JSON("json", MediaType.APPLICATION_JSON_VALUE),
    PDF("pdf", MediaType.APPLICATION_PDF_VALUE),
    WORD("docx", PiaFileType.WORD_VALUE);

    /** What a Word document is called on the web. */
    public static final String WORD_VALUE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String extension;
    private final String type;

    PiaFileType(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    /**
     * Answers it as a file.
     *
     * @param language {@code null}: in none
     */
    public ResponseEntity<byte[]> download(String code, @Nullable Locale language, byte[] contents) {
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(code + "." + extension)
                                .build()
                                .toString());
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        }
        return answer.body(contents);
    }
}
