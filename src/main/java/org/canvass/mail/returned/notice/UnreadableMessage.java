package org.canvass.mail.returned.notice;

/** What was to be a mail is none. */
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableMessage(Throwable cause) {
        super("It cannot be read as a mail.", cause);
    }
}
