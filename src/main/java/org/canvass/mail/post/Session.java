package org.canvass.mail.post;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A session with the mail server, kept for many mails. It knows at every moment whether the final dot has left, and
 * that decides what a failure means: before it the mail may be tried again, after it nobody can say.
 */
final class Session {
    private final MailServer server;
    private final Duration silence;
    private final Set<String> extensions = new TreeSet<>();
    private Socket socket;
    private InputStream in;
    private boolean usable = true;
    private boolean handedOver;
    private int mails;
    private long lastUsedNanos = System.nanoTime();

    /** The server refused the session itself, with a code. */
    static final class NotOpened extends IOException {
        private static final long serialVersionUID = 1L;
        final int code;

        NotOpened(Reply reply) {
            super(reply.text());
            code = reply.code();
        }
    }

    private Session(MailServer server, Duration silence) throws IOException {
        this.server = server;
        this.silence = silence;
        use(server.connect(Math.toIntExact(silence.toMillis())));
    }

    /** Connects, greets, secures and signs in. */
    static Session open(MailServer server, Duration silence) throws IOException {
        Session session = new Session(server, silence);
        try {
            session.required(session.read());
            session.greet();
            if (session.extensions.contains("STARTTLS") && server.startTlsAllowed()) {
                session.startTls();
            } else if (server.startTlsRequired() && !(session.socket instanceof javax.net.ssl.SSLSocket)) {
                throw new IOException("it offers no STARTTLS, but quarkus.mailer.start-tls requires it");
            }
            session.signIn();
            return session;
        } catch (IOException | RuntimeException failure) {
            session.cut();
            throw failure;
        }
    }

    /**
     * Hands over one mail.
     *
     * @param source with the final dot
     * @param patience how long to wait for the answer to the final dot
     * @return the answer that decided: the one to the final dot, or the first refusal before
     */
    Reply send(String from, String to, byte[] source, Duration patience) throws IOException {
        handedOver = false;
        mails++;
        Reply refusal = envelope("MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">");
        if (refusal != null) {
            return refusal;
        }
        socket.getOutputStream().write(source);
        handedOver = true;
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        Reply last = noted(read());
        socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        lastUsedNanos = System.nanoTime();
        return last;
    }

    /** Whether the final dot of the last mail has left. */
    boolean handedOver() {
        return handedOver;
    }

    /** Whether an earlier mail went over it, so that the server may have closed it meanwhile. */
    boolean usedBefore() {
        return mails > 1;
    }

    /** Whether it may take another mail: not closed, and not idle for so long that the server may have forgotten it. */
    boolean usable() {
        return usable && System.nanoTime() - lastUsedNanos < silence.toNanos() / 2;
    }

    /** Says goodbye and ends. */
    void quit() {
        try {
            say("QUIT");
        } catch (IOException gone) {
            // The other side was first.
        }
        cut();
    }

    /** Ends at once; whoever waits for an answer stops waiting. */
    void cut() {
        usable = false;
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    /** The first refusal, or null when the server waits for the mail. */
    private Reply envelope(String... commands) throws IOException {
        boolean together = extensions.contains("PIPELINING");
        if (together) {
            say(String.join("\r\n", commands) + "\r\nDATA");
        }
        Reply refusal = null;
        for (String command : commands) {
            Reply reply = together ? noted(read()) : ask(command);
            refusal = refusal == null && !reply.positive() ? reply : refusal;
            if (refusal != null && !together) {
                return afterRefusal(refusal);
            }
        }
        Reply data = together ? noted(read()) : ask("DATA");
        if (refusal != null) {
            if (data.code() == 354) {
                // It waits for a mail that nobody may receive; without a dot there is none.
                cut();
                return refusal;
            }
            return afterRefusal(refusal);
        }
        if (data.positive() && data.code() != 354) {
            throw new IOException("it answered DATA with " + data.code());
        }
        return data.positive() ? null : afterRefusal(data);
    }

    private Reply afterRefusal(Reply refusal) throws IOException {
        if (usable && !ask("RSET").positive()) {
            usable = false;
        }
        lastUsedNanos = System.nanoTime();
        return refusal;
    }

    private void greet() throws IOException {
        extensions.clear();
        Reply hello = ask("EHLO " + server.ownName());
        if (!hello.positive()) {
            required(ask("HELO " + server.ownName()));
            return;
        }
        for (String word : hello.text().toUpperCase(Locale.ROOT).split("[ =]+")) {
            extensions.add(word);
        }
    }

    private void startTls() throws IOException {
        required(ask("STARTTLS"));
        if (in.available() > 0) {
            throw new IOException("it said something between STARTTLS and TLS");
        }
        use(server.secured(socket));
        greet();
    }

    private void signIn() throws IOException {
        if (server.account().isEmpty()) {
            return;
        }
        String[] account = server.account().get();
        if (extensions.contains("PLAIN") || !extensions.contains("LOGIN")) {
            required(ask("AUTH PLAIN " + base64("\0" + account[0] + "\0" + account[1])));
        } else {
            required(ask("AUTH LOGIN"));
            required(ask(base64(account[0])));
            required(ask(base64(account[1])));
        }
    }

    private Reply ask(String command) throws IOException {
        say(command);
        return noted(read());
    }

    private void say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private Reply read() throws IOException {
        try {
            return Reply.read(in);
        } catch (SocketTimeoutException silent) {
            throw new IOException("it fell silent", silent);
        }
    }

    /** 421 ends the session, whatever it was asked. */
    private Reply noted(Reply reply) {
        if (reply.code() == 421) {
            cut();
        }
        return reply;
    }

    private void required(Reply reply) throws IOException {
        if (!reply.positive()) {
            throw new NotOpened(reply);
        }
    }

    private void use(Socket connection) throws IOException {
        socket = connection;
        in = new BufferedInputStream(connection.getInputStream(), 4096);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
