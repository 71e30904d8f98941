package org.canvass.survey.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the program itself says to a respondent, in their language: buttons, errors, thanks. Kept in
 * {@code messages/respondent_<language>.properties} (UTF-8); what a language lacks is said in English. {@code {0}} and
 * {@code {1}} are filled in; an apostrophe is just an apostrophe.
 */
public final class RespondentWords {
    /** The languages there are words in; the first is what the others fall back to. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private static final Map<String, Properties> WORDS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), RespondentWords::load));

    private final String language;

    private RespondentWords(String language) {
        this.language = language;
    }

    /** The words for a reader of this language: the same, else its base language, else English. */
    public static RespondentWords in(String language) {
        return new RespondentWords(Language.nearest(language, LANGUAGES).orElse(LANGUAGES.get(0)));
    }

    /** The language really spoken, which may differ from the one asked for. */
    public String language() {
        return language;
    }

    /**
     * The sentence of this key with its gaps filled.
     *
     * @throws IllegalArgumentException for a key that not even English knows
     */
    public String say(String key, Object... gaps) {
        String sentence = WORDS.get(language).getProperty(key);
        if (sentence == null) {
            sentence = WORDS.get(LANGUAGES.get(0)).getProperty(key);
        }
        if (sentence == null) {
            throw new IllegalArgumentException("respondent_en.properties has no words for \"" + key + "\".");
        }
        for (int i = 0; i < gaps.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(gaps[i]));
        }
        return sentence;
    }

    /** "It takes about two minutes." */
    public String takes(int minutes) {
        return minutes == 1 ? say("takes.one") : say("takes.many", minutes);
    }

    /** The keys a language has words for. */
    static Set<String> keys(String language) {
        return WORDS.get(language).stringPropertyNames();
    }

    private static Properties load(String language) {
        String resource = "/messages/respondent_" + language + ".properties";
        try (InputStream in = RespondentWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program.");
            }
            Properties words = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " could not be read.", e);
        }
    }
}
