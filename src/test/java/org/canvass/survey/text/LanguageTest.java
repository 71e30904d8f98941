package org.canvass.survey.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en, ltr",
        "de-AT, ltr",
        "ar, rtl",
        "AR-eg, rtl",
        "he, rtl",
        "fa-IR, rtl",
        "ur, rtl",
        "ur-Latn, ltr",
        "az-Arab, rtl",
        "'', ltr",
        "art, ltr"
    })
    void theDirectionFollowsFromTheLanguage(String code, String direction) {
        assertThat(Language.direction(code)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "de-AT, de",
        "pt, pt-BR",
        "pt-BR, pt-BR",
        "pt_BR, pt-BR",
        "pt-PT, pt-BR",
        "es-419, es",
        "nl,",
        "'',",
        ","
    })
    void theNearestLanguageIsTheSameOrOneOfTheSameBase(String wanted, String found) {
        assertThat(Language.nearest(wanted, List.of("en", "de", "pt-BR", "es")).orElse(null))
                .isEqualTo(found);
    }

    @Test
    void aTextFallsBackToItsDefaultLanguage() {
        Texts texts = new Texts(Map.of("en", "Hello from {supplier}", "de", "Hallo von {supplier}"), "en");
        assertThat(texts.in("de-CH", "Northwind")).isEqualTo("Hallo von Northwind");
        assertThat(texts.in("ja", "Northwind")).isEqualTo("Hello from Northwind");
        assertThat(texts.in(null)).isEqualTo("Hello from {supplier}");
    }

    @Test
    void aSuppliersNameIsNeverReadAsAPattern() {
        Texts texts = Texts.same("Working with {supplier}");
        assertThat(texts.in("en", "$1 \\ {supplier} & Söhne")).isEqualTo("Working with $1 \\ {supplier} & Söhne");
    }
}
