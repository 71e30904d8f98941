package org.canvass.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canvass.launch.Settings.Mode;
import org.canvass.launch.Settings.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest(name = "{0} given {1}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
            mode        | given                                | database | mailbox  | missing
            DEVELOPMENT |                                      | embedded | embedded |
            DEVELOPMENT | URL USERNAME PASSWORD                | given    | embedded |
            DEVELOPMENT | HOST                                 | embedded | given    |
            DEVELOPMENT | URL USERNAME PASSWORD HOST           | given    | given    |
            DEVELOPMENT | URL                                  | given    | embedded | USERNAME PASSWORD
            DEVELOPMENT | USERNAME PASSWORD                    | given    | embedded | URL
            DEMO        |                                      | embedded | embedded |
            DEMO        | SITE SECRET                          | embedded | embedded |
            DEMO        | URL USERNAME PASSWORD HOST           | given    | given    |
            DEMO        | PASSWORD                             | given    | embedded | URL USERNAME
            PRODUCTION  |                                      | given    | given    | URL USERNAME PASSWORD HOST SITE SECRET
            PRODUCTION  | URL USERNAME PASSWORD                | given    | given    | HOST SITE SECRET
            PRODUCTION  | URL USERNAME PASSWORD HOST SITE      | given    | given    | SECRET
            PRODUCTION  | URL USERNAME PASSWORD HOST SITE SECRET | given  | given    |
            """)
    void whatWasGivenDecides(Mode mode, String given, String database, String mailbox, String missing) {
        Set<String> keys = keys(given);

        Settings settings = Settings.decide(mode, keys::contains);

        assertThat(settings.database()).isEqualTo(database.equals("embedded"));
        assertThat(settings.mailbox()).isEqualTo(mailbox.equals("embedded"));
        assertThat(settings.missing()).extracting(Setting::key).containsExactlyInAnyOrderElementsOf(keys(missing));
    }

    @ParameterizedTest
    @CsvSource({"quarkus.datasource.jdbc.url, QUARKUS_DATASOURCE_JDBC_URL", "canvass.secret, CANVASS_SECRET"})
    void theComplaintNamesTheVariableToSet(String key, String variable) {
        Settings nothing = Settings.decide(Mode.PRODUCTION, given -> !given.equals(key));

        assertThat(nothing.complaint("/srv/canvass"))
                .startsWith("Canvass cannot start: a setting is missing.")
                .contains(variable)
                .contains("/srv/canvass")
                .contains("--demo");
    }

    private static Set<String> keys(String words) {
        return words == null
                ? Set.of()
                : Stream.of(words.split(" ")).map(SettingsTest::key).collect(Collectors.toSet());
    }

    private static String key(String word) {
        return switch (word) {
            case "URL" -> Settings.URL.key();
            case "USERNAME" -> Settings.USER.key();
            case "PASSWORD" -> Settings.PASSWORD.key();
            case "HOST" -> Settings.MAIL.key();
            case "SITE" -> Settings.SITE.key();
            case "SECRET" -> Settings.SECRET.key();
            default -> throw new IllegalArgumentException(word);
        };
    }
}
