package org.canvass.survey.text;

/** What people write into a field: tidied, measured, and refused when it cannot have been typed. */
public final class WrittenText {
    private static final int UNREADABLE = 0xFFFD;

    private WrittenText() {}

    /** The same words with one kind of line break and no blanks around them. */
    public static String tidy(String raw) {
        return raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Characters as a reader counts them: an emoji is one, not two. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * False for NUL and other control characters, half a surrogate pair, and U+FFFD, which is what a web server makes
     * of bytes that were no text. Emoji and right-to-left writing are readable.
     */
    public static boolean readable(String text) {
        return text.codePoints().allMatch(WrittenText::readable);
    }

    private static boolean readable(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !Character.isISOControl(c) && !surrogate && !noncharacter && c != UNREADABLE;
    }
}
