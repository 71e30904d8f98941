package org.canvass.calendar.zone;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as files write them, by their ISO 3166 codes. */
public final class Countries {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("united states of america", "US"),
            Map.entry("america", "US"),
            Map.entry("holland", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("korea", "KR"),
            Map.entry("russian federation", "RU"),
            Map.entry("brasil", "BR"),
            Map.entry("uae", "AE"));
    private static final Map<String, String> BY_WORD = byWord();

    private Countries() {}

    /** "DE" of "Germany", "Deutschland", "de" or "DEU"; empty where nobody knows the word. */
    public static Optional<String> code(String written) {
        return written == null ? Optional.empty() : Optional.ofNullable(BY_WORD.get(plain(written)));
    }

    private static Map<String, String> byWord() {
        Map<String, String> words = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            LANGUAGES.forEach(language -> words.putIfAbsent(plain(country.getDisplayCountry(language)), code));
        }
        for (String code : Locale.getISOCountries()) {
            words.putIfAbsent(plain(new Locale("", code).getISO3Country()), code);
            words.put(plain(code), code);
        }
        OTHER_WORDS.forEach(words::putIfAbsent);
        return Map.copyOf(words);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
