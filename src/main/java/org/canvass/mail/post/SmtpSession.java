package org.canvass.mail.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One session with the mail server, which knows how far its mail has come and what the server first objected to. Used
 * by one thread at a time; only {@link #cut()} may come from another.
 */
final class SmtpSession extends SMTPTransport {
    /** The server ends the session (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private final PromptSockets sockets;
    private boolean connected;
    private boolean welcome;
    private boolean handingOver;
    private boolean kept;
    private boolean silent;
    private int refusal;
    private String said = "";
    private long idleSince;

    private SmtpSession(Properties settings, PromptSockets sockets, boolean tlsFromTheStart) {
        super(Session.getInstance(settings), null, "smtp", tlsFromTheStart);
        this.sockets = sockets;
    }

    /** A session that is not yet connected. */
    static SmtpSession with(Properties settings, boolean tlsFromTheStart) {
        PromptSockets sockets = new PromptSockets();
        Properties own = new Properties();
        own.putAll(settings);
        own.put("mail.smtp.socketFactory", sockets);
        return new SmtpSession(own, sockets, tlsFromTheStart);
    }

    /**
     * Hands over one mail; done when the server has answered the final dot with 250.
     *
     * @throws MessagingException for every other answer and when the session breaks or falls silent
     */
    void send(Message mail) throws MessagingException {
        welcome = false;
        handingOver = false;
        silent = false;
        refusal = 0;
        said = "";
        sendMessage(mail.onTheWire(), mail.getAllRecipients());
    }

    /**
     * Whether it had ended before its mail began, as a server does with one that stood idle. Such a mail can go by
     * another session at once.
     */
    boolean hadEnded() {
        return kept && !welcome && !silent && (refusal == 0 || refusal == CLOSING);
    }

    /** Whether the server will take nothing more over it. */
    boolean over() {
        return refusal == 0 || refusal == CLOSING;
    }

    /** Whether the server has asked for the mail's text: from then on only its answer tells what became of it. */
    boolean handingOver() {
        return handingOver;
    }

    /** The first reply of 400 or more to the mail, or to opening the session; 0 when there was none. */
    int refusal() {
        return refusal;
    }

    /** The words of that reply. */
    String said() {
        return said;
    }

    /** Without asking the server: a session that it has closed shows itself at the next mail. */
    @Override
    public synchronized boolean isConnected() {
        return connected;
    }

    /** Kept from this moment on, for the next mail. */
    void idleSince(long nanos) {
        kept = true;
        idleSince = nanos;
    }

    long idleSince() {
        return idleSince;
    }

    /** Ends it as it is, from another thread. */
    void cut() {
        try {
            sockets.cut();
        } catch (IOException gone) {
            // Then there is nothing left to cut.
        }
    }

    /** Says goodbye, if it can still be said. */
    void end() {
        try {
            close();
        } catch (MessagingException gone) {
            // The server has gone first.
        }
    }

    @Override
    protected synchronized void setConnected(boolean connected) {
        super.setConnected(connected);
        this.connected = connected;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        welcome = true;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream text = super.data();
        handingOver = true;
        return text;
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code;
        try {
            code = super.readServerResponse();
        } catch (MessagingException broken) {
            silent = silent || broken.getCause() instanceof SocketTimeoutException;
            throw broken;
        }
        if (code >= 400 && refusal == 0) {
            refusal = code;
            said = getLastServerResponse().strip().replaceAll("\\s*\\R(\\d{3}[ -])?", " ");
        }
        return code;
    }
}
