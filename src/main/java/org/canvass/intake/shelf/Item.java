package org.canvass.intake.shelf;

import java.util.Arrays;
import java.util.List;

/**
 * One thing a row of a file says, in the file's own words: references are keys, not ids.
 *
 * @param keys the parts of its key, in the order of {@link Shelf#keys()}
 * @param values in the order of {@link Shelf#values()}; null where the file says nothing
 */
public record Item(Object[] keys, Object[] values) {

    /** Cannot stand in a cell, so keys joined by it never meet by accident. */
    private static final String BETWEEN = "\u001F";

    /** An item of these keys and values. */
    public static Item of(List<Object> keys, Object... values) {
        return new Item(keys.toArray(), values);
    }

    /** The key as one text. */
    public String key() {
        return key(keys);
    }

    static String key(Object[] parts) {
        if (parts.length == 1) {
            return parts[0].toString();
        }
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : BETWEEN).append(part);
        }
        return key.toString();
    }

    /** A key as a person reads it. */
    public static String shown(String key) {
        return key.replace(BETWEEN, " · ");
    }

    /** Tells two items of one key apart; the same for the same values. */
    public long valuesHash() {
        long hash = 1;
        for (Object value : values) {
            hash = 0x9E3779B97F4A7C15L
                    * (hash
                            ^ (value == null
                                    ? 7
                                    : value.hashCode() * 31L + value.toString().length()));
        }
        return hash ^ Arrays.hashCode(values);
    }
}
