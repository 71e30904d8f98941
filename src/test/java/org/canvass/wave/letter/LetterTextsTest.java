package org.canvass.wave.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LetterTextsTest {
    static final List<String> LANGUAGES = LetterTexts.LANGUAGES;

    private static final List<String> WORDS = List.of(
            "minutes",
            "preheader",
            "choose",
            "answer",
            "without-choosing",
            "why",
            "test",
            "stop-done-title",
            "stop-mistake",
            "stop-mistake-button",
            "stop-undone-title",
            "stop-undone");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasEveryLetterAndEveryWord(String language) {
        LetterTexts texts = LetterTexts.in(language);
        assertThat(texts.language()).isEqualTo(language);
        for (LetterKind kind : LetterKind.values()) {
            assertThat(texts.text(kind).problems()).as(language + " " + kind).isEmpty();
        }
        for (String word : WORDS) {
            assertThat(texts.words(word)).as(language + " " + word).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,2,two minutes", "en,12,12 minutes", "de,1,eine Minute", "fr,3,trois minutes", "es,11,11 minutos"})
    void minutesAreSaidInWords(String language, int minutes, String said) {
        assertThat(LetterTexts.in(language).minutes(minutes)).isEqualTo(said);
    }

    @Test
    void aLanguageWithoutLettersIsWrittenInEnglish() {
        assertThat(LetterTexts.in("ja").language()).isEqualTo("en");
        assertThat(LetterTexts.in("de-AT").language()).isEqualTo("de");
        assertThat(LetterTexts.in(null).language()).isEqualTo("en");
    }
}
