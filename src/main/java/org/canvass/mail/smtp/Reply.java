package org.canvass.mail.smtp;

import java.util.List;

/**
 * What a mail server said.
 *
 * @param code from 200 to 599
 * @param lines its words, without the code
 */
record Reply(int code, List<String> lines) {

    boolean positive() {
        return code < 400;
    }

    /** All its words in one line. */
    String said() {
        return code + " " + String.join(" ", lines).strip();
    }

    /** Whether the answer to EHLO offers this. */
    boolean offers(String extension) {
        return lines.stream()
                .anyMatch(line -> line.equalsIgnoreCase(extension)
                        || line.regionMatches(true, 0, extension + " ", 0, extension.length() + 1));
    }
}
