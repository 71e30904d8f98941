package org.canvass.launch;

/** A start that cannot go on. Its message is for the person at the console: what, where, and what to do now. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
