package org.canvass.bench.answers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement as it was recorded, cut where a value of the person stood. */
record Template(List<Object> pieces) {
    private static final Pattern BINARY = Pattern.compile("_binary ?'((?:\\\\.|[^'\\\\])*)'", Pattern.DOTALL);

    /**
     * Cuts a piece of a statement.
     *
     * @param text as {@link #readable} gives it
     * @param person the values that stand in it
     */
    static Template of(String text, Map<Slot, String> person) {
        List<Object> pieces = new ArrayList<>(List.of(text));
        for (Map.Entry<Slot, String> value : person.entrySet()) {
            pieces = cut(pieces, value.getKey(), value.getValue());
        }
        return new Template(List.copyOf(pieces));
    }

    /** A statement as the server's log has it, a character for every byte, made text: bytes are written in hex. */
    static String readable(String logged) {
        return text(withHashesAsHex(logged));
    }

    /** The statement for somebody. */
    String with(Map<Slot, String> values) {
        if (pieces.size() == 1) {
            return pieces.get(0).toString();
        }
        StringBuilder statement = new StringBuilder(2048);
        for (Object piece : pieces) {
            statement.append(piece instanceof Slot slot ? values.get(slot) : (String) piece);
        }
        return statement.toString();
    }

    private static List<Object> cut(List<Object> pieces, Slot slot, String value) {
        List<Object> finer = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof Slot) {
                finer.add(piece);
                continue;
            }
            String rest = (String) piece;
            for (int at = rest.indexOf(value); at >= 0; at = rest.indexOf(value)) {
                finer.add(rest.substring(0, at));
                finer.add(slot);
                rest = rest.substring(at + value.length());
            }
            finer.add(rest);
        }
        return finer;
    }

    /** The driver writes bytes as they are, with a backslash before quotes and itself; hex means the same. */
    private static String withHashesAsHex(String statement) {
        return BINARY.matcher(statement).replaceAll(match -> {
            String plain = match.group(1).replaceAll("(?s)\\\\(.)", "$1");
            return Matcher.quoteReplacement(
                    "x'" + HexFormat.of().formatHex(plain.getBytes(StandardCharsets.ISO_8859_1)) + "'");
        });
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
