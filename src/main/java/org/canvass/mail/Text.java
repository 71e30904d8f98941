package org.canvass.mail;

/** Small questions about text that goes into headers and into the database's columns. */
final class Text {
    private Text() {}

    /** Whether it holds a line break or another control character, so that it could end a header and begin another. */
    static boolean breaksOut(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    /** At most so many characters, with an ellipsis where something was cut off. */
    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
