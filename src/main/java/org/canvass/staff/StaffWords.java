package org.canvass.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canvass.survey.text.Language;

/** What the program itself says to account managers, in the organization's language as far as there are words in it. */
public final class StaffWords {
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final Map<String, Properties> WORDS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), StaffWords::load));

    private final String language;

    private StaffWords(String language) {
        this.language = language;
    }

    /** The words for a reader of this language; English where there are none. */
    public static StaffWords in(String language) {
        return new StaffWords(Language.nearest(language, LANGUAGES).orElse(LANGUAGES.get(0)));
    }

    public String language() {
        return language;
    }

    /** The sentence of this key with its gaps filled. */
    public String say(String key, Object... gaps) {
        String sentence = WORDS.get(language).getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("staff_" + language + ".properties has no words for \"" + key + "\".");
        }
        for (int i = 0; i < gaps.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(gaps[i]));
        }
        return sentence;
    }

    /** A day in words: 30 April 2027. */
    public String day(LocalDate day) {
        Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private static Properties load(String language) {
        String resource = "/messages/staff_" + language + ".properties";
        try (InputStream in = StaffWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program.");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " could not be read.", unreadable);
        }
    }
}
