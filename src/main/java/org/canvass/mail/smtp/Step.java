package org.canvass.mail.smtp;

/** The steps by which a mail reaches its server, in their order. */
public enum Step {
    CONNECT("Connect"),
    GREET("Be greeted"),
    SECURE("Encrypt the session"),
    SIGN_IN("Sign in"),
    SENDER("Name the sender"),
    RECIPIENT("Name the recipient"),
    TEXT("Hand over the mail");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
