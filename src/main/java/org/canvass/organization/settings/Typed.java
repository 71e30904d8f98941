package org.canvass.organization.settings;

import org.canvass.organization.Refused;

/** What somebody typed into a line of a form. */
final class Typed {
    private Typed() {}

    /** The line without spaces around it; empty for nothing. Refuses invisible characters, which forge headers. */
    static String line(String typed) {
        String line = typed == null ? "" : typed.strip();
        refuse(
                line.chars()
                        .anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c) && !paired(line)),
                "Leave out line breaks and invisible characters.");
        return line;
    }

    /** The line, or null for nothing. */
    static String lineOrNull(String typed) {
        String line = line(typed);
        return line.isEmpty() ? null : line;
    }

    static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refused(sentence);
        }
    }

    private static boolean paired(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
