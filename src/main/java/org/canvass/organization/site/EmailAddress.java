package org.canvass.organization.site;

import java.util.regex.Pattern;

/** What Canvass takes for an e-mail address of a member or a sender. */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern PLAIN = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]{1,64}@(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.)+[\\p{L}]{2,63}");

    private EmailAddress() {}

    /** Whether mail could be sent to it; whether it arrives only a letter shows. */
    public static boolean isPlausible(String email) {
        return email != null
                && email.length() <= LONGEST
                && PLAIN.matcher(email).matches()
                && !email.contains("..")
                && !email.startsWith(".");
    }
}
