package org.canvass.mail.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The line to a mail server. What is said goes out at once and in one write, since waiting to fill a packet would cost
 * 40 ms a mail (Nagle against delayed answers); what is heard is bounded, whoever speaks.
 */
final class Wire {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 100;

    private final Server server;
    private final byte[] heard = new byte[4_096];
    private int at;
    private int end;
    private volatile Socket plain;
    private volatile boolean cut;
    private Socket socket;
    private InputStream in;

    Wire(Server server) {
        this.server = server;
    }

    /** Connects with the first of the server's addresses that answers. */
    void open() throws IOException {
        IOException last = null;
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            if (!server.reach().allows(address, server.port())) {
                last = new ConnectException("its address may not be spoken to from here");
                continue;
            }
            try {
                open(address);
                return;
            } catch (IOException failure) {
                last = failure;
                plain.close();
            }
        }
        throw last == null ? new ConnectException("its name has no address") : last;
    }

    private void open(InetAddress address) throws IOException {
        Socket fresh = new Socket();
        plain = fresh;
        fresh.setTcpNoDelay(true);
        Duration most = server.silence().compareTo(LONGEST_CONNECT) < 0 ? server.silence() : LONGEST_CONNECT;
        fresh.connect(new InetSocketAddress(address, server.port()), (int) most.toMillis());
        fresh.setSoTimeout((int) server.silence().toMillis());
        use(fresh);
        if (cut) {
            throw new IOException("the session was ended");
        }
    }

    /** Encrypts from here on; what the server said before its time is not taken for said in secret. */
    void secure() throws IOException {
        if (pending()) {
            throw new IOException("it spoke before the session was secured");
        }
        SSLSocket secured = (SSLSocket) server.sockets().createSocket(socket, server.host(), server.port(), true);
        if (server.nameChecked()) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        secured.startHandshake();
        use(secured);
    }

    private void use(Socket now) throws IOException {
        socket = now;
        in = now.getInputStream();
    }

    /** Whether the server has said something that was not yet heard. */
    boolean pending() throws IOException {
        return at < end || in.available() > 0;
    }

    void say(String line) throws IOException {
        say((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /**
     * The next reply.
     *
     * @throws IOException also where it is none, or has no end
     */
    Reply reply() throws IOException {
        List<String> lines = new ArrayList<>(2);
        for (int code = 0; ; ) {
            String line = line();
            boolean last = line.length() == 3 || line.length() > 3 && line.charAt(3) == ' ';
            if (line.length() < 3 || !last && line.charAt(3) != '-') {
                throw strange();
            }
            int said = 0;
            for (int i = 0; i < 3; i++) {
                said = said * 10 + Character.digit(line.charAt(i), 10);
            }
            if (said < 200 || said > 599 || code != 0 && said != code || lines.size() == MOST_LINES) {
                throw strange();
            }
            code = said;
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (last) {
                return new Reply(code, lines);
            }
        }
    }

    private static IOException strange() {
        return new IOException("it answered what no mail server answers");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(heard));
                if (end == 0) {
                    throw new EOFException();
                }
            }
            char next = (char) (heard[at++] & 0xff);
            if (next == '\n') {
                int length = line.length();
                return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                throw strange();
            }
            // Nothing else than printable ASCII comes near a page, a log or a header.
            line.append(next == '\r' || next >= 32 && next < 127 ? next : '?');
        }
    }

    /** Ends it as it is, also from another thread; the one that waits for the server fails at once. */
    void cut() {
        cut = true;
        Socket now = plain;
        if (now != null) {
            try {
                now.close();
            } catch (IOException gone) {
                // Then there is nothing left to cut.
            }
        }
    }
}
