package org.canvass.mail.post;

/** What became of one try to hand a mail to the mail server. Every reason is a sentence without the address. */
public sealed interface Outcome {

    /** The server answered the final dot with 250: the mail is its own from now on. */
    record Accepted() implements Outcome {}

    /**
     * The server put it off: it has not taken the mail and may take it later.
     *
     * @param code 4xx; null when the session ended before the mail was handed over
     * @param ofAll whether it was put off before the recipient was named, so that others fare the same
     */
    record Deferred(Integer code, String reason, boolean ofAll) implements Outcome {}

    /** The server refused it for good (5xx), or the mail cannot be sent as it is; it must not be tried again. */
    record Refused(Integer code, String reason) implements Outcome {}

    /** No session came about, so nothing of the mail has left. It says nothing about the mail itself. */
    record Unreachable(Integer code, String reason) implements Outcome {}

    /** It was not begun, for a reason of our own: nothing of it has left, and nothing is said of server or mail. */
    record Unbegun(String reason) implements Outcome {}

    /** The session broke, or fell silent, when the mail may already have been handed over: nobody can say. */
    record Unknown(String reason) implements Outcome {}
}
