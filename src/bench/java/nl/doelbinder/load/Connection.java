package nl.doelbinder.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;

/** One connection to the program, kept alive; knows as much of HTTP as it takes. */
final class Connection implements AutoCloseable {

    private final URI address;
    private Socket socket;
    private OutputStream out;
    private InputStream in;

    Connection(URI address) throws IOException {
        this.address = address;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    static String head(String path, String account, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString((account + ":doelbinder").getBytes(UTF_8)) + "\r\nContent-Type: " + type
                + "\r\n";
    }

    OutputStream out() {
        return out;
    }

    InputStream in() {
        return in;
    }

    /** Sends a call and reads its answer to the end; answers the status. */
    int call(String head, byte[] body) throws IOException {
        byte[] start = (head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        out.write(whole);
        out.flush();
        Head answer = readHead();
        if (answer.chunked) {
            while (skipChunk() > 0) {
                // To the last one.
            }
        } else {
            in.skipNBytes(answer.length);
        }
        if (answer.last) {
            socket.close();
            open();
        }
        return answer.status;
    }

    /**
     * The answer's head.
     *
     * @param last whether the program closes the connection after this answer, as it does after a hundred
     */
    record Head(int status, boolean chunked, int length, boolean last) {}

    Head readHead() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        boolean chunked = false;
        boolean last = false;
        int length = 0;
        String line;
        while (!(line = line()).isEmpty()) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            last |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return new Head(status, chunked, length, last);
    }

    private int skipChunk() throws IOException {
        int length = Integer.parseInt(line(), 16);
        in.skipNBytes(length + 2L);
        return length;
    }

    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = in.read()) != '\r') {
            if (next < 0) {
                throw new IOException("the answer broke off");
            }
            line.append((char) next);
        }
        in.read();
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
