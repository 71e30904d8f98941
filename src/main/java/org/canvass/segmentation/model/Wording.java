package org.canvass.segmentation.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.canvass.survey.text.Language;

/**
 * One text in several languages. English is always there.
 *
 * @param byLanguage the texts by two-letter language
 */
public record Wording(Map<String, String> byLanguage) {
    private static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Wording {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text for a reader of a language: exact, else its base ({@code de} for {@code de-AT}), else English. */
    public String in(String language) {
        return byLanguage.get(Language.nearest(language, byLanguage.keySet()).orElse(ENGLISH));
    }

    @Override
    public String toString() {
        return in(ENGLISH);
    }
}
