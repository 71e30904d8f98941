package org.canvass.survey.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a language code such as "de", "pt-BR" or "ar" tells: its base, its direction, its nearest match. */
public final class Language {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("arab", "hebr", "thaa");

    private Language() {}

    /** "rtl" or "ltr", as the HTML attribute dir wants it. */
    public static String direction(String code) {
        String[] parts = normal(code).split("-");
        if (parts.length > 1 && parts[1].length() == 4) {
            return RIGHT_TO_LEFT_SCRIPTS.contains(parts[1]) ? "rtl" : "ltr";
        }
        return RIGHT_TO_LEFT.contains(parts[0]) ? "rtl" : "ltr";
    }

    /** "pt" of "pt-BR". */
    public static String base(String code) {
        return normal(code).split("-")[0];
    }

    /** The one offered that serves a reader of the wanted language: the same, or the same base ("de" for "de-AT"). */
    public static Optional<String> nearest(String wanted, Collection<String> offered) {
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        if (offered.contains(wanted)) {
            return Optional.of(wanted);
        }
        String base = base(wanted);
        return offered.stream()
                .filter(code -> normal(code).equals(normal(wanted)))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(code -> normal(code).equals(base))
                        .findFirst())
                .or(() ->
                        offered.stream().filter(code -> base(code).equals(base)).findFirst());
    }

    private static String normal(String code) {
        return code == null ? "" : code.strip().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
