package org.canvass.wave.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.canvass.survey.text.Language;

/**
 * The letters as they come with the program, in one language: the texts that an organization starts from, and the few
 * words of the frame around them. Data, in {@code letters/<language>.yaml}.
 */
public final class LetterTexts {
    /** The languages there are letters in; the first is what the others fall back to. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

    private static final Map<String, LetterTexts> ALL = loadAll();

    private final String language;
    private final JsonNode root;

    private LetterTexts(String language, JsonNode root) {
        this.language = language;
        this.root = root;
    }

    /** The letters for a reader of this language: the same, else its base language, else English. */
    public static LetterTexts in(String language) {
        return ALL.get(Language.nearest(language, LANGUAGES).orElse(LANGUAGES.get(0)));
    }

    /** The language really written, which may differ from the one asked for. */
    public String language() {
        return language;
    }

    /** The text that an organization starts from. */
    public LetterText text(LetterKind kind) {
        JsonNode letter = root.path(kind.key());
        return LetterText.typed(
                letter.path("subject").asText(), "", letter.path("body").asText());
    }

    /**
     * A few words of the frame.
     *
     * @throws IllegalArgumentException for words the language's file does not hold
     */
    public String words(String key) {
        JsonNode words = root.path("words").path(key);
        if (!words.isTextual()) {
            throw new IllegalArgumentException("letters/" + language + ".yaml has no words for \"" + key + "\".");
        }
        return words.asText();
    }

    /** "two minutes". */
    public String minutes(int minutes) {
        JsonNode inWords = root.path("minutes");
        return minutes >= 1 && minutes <= inWords.size()
                ? inWords.get(minutes - 1).asText()
                : words("minutes").replace("{0}", String.valueOf(minutes));
    }

    private static Map<String, LetterTexts> loadAll() {
        Map<String, LetterTexts> all = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String resource = "/letters/" + language + ".yaml";
            try (InputStream in = LetterTexts.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is missing from the program.");
                }
                all.put(language, new LetterTexts(language, new YAMLMapper().readTree(in)));
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " could not be read.", e);
            }
        }
        return all;
    }
}
