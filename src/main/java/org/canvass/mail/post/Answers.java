package org.canvass.mail.post;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.canvass.mail.Address;

/** Reads what a session says of a mail that did not go through. */
final class Answers {
    private Answers() {}

    /** No session came about. */
    static Outcome away(SmtpSession session, Throwable failure, String server) {
        if (session.refusal() != 0) {
            return new Outcome.Unreachable(
                    session.refusal(), "The mail server " + server + " opens no session for us: " + session.said());
        }
        return new Outcome.Unreachable(null, "The mail server " + server + " cannot be reached: " + why(failure) + ".");
    }

    /**
     * The mail was not taken, or nobody can say.
     *
     * @param to whose address is left out of the sentence
     */
    static Outcome of(SmtpSession session, Throwable failure, String server, Address to) {
        int code = session.refusal();
        if (code != 0) {
            String said = without(to, session.said());
            return code >= 500 ? new Outcome.Refused(code, said) : new Outcome.Deferred(code, said);
        }
        String why = without(to, why(failure));
        if (session.handingOver()) {
            return new Outcome.Unknown("The session with the mail server " + server
                    + " ended before it said whether it took the mail: " + why + ".");
        }
        return new Outcome.Deferred(
                null,
                "The session with the mail server " + server + " ended before the mail was handed over: " + why + ".");
    }

    private static String why(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            if (cause instanceof UnknownHostException) {
                return "its name is unknown; check quarkus.mailer.host";
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
        return message.contains("[EOF]")
                ? "it closed the session"
                : message.strip().replaceFirst("\\.$", "");
    }

    private static String without(Address to, String said) {
        return said.replace("<" + to.email() + ">", "<the address>").replace(to.email(), "the address");
    }
}
