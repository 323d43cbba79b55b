package nl.doelbinder.tender;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a version's content: as what it is, to be kept as a file and never shown as one of our pages. */
public final class Download {

    private Download() {}

    public static void send(DocumentVersion version, InputStream content, HttpServletResponse response)
            throws IOException {
        response.setContentType(version.mediaType());
        response.setContentLengthLong(version.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(version.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.ETAG, "\"" + version.sha256() + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(version.sha256())) + ":");
        content.transferTo(response.getOutputStream());
    }
}
