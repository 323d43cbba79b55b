package nl.doelbinder.tender;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends the publication package as a file, by page and by API alike. */
public final class PublicationFile {

    private PublicationFile() {}

    public static void send(
            PackagingPublication packaging, String code, Actor by, Locale locale, HttpServletResponse response)
            throws IOException {
        packaging.notice(code, by); // refused before anything is sent
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(code + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        packaging.write(code, by, locale, response.getOutputStream());
    }
}
