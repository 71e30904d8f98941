package org.canvass.mail.account;

import io.quarkus.mailer.runtime.DkimSignOptionsConfig;
import io.quarkus.mailer.runtime.DkimSignOptionsConfig.CanonicalizationAlgorithmOption;
import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canvass.mail.MailConfig;
import org.canvass.mail.message.DkimKey;
import org.canvass.mail.message.Signature;
import org.canvass.mail.smtp.Reach;
import org.canvass.mail.smtp.Security;
import org.canvass.mail.smtp.Server;
import org.canvass.mail.smtp.SignIn;
import org.simplejavamail.utils.mail.dkim.Canonicalization;

/** The account that {@code quarkus.mailer.*} names: for every organization that has none of its own. */
@Singleton
public class InstallationAccount {
    private static final String DEFAULT = "<default>";

    private final MailAccount account;

    @Inject
    public InstallationAccount(MailersRuntimeConfig mailers, TlsConfigurationRegistry registry, MailConfig mail) {
        MailerRuntimeConfig given = mailers.mailers().get(DEFAULT);
        Optional<TlsConfiguration> tls = TlsConfiguration.from(registry, given.tlsConfigurationName());
        account = new MailAccount(
                MailAccount.INSTALLATION,
                "",
                server(given, tls, mail),
                given.bounceAddress(),
                signature(given.dkim()),
                new Rates(
                        mail.perMinute(), mail.perDomain(), Math.max(1, mail.concurrency() / Rates.LETTERS_A_SESSION)));
    }

    public MailAccount get() {
        return account;
    }

    private static Server server(MailerRuntimeConfig given, Optional<TlsConfiguration> tls, MailConfig mail) {
        boolean fromTheStart = tls.isPresent() && given.tlsConfigurationName().isPresent()
                || given.tls().orElse(given.ssl());
        boolean trusting =
                given.trustAll().orElse(tls.map(TlsConfiguration::isTrustAll).orElse(false));
        boolean signIn =
                !given.login().equalsIgnoreCase("disabled") && given.username().isPresent();
        return new Server(
                given.host(),
                given.port().orElse(fromTheStart ? 465 : 25),
                fromTheStart ? Security.TLS : startTls(given.startTLS()),
                signIn
                        ? new SignIn(
                                given.username().get(),
                                given.password().orElse(""),
                                SignIn.methods(given.authMethods()))
                        : null,
                given.ownHostName().orElseGet(Encryption::ownName),
                mail.replyTimeout(),
                trusting ? Encryption.trustingAnyone() : tls.map(Encryption::by).orElseGet(Encryption::usual),
                !trusting,
                Reach.ANYWHERE,
                "check quarkus.mailer.host");
    }

    private static Security startTls(String setting) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "required" -> Security.STARTTLS;
            case "optional" -> Security.OPTIONAL;
            default -> Security.NONE;
        };
    }

    private static Optional<Signature> signature(DkimSignOptionsConfig given) {
        if (!given.enabled()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signature(new Signature.Wish(
                    required(given.sdid(), "sdid"),
                    required(given.selector(), "selector"),
                    key(given),
                    canon(given.headerCanonAlgo()),
                    canon(given.bodyCanonAlgo()),
                    given.auid().orElse(null),
                    given.signedHeaders().orElse(List.of()))));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Mails cannot be signed with what quarkus.mailer.dkim.* says: " + e.getMessage(), e);
        }
    }

    private static java.security.interfaces.RSAPrivateKey key(DkimSignOptionsConfig given) throws IOException {
        return DkimKey.of(
                        given.privateKeyPath().isPresent()
                                ? Files.readString(
                                        Path.of(given.privateKeyPath().get()))
                                : required(given.privateKey(), "private-key"))
                .key();
    }

    private static Canonicalization canon(Optional<CanonicalizationAlgorithmOption> given) {
        return given.map(Enum::name).map(Canonicalization::valueOf).orElse(Canonicalization.RELAXED);
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException(
                "quarkus.mailer.dkim.enabled is set, so quarkus.mailer.dkim." + key + " must be set too."));
    }
}
