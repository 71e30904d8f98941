package org.canvass.organization.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        Secrets secrets = new Secrets(site("https://canvass.example", "x".repeat(32)));
        Secrets others = new Secrets(site("https://canvass.example", "y".repeat(32)));
        String signature = secrets.sign("survey-link", "id");

        assertThat(secrets.signed("survey-link", "id", signature)).isTrue();
        assertThat(secrets.signed("unsubscribe-link", "id", signature)).isFalse();
        assertThat(secrets.signed("survey-link", "ie", signature)).isFalse();
        assertThat(secrets.signed("survey-link", "id", null)).isFalse();
        assertThat(others.signed("survey-link", "id", signature)).isFalse();
        assertThat(signature).hasSize(43).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aSealedPasswordIsReadAgainForItsPurposeAndSecretOnly() {
        Secrets secrets = new Secrets(site("https://canvass.example", "x".repeat(32)));
        Secrets others = new Secrets(site("https://canvass.example", "y".repeat(32)));
        String sealed = secrets.sealed("mail-server", "pässword");

        assertThat(secrets.opened("mail-server", sealed)).isEqualTo("pässword");
        assertThat(secrets.sealed("mail-server", "pässword")).isNotEqualTo(sealed);
        for (String changed :
                new String[] {"", sealed.substring(1), "A" + sealed.substring(1).replace("A", "B")}) {
            assertThatThrownBy(() -> secrets.opened("mail-server", changed)).hasMessageContaining("enter it again");
        }
        assertThatThrownBy(() -> secrets.opened("mailbox", sealed)).hasMessageContaining("canvass.secret");
        assertThatThrownBy(() -> others.opened("mail-server", sealed)).hasMessageContaining("canvass.secret");
    }

    @Test
    void aShortSecretIsRefusedWithTheWayToALongOne() {
        assertThatThrownBy(() -> new Secrets(site("https://canvass.example", "secret")))
                .hasMessageContaining("canvass.secret has 6 characters")
                .hasMessageContaining("openssl rand");
    }

    @Test
    void tokensDoNotRepeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(Secrets.token())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://canvass.example,       https://canvass.example/s/x,      true
                    https://canvass.example/,      https://canvass.example/s/x,      true
                    https://example.com/canvass,   https://example.com/canvass/s/x,  true
                    HTTPS://canvass.example,       HTTPS://canvass.example/s/x,      true
                    http://localhost:8080,         http://localhost:8080/s/x,        false
                    """)
    void linksBeginWithTheConfiguredAddressAndHttpsMakesCookiesSecure(String url, String link, boolean secure) {
        SiteConfig site = site(url, "x".repeat(32));
        assertThat(site.link("/s/x")).isEqualTo(link);
        assertThat(site.secure()).isEqualTo(secure);
    }

    @Test
    void aDatabaseThatIsGoneIsToldFromAMistake() {
        Throwable gone = new IllegalStateException(new SQLTransientConnectionException("no connection", "08000"));
        assertThat(DatabaseGone.because(gone)).isTrue();
        assertThat(DatabaseGone.because(new SQLException("Acquisition timeout while waiting")))
                .isTrue();
        assertThat(DatabaseGone.because(new SQLException("Duplicate entry", "23000")))
                .isFalse();
        assertThat(DatabaseGone.because(new NullPointerException())).isFalse();
    }

    private static SiteConfig site(String url, String secret) {
        return new SmallRyeConfigBuilder()
                .withMapping(SiteConfig.class)
                .withDefaultValue("canvass.url", url)
                .withDefaultValue("canvass.secret", secret)
                .build()
                .getConfigMapping(SiteConfig.class);
    }
}
