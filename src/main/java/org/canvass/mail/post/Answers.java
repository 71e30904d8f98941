package org.canvass.mail.post;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.canvass.mail.smtp.Server;
import org.canvass.mail.smtp.SmtpSession;

/** Reads what a session says of a mail that did not go through. */
public final class Answers {
    private Answers() {}

    /** No session came about. */
    static Outcome away(SmtpSession session, Throwable failure, Server server) {
        if (session.refusal() != 0) {
            return new Outcome.Unreachable(
                    session.refusal(),
                    "The mail server " + server.name() + " opens no session for us: " + session.said());
        }
        return new Outcome.Unreachable(
                null, "The mail server " + server.name() + " cannot be reached: " + why(failure, server) + ".");
    }

    /**
     * The mail was not taken, or nobody can say.
     *
     * @param to whose address is left out of the sentence
     */
    static Outcome of(SmtpSession session, Throwable failure, Server server, String to) {
        int code = session.refusal();
        if (code != 0) {
            String said = without(to, session.said());
            return code >= 500 ? new Outcome.Refused(code, said) : new Outcome.Deferred(code, said, !session.welcome());
        }
        String why = without(to, why(failure, server));
        if (failure instanceof SmtpSession.TooLate) {
            return new Outcome.Unreachable(null, "The mail server " + server.name() + " is too slow: " + why + ".");
        }
        if (session.handingOver()) {
            return new Outcome.Unknown("The session with the mail server " + server.name()
                    + " ended before it said whether it took the mail: " + why + ".");
        }
        return new Outcome.Deferred(
                null,
                "The session with the mail server " + server.name() + " ended before the mail was handed over: " + why
                        + ".",
                !session.welcome());
    }

    /** Why, as a clause for a sentence. */
    public static String why(Throwable failure, Server server) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            if (cause instanceof UnknownHostException) {
                return "its name is unknown; " + server.hint();
            }
            if (cause instanceof ConnectException) {
                return "it does not take connections (" + cause.getMessage() + ")";
            }
            if (cause instanceof SocketTimeoutException) {
                return "it did not answer in time";
            }
            if (cause instanceof EOFException) {
                return "it closed the session";
            }
        }
        String message = last.getMessage();
        if (message == null) {
            return last.getClass().getSimpleName();
        }
        String plain = message.strip().replaceFirst("\\.$", "");
        return failure instanceof SSLException ? "the session could not be encrypted (" + plain + ")" : plain;
    }

    private static String without(String to, String said) {
        return said.replace("<" + to + ">", "<the address>").replace(to, "the address");
    }
}
