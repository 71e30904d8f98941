package org.canvass.mail.returned;

/** What it means that something came back of a letter. */
public enum ReturnedKind {
    /** Nobody reads this address any more: it, its mailbox or its domain does not exist. */
    HARD("The address is dead"),
    /** It could not be delivered now, and may be another time: a full mailbox, a server that was away for days. */
    SOFT("Could not be delivered this time"),
    /** The address may be alive, but this letter was not taken: policy, suspected spam, its size. */
    REFUSED("Refused by the recipient's mail system"),
    /** It came back without a reason that a machine could read. */
    UNKNOWN("Came back without a reason"),
    /** A relay still tries; it only informs. */
    DELAYED("Still on its way"),
    /** The recipient called it spam. */
    COMPLAINT("Reported as unwanted"),
    /** An answering machine: away, thanks for your mail, please prove that you are a person. */
    AUTOMATIC("Answered by a machine");

    private final String words;

    ReturnedKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the letter did not arrive, though the address may be right. */
    public boolean failedForNow() {
        return this == SOFT || this == REFUSED || this == UNKNOWN;
    }

    /** Whether the letter did not arrive. */
    public boolean failed() {
        return this == HARD || failedForNow();
    }
}
