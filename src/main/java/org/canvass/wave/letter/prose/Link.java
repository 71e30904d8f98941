package org.canvass.wave.letter.prose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link that a letter's author wrote: only to a web page under https, and never under another page's name. */
final class Link {
    private static final int LONGEST = 500;
    private static final Pattern LOOKS_LIKE_ADDRESS =
            Pattern.compile("(?i)(?:https?://)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,})(?:[/:?#].*)?");

    private Link() {}

    /** What is wrong with it, as the end of a sentence about the link; empty when it may stand in a letter. */
    static Optional<String> problem(String words, String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException notAnAddress) {
            return Optional.of("which is no address of a web page");
        }
        String host = uri.getHost();
        if (!"https".equalsIgnoreCase(uri.getScheme()) || host == null || !host.contains(".")) {
            return Optional.of("but links must lead to a web page under https://");
        }
        if (uri.getUserInfo() != null || address.length() > LONGEST) {
            return Optional.of("which is too long or names a user; write the page's plain address");
        }
        Matcher shown = LOOKS_LIKE_ADDRESS.matcher(words.strip());
        if (shown.matches() && !shown.group(1).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT))) {
            return Optional.of("though its words name another page; readers and filters take that for fraud");
        }
        return Optional.empty();
    }

    /** The host it leads to, in lower case; empty for what is no address. */
    static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
