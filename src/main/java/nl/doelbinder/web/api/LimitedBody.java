package nl.doelbinder.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A call's body, held in memory once it is asked for, up to a limit. It can be read more than once. */
final class LimitedBody extends HttpServletRequestWrapper {

    /** Room for a text of a megabyte, so that it can be named as too long. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private byte @Nullable [] body;

    LimitedBody(HttpServletRequest request) {
        super(request);
    }

    byte[] bytes() throws IOException {
        if (body == null) {
            if (getContentLengthLong() > MOST_BYTES) {
                throw new TooLarge();
            }
            InputStream in = getRequest().getInputStream();
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new TooLarge();
            }
            body = read;
        }
        return body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new InMemory(bytes());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** HTTP 413. */
    static final class TooLarge extends ErrorResponseException {
        TooLarge() {
            super(HttpStatus.CONTENT_TOO_LARGE);
        }
    }

    private static final class InMemory extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        InMemory(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
