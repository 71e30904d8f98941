package org.canvass.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as quoted-printable (RFC 2045): readable as it stands, in lines of at most 76 characters, each ended by CRLF. No
 * line begins with a dot, which SMTP would double, or with "From ", which mailboxes mark.
 */
final class QuotedPrintable {
    private static final int LINE = 76;
    /** The most that one byte of text may add: a line that goes on, and three characters. */
    private static final int MOST_A_BYTE = 6;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (int letter = 33; letter < 127; letter++) {
            PLAIN[letter] = letter != '=';
        }
    }

    private QuotedPrintable() {}

    /** The text with one kind of line break, whatever it had; ended by one. A loop over bytes, as it runs for all. */
    static byte[] of(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length + in.length / 4 + 64];
        int at = 0;
        int column = 0;
        for (int i = 0; i < in.length; i++) {
            if (at + MOST_A_BYTE + 2 > out.length) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            int next = in[i] & 0xff;
            boolean end = i + 1 == in.length || in[i + 1] == '\n' || in[i + 1] == '\r';
            if (next == '\n' || next == '\r') {
                if (next == '\n' || i + 1 == in.length || in[i + 1] != '\n') {
                    out[at++] = '\r';
                    out[at++] = '\n';
                    column = 0;
                }
                continue;
            }
            boolean plain = PLAIN[next] || (next == ' ' || next == '\t') && !end;
            // One place is left for the mark of a line that goes on.
            if (column + (plain ? 1 : 3) > LINE - 1) {
                out[at++] = '=';
                out[at++] = '\r';
                out[at++] = '\n';
                column = 0;
            }
            if (plain && !(column == 0 && (next == '.' || next == 'F' && isFrom(in, i)))) {
                out[at++] = (byte) next;
                column++;
            } else {
                out[at++] = '=';
                out[at++] = HEX[next >> 4];
                out[at++] = HEX[next & 15];
                column += 3;
            }
        }
        if (column > 0) {
            out[at++] = '\r';
            out[at++] = '\n';
        }
        return Arrays.copyOf(out, at);
    }

    private static boolean isFrom(byte[] text, int at) {
        return at + 4 < text.length
                && text[at + 1] == 'r'
                && text[at + 2] == 'o'
                && text[at + 3] == 'm'
                && text[at + 4] == ' ';
    }
}
