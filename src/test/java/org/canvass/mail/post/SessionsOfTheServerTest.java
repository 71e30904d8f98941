package org.canvass.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.InstallationAccount;
import org.canvass.mail.message.Parcel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions as {@code quarkus.mailer.*} asks for them: secured, signed in, signed, ended in time. */
class SessionsOfTheServerTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private GreenMail server;
    private Office post;

    @AfterEach
    void stop() {
        if (post != null) {
            post.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aSecuredSessionSignsInAndSends() {
        GreenMail server = started(ServerSetup.PROTOCOL_SMTPS);
        server.setUser("canvass@example.com", "canvass", "a-password");

        Outcome outcome =
                send(Map.of("tls", "true", "trust-all", "true", "username", "canvass", "password", "a-password"));

        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerWhoseNameNobodyVouchesForIsNotTrusted() {
        started(ServerSetup.PROTOCOL_SMTPS);

        Outcome outcome = send(Map.of("tls", "true"));

        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatCannotSecureTheSessionGetsNothingWhereThatIsRequired() {
        started(ServerSetup.PROTOCOL_SMTP);

        Outcome outcome = send(Map.of("start-tls", "REQUIRED"));

        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        assertThat(((Outcome.Unreachable) outcome).reason()).contains("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidAndNothingIsSent() {
        started(ServerSetup.PROTOCOL_SMTP).setUser("canvass@example.com", "canvass", "a-password");

        Outcome outcome = send(Map.of("username", "canvass", "password", "wrong"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, away -> {
            assertThat(away.code()).isEqualTo(535);
            assertThat(away.reason()).doesNotContain("wrong");
        });
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailIsSignedForItsDomainAndForStopping() throws Exception {
        started(ServerSetup.PROTOCOL_SMTP);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String key = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());

        Outcome outcome = send(Map.of(
                "dkim.enabled", "true", "dkim.sdid", "example.com", "dkim.selector", "may", "dkim.private-key", key));

        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        MimeMessage received = server.getReceivedMessages()[0];
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        received.writeTo(source);
        SignedMail signed = SignedMail.of(source.toString(StandardCharsets.ISO_8859_1));
        assertThat(signed.tag("d")).isEqualTo("example.com");
        assertThat(signed.tag("s")).isEqualTo("may");
        assertThat(signed.tag("h").toLowerCase())
                .contains("from", "subject", "list-unsubscribe:", "list-unsubscribe-post");
        assertThat(signed.bodyIsIntact()).isTrue();
        assertThat(signed.isSignedBy(pair.getPublic())).isTrue();
        assertThat(SignedMail.of(source.toString(StandardCharsets.ISO_8859_1).replace("one-click", "no-click"))
                        .isSignedBy(pair.getPublic()))
                .as("a changed header is noticed")
                .isFalse();
    }

    @Test
    void aKeyThatCannotBeReadStopsTheStartWithTheSettingsName() {
        started(ServerSetup.PROTOCOL_SMTP);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> send(Map.of(
                        "dkim.enabled",
                        "true",
                        "dkim.sdid",
                        "a.example",
                        "dkim.selector",
                        "s",
                        "dkim.private-key",
                        "x"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.mailer.dkim");
    }

    private GreenMail started(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private Outcome send(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(MailersRuntimeConfig.class)
                .withMapping(MailConfig.class)
                .withDefaultValue("quarkus.mailer.host", "127.0.0.1")
                .withDefaultValue(
                        "quarkus.mailer.port",
                        Integer.toString((server.getSmtps() == null ? server.getSmtp() : server.getSmtps()).getPort()))
                .withDefaultValue("canvass.mail.reply-timeout", "20S");
        settings.forEach((key, value) -> builder.withDefaultValue("quarkus.mailer." + key, value));
        SmallRyeConfig config = builder.build();
        MailConfig mail = config.getConfigMapping(MailConfig.class);
        post = new Office(
                new InstallationAccount(config.getConfigMapping(MailersRuntimeConfig.class), new NoTls(), mail).get(),
                mail);
        Writing.Mail letter = new Writing.Mail(
                new Address("Nordwind", "voice@example.com"),
                null,
                "How is it going?",
                "A line.\n\nAnother  line with two blanks. \nÜber.\n",
                "<p>A line.</p>",
                Map.of(
                        "List-Unsubscribe",
                        "<https://canvass.example/one-click>",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
        return post.send(() -> new Parcel(Address.of("somebody@example.net"), "one@example.com", NOW, letter, null));
    }

    /** No {@code quarkus.tls.*} is set. */
    private static final class NoTls implements TlsConfigurationRegistry {
        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
