package org.canvass.mail.returned.page;

/**
 * How returned letters are set up.
 *
 * @param installation the address that letters come back to where the organization sets none; null where there is none
 * @param hasPassword whether a password is kept
 * @param lastRead when and how the mailbox was read last; null where it never was
 * @param lastFailed whether that failed
 * @param hookSince since when relays may post; null where they may not
 * @param hookAddress where they post, with a placeholder for the key, or with the new key itself
 * @param newKey whether the key in it was just made and is shown this once
 */
public record ReturnedPage(
        ReturnedForm form,
        String installation,
        boolean hasPassword,
        String lastRead,
        boolean lastFailed,
        String hookSince,
        String hookAddress,
        boolean newKey,
        String notice,
        String problem) {

    /** The finding. */
    public String headline() {
        if (form.address == null || form.address.isBlank()) {
            return installation == null
                    ? "Nobody reads the letters that come back"
                    : "Letters that come back are read by this installation";
        }
        if (form.protocol != null && !form.protocol.isBlank()) {
            return lastFailed ? "The mailbox for returned letters cannot be read" : "Letters that come back are read";
        }
        return hookSince == null ? "Letters come back, and nobody reads them" : "Your relay tells us what comes back";
    }

    /** An example of a letter's own address. */
    public String example() {
        String base = form.address == null || !form.address.contains("@") ? "bounces@example.com" : form.address;
        int at = base.lastIndexOf('@');
        return base.substring(0, at) + "+0qk3…" + base.substring(at);
    }
}
