package org.canvass.invitation.pass;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canvass.organization.site.EmailAddress;

/**
 * Whom somebody names to answer in their place.
 *
 * @param name as a letter greets them
 * @param email in lower case
 */
public record Colleague(String name, String email) {
    /** Long enough for a name, too short for a message. */
    public static final int MOST_NAME = 80;

    /** A name that could be taken for a link, or for a letter's markup, would make our letter say what strangers want. */
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)[@/\\\\<>{}\\[\\]|]|https?:|www\\.|\\p{Cntrl}|\\.[a-z]{2,}\\b");

    /** Why a colleague cannot be written to. */
    public enum Wrong {
        NAME,
        ADDRESS
    }

    public Colleague {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** What is to be mended; empty where nothing is. */
    public Optional<Wrong> wrong() {
        if (name.isEmpty() || name.length() > MOST_NAME || NO_NAME.matcher(name).find()) {
            return Optional.of(Wrong.NAME);
        }
        return EmailAddress.isPlausible(email) ? Optional.empty() : Optional.of(Wrong.ADDRESS);
    }

    /** As the organization's people read it. */
    public String written() {
        return name + " <" + email + ">";
    }

    /** The name alone, of what {@link #written()} wrote. */
    public static String nameIn(String written) {
        int at = written.lastIndexOf(" <");
        return at > 0 ? written.substring(0, at) : written;
    }
}
