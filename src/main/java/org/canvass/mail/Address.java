package org.canvass.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address, with the name shown beside it or null. It refuses whatever could break out of a header or of an
 * SMTP line, so that no later step has to think of it.
 *
 * @param email {@code local@domain} in ASCII; an international domain is turned into its ASCII form
 */
public record Address(String name, String email) {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*?)\"?\\s*<([^<>]+)>");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x21-\\x7E]");
    private static final int LONGEST = 254;
    private static final int LONGEST_DOMAIN = 253;

    public Address {
        name = name == null || name.isBlank() ? null : name.strip();
        if (name != null && Text.breaksOut(name)) {
            throw new IllegalArgumentException(
                    "The name beside an e-mail address contains a line break or another control character.");
        }
        email = ascii(email);
    }

    /** Reads {@code someone@example.com} or {@code Some One <someone@example.com>}. */
    public static Address of(String written) {
        Matcher named = NAMED.matcher(written.strip());
        return named.matches() ? new Address(named.group(1), named.group(2)) : new Address(null, written);
    }

    /** What stands after the @, in lower case. */
    public String domain() {
        return domain(email);
    }

    /** What stands after the @ of any text, in lower case and in ASCII; a text without one is its own domain. */
    public static String domain(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String ascii = NOT_ASCII.matcher(domain).replaceAll("?");
        return ascii.length() <= LONGEST_DOMAIN ? ascii : ascii.substring(0, LONGEST_DOMAIN);
    }

    private static String ascii(String email) {
        if (email == null || email.isBlank()) {
            throw new IllegalArgumentException("The e-mail address is empty.");
        }
        if (Text.breaksOut(email.strip())) {
            throw new IllegalArgumentException(
                    "The e-mail address contains a line break or another control character.");
        }
        String stripped = email.strip();
        int at = stripped.lastIndexOf('@');
        String whole = stripped;
        if (at > 0) {
            try {
                whole = stripped.substring(0, at + 1) + IDN.toASCII(stripped.substring(at + 1));
            } catch (IllegalArgumentException notADomain) {
                whole = "";
            }
        }
        if (whole.length() > LONGEST || !EMAIL.matcher(whole).matches()) {
            throw new IllegalArgumentException("\"" + Text.shortened(stripped, 80)
                    + "\" is not an e-mail address that Canvass can write to; it must look like name@example.com.");
        }
        return whole;
    }
}
