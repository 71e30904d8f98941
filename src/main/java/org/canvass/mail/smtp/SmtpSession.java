package org.canvass.mail.smtp;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One session with a mail server (RFC 5321), which knows how far its mail has come and what the server first objected
 * to. Used by one thread at a time; only {@link #cut()} may come from another.
 */
public final class SmtpSession {
    /** The server ends the session (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private static final int GO_ON = 354;
    private static final byte[] NOTHING = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Server server;
    private final Wire wire;
    private final Set<Step> done = EnumSet.noneOf(Step.class);
    private Step step = Step.CONNECT;
    private boolean connected;
    private boolean pipelining;
    private boolean halfSaid;
    private boolean kept;
    private long idleSince;

    private boolean welcome;
    private boolean handingOver;
    private boolean silent;
    private Reply refusal;

    /** A session that is still to be connected. */
    public SmtpSession(Server server) {
        this.server = server;
        this.wire = new Wire(server);
    }

    /** A mail that came too late to be begun, so nothing of it has left. */
    public static final class TooLate extends IOException {
        TooLate() {
            super("the mail server took too long before the mail could be handed over");
        }
    }

    /** What the server says instead of what it should; the session knows the words. */
    private static final class Refused extends IOException {
        Refused(Reply reply) {
            super(reply.said());
        }
    }

    /**
     * Connects, secures the session and signs in, as the server's settings ask.
     *
     * @throws IOException when the server cannot be reached, is busy, cannot be trusted, or refuses the sign-in
     */
    public void connect() throws IOException {
        try {
            wire.open();
            done(Step.CONNECT, Step.GREET);
            if (server.security() == Security.TLS) {
                step = Step.SECURE;
                wire.secure();
                done(Step.SECURE, Step.GREET);
            }
            required(heard());
            Reply offer = greeted();
            if (server.security() == Security.STARTTLS || server.security() == Security.OPTIONAL) {
                offer = secured(offer);
            }
            done(Step.GREET, Step.SIGN_IN);
            if (server.signIn() != null) {
                signIn(offer);
                done(Step.SIGN_IN, Step.SENDER);
            }
            pipelining = offer.offers("PIPELINING");
            connected = true;
        } finally {
            if (!connected) {
                wire.cut();
            }
        }
    }

    private Reply greeted() throws IOException {
        Reply offer = said("EHLO " + server.greetAs());
        return offer.code() >= 500 ? required(forgiven(said("HELO " + server.greetAs()))) : required(offer);
    }

    private Reply secured(Reply offer) throws IOException {
        if (!offer.offers("STARTTLS")) {
            if (server.security() == Security.OPTIONAL) {
                return offer;
            }
            step = Step.SECURE;
            throw new IOException("it offers no STARTTLS, so the session cannot be encrypted");
        }
        step = Step.SECURE;
        required(said("STARTTLS"));
        wire.secure();
        done(Step.SECURE, Step.GREET);
        return required(said("EHLO " + server.greetAs()));
    }

    private void signIn(Reply offer) throws IOException {
        Optional<Reply> answer = server.signIn().over(wire, offer);
        if (answer.isEmpty()) {
            throw new IOException("it offers no way to sign in that Canvass knows");
        }
        note(answer.get());
        required(answer.get());
    }

    /**
     * Hands over one mail; done when the server has answered the final dot with 250.
     *
     * @param text the whole mail with its final dot, no other line beginning with one
     * @param notAfter on the clock of {@link System#nanoTime()}: later the mail is not begun
     * @throws IOException for every other answer and when the session breaks or falls silent
     */
    public void send(String from, String to, byte[] text, long notAfter) throws IOException {
        welcome = false;
        handingOver = false;
        silent = false;
        refusal = null;
        step = Step.SENDER;
        if (wire.pending()) {
            // It has ended the session meanwhile and said so, or it says what nobody asked.
            note(heard());
            connected = false;
            throw new IOException("it spoke without being asked");
        }
        String reset = halfSaid ? "RSET\r\n" : "";
        halfSaid = true;
        if (pipelining) {
            inTime(notAfter);
            wire.say((reset + "MAIL FROM:<" + from + ">\r\nRCPT TO:<" + to + ">\r\nDATA\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            pipelined(!reset.isEmpty());
        } else {
            if (!reset.isEmpty()) {
                said("RSET");
            }
            required(said("MAIL FROM:<" + from + ">"));
            sender();
            required(said("RCPT TO:<" + to + ">"));
            done(Step.RECIPIENT, Step.TEXT);
            inTime(notAfter);
            goOn(said("DATA"));
        }
        if (wire.pending()) {
            throw broken("it spoke before it was asked");
        }
        handingOver = true;
        wire.say(text);
        required(heard());
        halfSaid = false;
        done(Step.TEXT, Step.TEXT);
    }

    /** All answers are heard before the first objection counts, so that each stays with its question. */
    private void pipelined(boolean reset) throws IOException {
        if (reset) {
            heard();
        }
        Reply sender = heard();
        if (sender.positive()) {
            sender();
        }
        ends(sender);
        Reply recipient = heard();
        if (sender.positive() && recipient.positive()) {
            done(Step.RECIPIENT, Step.TEXT);
        }
        ends(recipient);
        Reply data = heard();
        boolean refused = !sender.positive() || !recipient.positive();
        if (refused && data.code() == GO_ON) {
            wire.say(NOTHING);
            heard();
        }
        required(sender);
        required(recipient);
        goOn(data);
    }

    private void sender() {
        welcome = true;
        done(Step.SENDER, Step.RECIPIENT);
    }

    private void ends(Reply reply) throws IOException {
        if (reply.code() == CLOSING) {
            required(reply);
        }
    }

    private void goOn(Reply reply) throws IOException {
        required(reply);
        if (reply.code() != GO_ON) {
            throw broken("it answered what no mail server answers");
        }
    }

    private void inTime(long notAfter) throws TooLate {
        if (System.nanoTime() - notAfter > 0) {
            throw new TooLate();
        }
    }

    private IOException broken(String how) {
        end();
        return new IOException(how);
    }

    /** Whether it can carry another mail, as far as anyone knows without asking. */
    public boolean isConnected() {
        return connected;
    }

    /** How far it has come: the step it takes, or stopped at. */
    public Step step() {
        return step;
    }

    /** The steps that are behind it; those that its settings leave out never are. */
    public Set<Step> done() {
        return done;
    }

    /**
     * Whether it had ended before its mail began, as a server does with one that stood idle. Such a mail can go by
     * another session at once.
     */
    public boolean hadEnded() {
        return kept && !welcome && !silent && (refusal == null || refusal.code() == CLOSING);
    }

    /** Whether the server will take nothing more over it. */
    public boolean over() {
        return refusal == null || refusal.code() == CLOSING;
    }

    /** Whether the mail's text has begun to leave: from then on only the server's answer tells what became of it. */
    public boolean handingOver() {
        return handingOver;
    }

    /** Whether the server took the sender, so that what it refused was the recipient or the mail. */
    public boolean welcome() {
        return welcome;
    }

    /** The first reply of 400 or more to the mail, or to opening the session; 0 when there was none. */
    public int refusal() {
        return refusal == null ? 0 : refusal.code();
    }

    /** That reply, with its code. */
    public String said() {
        return refusal == null ? "" : refusal.said();
    }

    /** Kept from this moment on, for the next mail. */
    public void idleSince(long nanos) {
        kept = true;
        idleSince = nanos;
    }

    public long idleSince() {
        return idleSince;
    }

    /** Ends it as it is, from another thread. */
    public void cut() {
        wire.cut();
    }

    /** Says goodbye, if it can still be said, and does not wait for the answer. */
    public void end() {
        if (connected) {
            connected = false;
            try {
                wire.say("QUIT");
            } catch (IOException gone) {
                // The server has gone first.
            }
        }
        wire.cut();
    }

    private Reply said(String line) throws IOException {
        wire.say(line);
        return heard();
    }

    private Reply heard() throws IOException {
        try {
            Reply reply = wire.reply();
            note(reply);
            return reply;
        } catch (IOException broken) {
            silent = silent || broken instanceof SocketTimeoutException;
            throw broken;
        }
    }

    private void note(Reply reply) {
        if (!reply.positive() && refusal == null) {
            refusal = reply;
        }
    }

    /** An objection that was answered by asking otherwise. */
    private Reply forgiven(Reply answer) {
        refusal = answer.positive() ? null : answer;
        return answer;
    }

    private static Reply required(Reply reply) throws Refused {
        if (!reply.positive()) {
            throw new Refused(reply);
        }
        return reply;
    }

    private void done(Step last, Step next) {
        done.add(last);
        step = next;
    }
}
