package org.canvass.mail.post;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * One answer of the mail server.
 *
 * @param text its lines without the code, joined by spaces
 */
record Reply(int code, String text) {
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_LINES = 100;

    /** Reads one answer, however many lines it has; refuses what no mail server would say. */
    static Reply read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = line(in);
            if (!line.matches("[2-5]\\d\\d([ -].*)?")) {
                throw new IOException("it answered something that is not SMTP");
            }
            text.append(text.isEmpty() ? "" : " ").append(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ') {
                return new Reply(Integer.parseInt(line.substring(0, 3)), text.toString());
            }
        }
        throw new IOException("its answer does not end");
    }

    boolean positive() {
        return code < 400;
    }

    boolean permanent() {
        return code >= 500;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("it closed the session");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("its answer does not end");
            }
            line.append((char) next);
        }
        String whole = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return whole.endsWith("\r") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
