package org.canvass.mail.trouble;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When letters to a receiving domain, or through a mail server, rest for a while: each rest is twice the one before, up
 * to the longest, and the first letter that arrives ends it all.
 */
public record RestPolicy(int signs, Duration first, Duration longest) {
    /** Three letters put off for the domain's own sake, then half a minute, a minute, and so on to a quarter hour. */
    public static final RestPolicy STANDARD = new RestPolicy(3, Duration.ofSeconds(30), Duration.ofMinutes(15));

    /** The server ends the session: it asks for nothing more now. */
    private static final int CLOSING = 421;

    /** 4.2.x speaks of one mailbox, 4.1.x of one address, 4.6.x of one mail. */
    private static final Pattern OF_ONE_LETTER = Pattern.compile("4\\d\\d[ -]4\\.[126]\\.\\d+\\b.*", Pattern.DOTALL);

    /** Every first letter to anyone is put off so, and taken when it comes again. */
    private static final Pattern GREYLISTED = Pattern.compile("(?i).*gr[ae]y-?\\s?list.*", Pattern.DOTALL);

    /** Whether a reply that put a letter off is about more than this letter. */
    public static boolean isOfTheDomain(int code, String said) {
        if (GREYLISTED.matcher(said).matches() || OF_ONE_LETTER.matcher(said).matches()) {
            return false;
        }
        return code == CLOSING || code == 450 || code == 451 || code == 452 || code == 454;
    }

    /** Whether one such reply is enough. */
    public static boolean isPlain(int code) {
        return code == CLOSING;
    }

    /**
     * Until when to rest.
     *
     * @param signs seen since the last rest, this one included
     * @param times rests on end so far
     * @param until of the present rest, null where there was none
     * @param plain whether this sign is enough
     * @return empty where it does not rest, or rests already
     */
    public Optional<Instant> until(int signs, int times, Instant until, boolean plain, Instant now) {
        if (until != null && until.isAfter(now) || !plain && signs < this.signs) {
            return Optional.empty();
        }
        Duration rest = first;
        for (int i = 0; i < times && rest.compareTo(longest) < 0; i++) {
            rest = rest.multipliedBy(2);
        }
        return Optional.of(now.plus(rest.compareTo(longest) < 0 ? rest : longest));
    }
}
