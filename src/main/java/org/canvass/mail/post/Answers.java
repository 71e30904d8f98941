package org.canvass.mail.post;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.canvass.mail.Address;

/** Reads the mail client's failures. What is not certainly before the hand-over counts as after it. */
final class Answers {
    private static final String TOO_LARGE = "message exceeds allowed size limit";

    private Answers() {}

    /**
     * What a failure means.
     *
     * @param begun whether a session was there for the mail
     * @param server host and port, for the sentence
     * @param to whose address is left out of the sentence
     */
    static Outcome of(Throwable failure, boolean begun, String server, Address to) {
        if (failure instanceof SMTPException answer && answer.getReplyCode() >= 400) {
            int code = answer.getReplyCode();
            String said = without(to, String.join(" ", answer.getReplyMessages()));
            if (!begun) {
                return new Outcome.Unreachable(code, "The mail server " + server + " opens no session for us: " + said);
            }
            return code >= 500 ? new Outcome.Refused(code, said) : new Outcome.Deferred(code, said);
        }
        String said = without(to, said(failure));
        if (!begun) {
            return new Outcome.Unreachable(null, "The mail server " + server + " cannot be reached: " + said + ".");
        }
        if (TOO_LARGE.equals(failure.getMessage())) {
            return new Outcome.Refused(552, "The mail is larger than the mail server " + server + " allows.");
        }
        if (failure instanceof IllegalArgumentException) {
            return new Outcome.Refused(null, said);
        }
        return new Outcome.Unknown("The session with the mail server " + server
                + " ended before it said whether it took the mail: " + said + ".");
    }

    private static String said(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "its name is unknown; check quarkus.mailer.host";
            }
            if (cause instanceof ConnectException) {
                return "it does not take connections (" + cause.getMessage() + ")";
            }
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.replaceFirst("\\.$", "");
    }

    private static String without(Address to, String said) {
        return said.replace("<" + to.email() + ">", "<the address>").replace(to.email(), "the address");
    }
}
