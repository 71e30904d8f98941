package org.canvass.bench.answers;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One kept HTTP connection that does no more than it must, so that the client costs little of the machine. */
final class WebConnection implements Closeable {
    private final int port;
    private Socket socket;
    private InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int at;

    WebConnection(int port) {
        this.port = port;
    }

    /** A page as it came. */
    record Page(int status, String location, String body) {}

    Page get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n");
    }

    Page post(String path, String form) throws IOException {
        return exchange("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }

    private Page exchange(String request) throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = socket.getInputStream();
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        filled = 0;
        at = 0;
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        String location = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (header(line, "content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (header(line, "transfer-encoding:")) {
                chunked = line.endsWith("chunked");
            } else if (header(line, "location:")) {
                location = line.substring(9).strip();
            }
        }
        return new Page(status, location, chunked ? chunks() : bytes(length));
    }

    private static boolean header(String line, String name) {
        return line.regionMatches(true, 0, name, 0, name.length());
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(bytes(size));
            line();
        }
        line();
        return body.toString();
    }

    private String line() throws IOException {
        int begin = at;
        while (true) {
            for (; at + 1 < filled; at++) {
                if (buffer[at] == '\r' && buffer[at + 1] == '\n') {
                    String line = new String(buffer, begin, at - begin, StandardCharsets.ISO_8859_1);
                    at += 2;
                    return line;
                }
            }
            fill();
        }
    }

    private String bytes(int length) throws IOException {
        while (filled - at < length) {
            fill();
        }
        String text = new String(buffer, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("The application closed the connection.");
        }
        filled += read;
    }
}
