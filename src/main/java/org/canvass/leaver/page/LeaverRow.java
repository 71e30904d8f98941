package org.canvass.leaver.page;

import java.util.Locale;
import java.util.UUID;
import org.canvass.leaver.Leaver;

/**
 * One question as a page shows it.
 *
 * @param why a sentence
 * @param typed what was just typed and not taken; empty fields where nothing was
 * @param problem why it was not taken; null where nothing was
 */
public record LeaverRow(
        UUID id,
        String name,
        String jobTitle,
        String account,
        String email,
        String why,
        boolean mayCorrect,
        Typed typed,
        String problem) {

    /** The form as it was sent. */
    public record Typed(String what, String name, String email, String jobTitle, String address) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        static Typed of(String what, String name, String email, String jobTitle, String address) {
            return new Typed(shown(what), shown(name), shown(email), shown(jobTitle), shown(address));
        }

        private static String shown(String text) {
            String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
            return plain.length() > 300 ? plain.substring(0, 300) : plain;
        }
    }

    static LeaverRow of(Leaver leaver, Typed typed, String problem) {
        return new LeaverRow(
                leaver.id,
                leaver.contact.name,
                leaver.contact.jobTitle,
                leaver.contact.account.name,
                leaver.contact.email,
                switch (leaver.why) {
                    case LEFT -> "Told us that they no longer work there.";
                    case BOUNCED -> "Our letter came back: " + within(leaver.reason) + ".";
                    case SOFT -> "Letters of several waves came back, the last one: " + within(leaver.reason) + ".";
                },
                leaver.why != Leaver.Why.LEFT,
                typed,
                problem);
    }

    /** "the mailbox is full", to go on in a sentence. */
    private static String within(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    /** Whether this part of the form is to be open. */
    public boolean opened(String part) {
        return problem != null && typed.what().equals(part);
    }

    /** What stands in the field of the corrected address. */
    public String address() {
        return problem != null && typed.what().equals("address") ? typed.address() : email;
    }
}
