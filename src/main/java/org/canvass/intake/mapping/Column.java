package org.canvass.intake.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something Canvass can read from a file's column.
 *
 * @param key its name in mappings and forms
 * @param title its name on pages
 * @param type how its cells are read
 * @param required whether a file of the kind must have it
 * @param spellings other names files give it, in the order of preference
 */
public record Column(String key, String title, Type type, boolean required, List<String> spellings) {

    /** How a cell is read. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE
    }

    static Column text(String key, String title, String... spellings) {
        return new Column(key, title, Type.TEXT, false, Arrays.asList(spellings));
    }

    static Column number(String key, String title, String... spellings) {
        return new Column(key, title, Type.NUMBER, false, Arrays.asList(spellings));
    }

    static Column date(String key, String title, String... spellings) {
        return new Column(key, title, Type.DATE, false, Arrays.asList(spellings));
    }

    Column must() {
        return new Column(key, title, type, true, spellings);
    }

    /** How well a header's name fits: 0 is best, -1 not at all. */
    int fit(String name) {
        String plain = plain(name);
        if (plain.isEmpty()) {
            return -1;
        }
        for (int at = 0; at < spellings.size(); at++) {
            if (plain(spellings.get(at)).equals(plain)) {
                return at;
            }
        }
        return plain(key).equals(plain) ? spellings.size() : -1;
    }

    /** "Customer ID", "customer_id" and "customerID" are one name. */
    static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
