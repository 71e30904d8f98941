package org.canvass.mail.smtp;

/** How a session with a mail server is kept from being read on its way. */
public enum Security {
    /** Not at all: within a house only. */
    NONE("no encryption"),
    /** STARTTLS where the server offers it. */
    OPTIONAL("STARTTLS if offered"),
    /** STARTTLS, or no session. */
    STARTTLS("STARTTLS"),
    /** From the first byte. */
    TLS("TLS");

    private final String words;

    Security(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }
}
