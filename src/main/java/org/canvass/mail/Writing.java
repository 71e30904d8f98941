package org.canvass.mail;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What a writer gives for a letter whose turn has come: the mail, or why it is not to leave, now or ever. */
public sealed interface Writing {

    /**
     * The mail as it leaves. Message-ID, Date, To and MIME headers are added by the post office.
     *
     * @param from who it is from; null for the installation's own sender
     * @param replyTo where answers go; null for the sender
     * @param text the plain part, never empty
     * @param html the HTML part, or null for a mail of plain text alone
     * @param headers further headers by name, such as List-Unsubscribe; values are written as they are, in ASCII
     */
    record Mail(Address from, Address replyTo, String subject, String text, String html, Map<String, String> headers)
            implements Writing {
        private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
        private static final int LONGEST_LINE = 900;

        public Mail {
            if (subject == null || subject.isBlank() || text == null || text.isBlank()) {
                throw new IllegalArgumentException("A mail needs a subject and a plain text.");
            }
            refuseControls("The subject", subject);
            headers = Map.copyOf(headers);
            headers.forEach((name, value) -> {
                if (!HEADER.matcher(name).matches()) {
                    throw new IllegalArgumentException("\"" + Text.shortened(name, 60) + "\" is not a header's name.");
                }
                refuseControls("The header " + name, value);
                if (value.length() > LONGEST_LINE || !value.chars().allMatch(c -> c < 128)) {
                    throw new IllegalArgumentException(
                            "The header " + name + " must be plain ASCII of at most " + LONGEST_LINE + " characters.");
                }
            });
        }

        private static void refuseControls(String what, String value) {
            if (Text.breaksOut(value)) {
                throw new IllegalArgumentException(what + " contains a line break or another control character.");
            }
        }
    }

    /**
     * The letter is wanted, and all it needs is known: whoever sends it composes it, outside of any transaction.
     *
     * @param mail composes it, without a look at the database; what it throws fails the letter
     */
    record Wanted(Supplier<Mail> mail) implements Writing {}

    /**
     * The letter is withdrawn, and nothing is sent.
     *
     * @param reason a sentence for the people who look at the mailing
     */
    record NotWanted(String reason) implements Writing {}

    /**
     * Not now: the letter waits again, and this turn does not count as an attempt.
     *
     * @param dueAt not before this time; later than the time the letter was to be written at
     * @param reason what it waits for, for the people who look at the mailing: "waits for 08:00 in Lisbon"
     */
    record Later(Instant dueAt, String reason) implements Writing {}
}
