package org.canvass.mail.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server over a plain socket that misbehaves on request and keeps account of what it accepted.
 *
 * <p>The address says what to do with its mail: {@code rcpt-550.someone@...} is refused at RCPT with 550,
 * {@code dot-drop@...} loses the connection at the final dot, {@code data-hang@...} falls silent at DATA. Steps are mail
 * (by the sender's address), rcpt, data, body and dot; actions are a reply code, drop, hang, garbage (an answer that is
 * none), long (an answer without an end), early (an answer before the question), lost (taken, but the connection breaks
 * before the answer) and lostonce. Every other mail is taken.
 */
public final class SmtpPeer implements AutoCloseable {
    private static final Pattern WISH = Pattern.compile("<?(mail|rcpt|data|body|dot)-(\\d{3}|[a-z]+)[^a-z].*");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: <([^>]+)>");

    /** How it greets. */
    public enum Greeting {
        FRIENDLY,
        BUSY,
        SILENT,
        DROPS,
        GARBAGE,
        ENDLESS,
        EARLY
    }

    /**
     * A mail it took: the final dot came, and it was to answer 250 (or broke the connection just before).
     *
     * @param begun when DATA came, on the clock of {@link System#nanoTime()}
     * @param by as whom the client greeted
     */
    public record Taken(String recipient, String messageId, String source, long begun, String by) {}

    private final ServerSocket server;
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Set<Socket> sessions = ConcurrentHashMap.newKeySet();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile Greeting greeting = Greeting.FRIENDLY;
    private volatile int dotMillis;
    private volatile boolean pipelining = true;

    private SmtpPeer(ServerSocket server) {
        this.server = server;
    }

    /** Listens on 127.0.0.1; port 0 for a free one. */
    public static SmtpPeer start(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        for (int attempt = 1; !server.isBound(); attempt++) {
            try {
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            } catch (BindException taken) {
                // A client's own end of a session may sit on the port for a moment.
                if (attempt == 50) {
                    throw taken;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        SmtpPeer peer = new SmtpPeer(server);
        daemon(peer::listen);
        return peer;
    }

    public int port() {
        return server.getLocalPort();
    }

    public void greets(Greeting how) {
        greeting = how;
    }

    /** Whether it takes several commands at a time; it does so at first. */
    public void takesSeveralAtOnce(boolean several) {
        pipelining = several;
    }

    /** Waits so long before it answers the final dot. */
    public void answersTheDotAfter(int millis) {
        dotMillis = millis;
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What it took for addresses that contain the words. */
    public List<Taken> takenFor(String words) {
        return taken.stream().filter(one -> one.recipient().contains(words)).toList();
    }

    /** Sessions opened since the start. */
    public int sessionsOpened() {
        return opened.get();
    }

    /** Ends all sessions; new ones are welcome. */
    public void hangUp() throws IOException {
        for (Socket session : sessions) {
            session.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket session = server.accept();
                opened.incrementAndGet();
                sessions.add(session);
                daemon(() -> serve(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Session(socket).run();
        } catch (IOException | InterruptedException gone) {
            // The other side went away, or this one was to: both are what the tests are about.
        } finally {
            sessions.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-peer");
        thread.setDaemon(true);
        thread.start();
    }

    private final class Session {
        private final BufferedReader in;
        private final OutputStream out;
        private String wish = "";
        private String recipient = "";
        private String client = "";
        private long begun;
        private boolean refused;

        Session(Socket socket) throws IOException {
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        void run() throws IOException, InterruptedException {
            if (greeting == Greeting.SILENT) {
                Thread.sleep(60_000);
            }
            if (greeting == Greeting.DROPS) {
                return;
            }
            if (greeting == Greeting.GARBAGE) {
                say("SSH-2.0-OpenSSH_9.2");
            }
            if (greeting == Greeting.EARLY) {
                say("220 peer.test ESMTP\r\n250 peer.test\r\n250 Fine\r\n250 Fine\r\n354 Go on\r\n250 Taken");
            }
            while (greeting == Greeting.ENDLESS) {
                say("220-and so on");
            }
            say(greeting == Greeting.BUSY ? "421 4.3.2 Too busy, come back later" : "220 peer.test ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "EHLO" -> {
                        client = line.substring(4).strip();
                        say("250-peer.test\r\n250-8BITMIME\r\n"
                                + (pipelining ? "250-PIPELINING\r\n" : "")
                                + "250 ENHANCEDSTATUSCODES");
                    }
                    case "MAIL" -> {
                        wish = line.substring(line.indexOf('<') + 1);
                        refused = "mail".equals(step());
                        answer("mail", "250 2.1.0 Fine");
                    }
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
                        wish = recipient;
                        refused = refused || "rcpt".equals(step());
                        answer("rcpt", "250 2.1.5 Fine");
                    }
                    case "DATA" -> {
                        begun = System.nanoTime();
                        if (refused) {
                            say("503 5.5.1 Name a recipient first");
                            break;
                        }
                        answer("data", "354 Go on");
                        if (!"data".equals(step())) {
                            takeBody();
                        }
                    }
                    case "QUIT" -> {
                        say("221 2.0.0 Bye");
                        return;
                    }
                    default -> say("250 2.0.0 Fine");
                }
            }
        }

        private void takeBody() throws IOException, InterruptedException {
            StringBuilder source = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new IOException("the sender went away before the final dot");
                }
                source.append(line).append("\r\n");
                if ("body".equals(step()) && source.length() > 200) {
                    throw new IOException("dropped in the middle of the mail");
                }
            }
            Thread.sleep(dotMillis);
            boolean lostNow = "lost".equals(action()) || "lostonce".equals(action()) && lost.add(recipient);
            if (lostNow || !"dot".equals(step()) || "lostonce".equals(action())) {
                Matcher id = MESSAGE_ID.matcher(source);
                taken.add(new Taken(recipient, id.find() ? id.group(1) : "", source.toString(), begun, client));
            }
            if (lostNow) {
                throw new IOException("lost before the answer");
            }
            if ("lostonce".equals(action())) {
                say("250 2.0.0 Taken");
            } else {
                answer("dot", "250 2.0.0 Taken");
            }
        }

        /** As wished for at this step, otherwise as usual. */
        private void answer(String step, String usual) throws IOException, InterruptedException {
            if (!step.equals(step())) {
                say(usual);
                return;
            }
            switch (action()) {
                case "drop" -> throw new IOException("dropped at " + step);
                case "hang" -> Thread.sleep(60_000);
                case "garbage" -> say("I am no mail server, <b>look</b>\r\nat all");
                case "long" -> {
                    byte[] more = "x".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                    while (true) {
                        out.write(more);
                    }
                }
                case "early" -> say(usual + "\r\n250 2.0.0 Taken\r\n250 2.0.0 Taken");
                case "421" -> {
                    say("421 4.3.0 Closing");
                    throw new IOException("closed after 421");
                }
                default -> say(action() + " " + action().charAt(0) + ".1.1 <" + recipient + "> as you wished");
            }
        }

        private String step() {
            Matcher matcher = WISH.matcher(wish);
            return matcher.matches() ? matcher.group(1) : "";
        }

        private String action() {
            Matcher matcher = WISH.matcher(wish);
            return matcher.matches() ? matcher.group(2) : "";
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
