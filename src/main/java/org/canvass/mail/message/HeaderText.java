package org.canvass.mail.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.canvass.mail.Address;

/** Header values as they go over the wire: ASCII, encoded words where needed (RFC 2047), folded (RFC 5322). */
final class HeaderText {
    private static final int LINE = 76;
    /** UTF-8 bytes in one encoded word: with "=?UTF-8?B?" and "?=" its 60 letters make 72. */
    private static final int BYTES_A_WORD = 45;

    private static final String FOLD = "\r\n ";
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

    private HeaderText() {}

    /** A subject or any other running text. */
    static String of(String name, String text) {
        boolean plain = text.chars().allMatch(c -> c >= 32 && c < 127) && !text.contains("=?");
        return plain ? folded(name, text) : words(text, name.length() + 2);
    }

    /** {@code Some One <someone@example.com>}, the name quoted or encoded as it needs. */
    static String of(String header, Address address) {
        String email = "<" + address.email() + ">";
        if (address.name() == null) {
            return address.email();
        }
        String name = address.name();
        if (!name.chars().allMatch(c -> c >= 32 && c < 127) || name.contains("=?")) {
            return words(name, header.length() + 2) + FOLD + email;
        }
        String quoted = ATOMS.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return folded(header, quoted + " " + email);
    }

    /** Folds plain text at its spaces; a word longer than a line stays whole. */
    static String folded(String name, String text) {
        StringBuilder folded = new StringBuilder();
        int column = name.length() + 2;
        for (String word : text.split(" ", -1)) {
            if (folded.length() > 0) {
                boolean full = column + 1 + word.length() > LINE && !word.isEmpty();
                folded.append(full ? FOLD : " ");
                column = full ? 1 : column + 1;
            }
            folded.append(word);
            column += word.length();
        }
        return folded.toString();
    }

    private static String words(String text, int column) {
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        // The first word shares its line with the header's name.
        int room = BYTES_A_WORD - column;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            String one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > room && bytes > 0) {
                words.append(encoded(word)).append(FOLD);
                word.setLength(0);
                bytes = 0;
                room = BYTES_A_WORD;
            }
            word.append(one);
            bytes += length;
            i += Character.charCount(letter);
        }
        return words.append(encoded(word)).toString();
    }

    private static String encoded(StringBuilder word) {
        byte[] utf8 = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
    }
}
