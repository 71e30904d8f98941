package org.canvass.segmentation.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/**
 * One text in several languages. English is always there.
 *
 * @param byLanguage the texts by two-letter language
 */
public record Wording(Map<String, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Wording {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in a language such as {@code de}, or in English where it has not been translated. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.get("en"));
    }

    @Override
    public String toString() {
        return in("en");
    }
}
