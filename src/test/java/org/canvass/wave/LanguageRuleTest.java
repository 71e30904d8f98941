package org.canvass.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageRuleTest {
    private static final List<String> OFFERED = List.of("en", "de", "fr", "es");

    @ParameterizedTest(name = "{0} for a contact of {1} in an organization of {2} is {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            contact | de    | en | de
            contact | de-AT | en | de
            contact | FR    | en | fr
            contact | -     | de | de
            contact | -     | de-CH | de
            contact | ''    | fr | fr
            contact | ja    | es | es
            contact | ja    | ja | en
            contact | -     | -  | en
            de      | fr    | en | de
            de      | -     | en | de
            # A survey that lost the language since: its default.
            ja      | ja    | ja | en
            """)
    void everyContactIsAskedInALanguageThatIsOffered(
            String rule, String contact, String organization, String language) {
        assertThat(new LanguageRule(rule, OFFERED, organization, "en").languageFor(contact))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"contact,true", "en,true", "de,true", "ja,false", "'',false"})
    void onlyAnOfferedLanguageMayBeTheRule(String rule, boolean valid) {
        assertThat(new LanguageRule(rule, OFFERED, "en", "en").valid()).isEqualTo(valid);
    }
}
