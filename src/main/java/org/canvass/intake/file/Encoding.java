package org.canvass.intake.file;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How a file's bytes are read as characters: by its byte order mark, else as UTF-8 where every byte fits, else as
 * UTF-16 where every other byte is zero, else as Windows-1252. What fits none is refused rather than garbled.
 *
 * @param bom bytes of the byte order mark, 0 where there is none
 */
record Encoding(Charset charset, int bom) {

    /** What a person may choose where the guess is wrong. */
    static final List<String> CHOICES =
            List.of("UTF-8", "windows-1252", "ISO-8859-15", "windows-1250", "UTF-16LE", "UTF-16BE");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The encoding of the bytes. */
    static Encoding of(byte[] content) {
        Encoding marked = marked(content);
        if (marked != null) {
            return marked.checked(content);
        }
        Encoding wide = withoutMark(content);
        if (wide != null) {
            return wide.checked(content);
        }
        ForeignFormat.refuseNul(content, 0);
        Encoding utf8 = new Encoding(StandardCharsets.UTF_8, 0);
        if (utf8.firstFault(content) == null) {
            return utf8;
        }
        Encoding windows = new Encoding(WINDOWS_1252, 0);
        if (windows.firstFault(content) == null) {
            return windows;
        }
        throw new UnreadableFile("This file's characters are neither UTF-8 nor UTF-16 nor Windows-1252. Save it as CSV"
                + " (UTF-8), then upload that.");
    }

    /** The encoding a person has chosen, where the bytes fit it. */
    static Encoding chosen(byte[] content, String charset) {
        if (CHOICES.stream().noneMatch(choice -> choice.equalsIgnoreCase(charset))) {
            throw new UnreadableFile("The character set " + charset + " is not one of " + String.join(", ", CHOICES)
                    + ". Choose one of these.");
        }
        Encoding marked = marked(content);
        Charset wanted = Charset.forName(charset);
        int bom = marked != null && marked.charset.equals(wanted) ? marked.bom : 0;
        return new Encoding(wanted, bom).checked(content);
    }

    /** The characters, from after the mark. */
    Reader reader(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content, bom, content.length - bom), decoder());
    }

    private Encoding checked(byte[] content) {
        Integer line = firstFault(content);
        if (line != null) {
            throw new UnreadableFile("Line " + line + " holds bytes that are no " + charset.name()
                    + ". Save the file as CSV (UTF-8), then upload that; or choose another character set.");
        }
        return this;
    }

    /** The line of the first bytes that do not fit, null where all do. */
    private Integer firstFault(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content, bom, content.length - bom);
        CharBuffer some = CharBuffer.allocate(8192);
        CharsetDecoder decoder = decoder();
        int line = 1;
        while (true) {
            CoderResult result = decoder.decode(bytes, some, true);
            some.flip();
            for (int at = 0; at < some.limit(); at++) {
                if (some.get(at) == '\n') {
                    line++;
                }
            }
            some.clear();
            if (!result.isOverflow()) {
                return result.isError() ? line : null;
            }
        }
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Encoding marked(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(content, 0xFF, 0xFE, 0, 0) || begins(content, 0, 0, 0xFE, 0xFF)) {
            throw new UnreadableFile(
                    "This file is UTF-32, which Canvass does not read. Save it as CSV (UTF-8), then" + " upload that.");
        }
        if (begins(content, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(content, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static Encoding withoutMark(byte[] content) {
        byte[] some = Arrays.copyOf(content, Math.min(content.length & ~1, 4096));
        int evenZeros = 0;
        int oddZeros = 0;
        for (int at = 0; at < some.length; at++) {
            if (some[at] == 0 && at % 2 == 0) {
                evenZeros++;
            } else if (some[at] == 0) {
                oddZeros++;
            }
        }
        int many = some.length / 5;
        if (oddZeros > many && evenZeros == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        return evenZeros > many && oddZeros == 0 ? new Encoding(StandardCharsets.UTF_16BE, 0) : null;
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((content[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
