package org.canvass.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as quoted-printable (RFC 2045): readable as it stands, in lines of at most 76 characters, each ended by CRLF. No
 * line begins with a dot, which SMTP would double, or with "From ", which mailboxes mark.
 */
final class QuotedPrintable {
    private static final int LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] out;
    private int length;
    private int column;

    private QuotedPrintable(int size) {
        out = new byte[size];
    }

    /** The text with one kind of line break, whatever it had; ended by one. */
    static byte[] of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        QuotedPrintable encoded = new QuotedPrintable(utf8.length + utf8.length / 4 + 16);
        for (int i = 0; i < utf8.length; i++) {
            int next = utf8[i];
            if (next == '\r' && i + 1 < utf8.length && utf8[i + 1] == '\n') {
                continue;
            }
            if (next == '\n' || next == '\r') {
                encoded.lineBreak();
            } else {
                boolean last = i + 1 == utf8.length || utf8[i + 1] == '\n' || utf8[i + 1] == '\r';
                encoded.add(next, last, next == '.' || next == 'F' && from(utf8, i));
            }
        }
        if (encoded.column > 0) {
            encoded.lineBreak();
        }
        return encoded.length == encoded.out.length ? encoded.out : Arrays.copyOf(encoded.out, encoded.length);
    }

    private static boolean from(byte[] text, int at) {
        return at + 4 < text.length
                && text[at + 1] == 'r'
                && text[at + 2] == 'o'
                && text[at + 3] == 'm'
                && text[at + 4] == ' ';
    }

    private void add(int next, boolean last, boolean neverFirst) {
        boolean plain = next > 32 && next < 127 && next != '=' || (next == ' ' || next == '\t') && !last;
        // One place is left for the mark of a line that goes on.
        if (column + (plain ? 1 : 3) > LINE - 1) {
            put('=');
            lineBreak();
        }
        if (plain && !(column == 0 && neverFirst)) {
            put(next);
            column++;
        } else {
            put('=');
            put(HEX[next >> 4 & 15]);
            put(HEX[next & 15]);
            column += 3;
        }
    }

    private void lineBreak() {
        put('\r');
        put('\n');
        column = 0;
    }

    private void put(int next) {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
        out[length++] = (byte) next;
    }
}
