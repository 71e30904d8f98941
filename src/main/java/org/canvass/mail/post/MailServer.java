package org.canvass.mail.post;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.canvass.mail.MailConfig;

/** The mail server that {@code quarkus.mailer.*} names, and how to open a session with it. */
@Singleton
class MailServer {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);
    private static final String DEFAULT = "<default>";

    private final MailerRuntimeConfig given;
    private final Optional<TlsConfiguration> tls;
    private final boolean fromTheStart;
    private final Duration silence;
    private final Properties settings;
    private final Optional<Signature> signature;

    @Inject
    MailServer(MailersRuntimeConfig mailers, TlsConfigurationRegistry registry, MailConfig mail) {
        this.given = mailers.mailers().get(DEFAULT);
        this.tls = TlsConfiguration.from(registry, given.tlsConfigurationName());
        this.fromTheStart = tls.isPresent() && given.tlsConfigurationName().isPresent()
                || given.tls().orElse(given.ssl());
        this.silence = mail.replyTimeout();
        this.settings = properties();
        this.signature = Signature.of(given.dkim());
    }

    /** Host and port, for sentences about it. */
    String name() {
        return given.host() + ":" + port();
    }

    /** The envelope sender, where one is set for all mails; bounces go there. */
    Optional<String> bounceAddress() {
        return given.bounceAddress();
    }

    /** How mails are signed, where they are. */
    Optional<Signature> signature() {
        return signature;
    }

    /** A session that is still to be connected. */
    SmtpSession session() {
        return SmtpSession.with(settings, fromTheStart);
    }

    /**
     * Connects a session and signs it in.
     *
     * @throws MessagingException when the server cannot be reached, is busy, or refuses the sign-in
     */
    void connect(SmtpSession session) throws MessagingException {
        boolean signIn =
                !given.login().equalsIgnoreCase("disabled") && given.username().isPresent();
        session.connect(
                given.host(),
                port(),
                signIn ? given.username().get() : null,
                signIn ? given.password().orElse("") : null);
    }

    private int port() {
        return given.port().orElse(fromTheStart ? 465 : 25);
    }

    private Properties properties() {
        Properties all = new Properties();
        String silent = Long.toString(silence.toMillis());
        Duration connect = silence.compareTo(LONGEST_CONNECT) < 0 ? silence : LONGEST_CONNECT;
        all.setProperty("mail.smtp.connectiontimeout", Long.toString(connect.toMillis()));
        all.setProperty("mail.smtp.timeout", silent);
        all.setProperty("mail.smtp.writetimeout", silent);
        all.setProperty("mail.smtp.localhost", given.ownHostName().orElseGet(MailServer::ownName));
        all.setProperty("mail.smtp.ehlo", Boolean.toString(!given.disableEsmtp()));
        // A goodbye is said, not waited for.
        all.setProperty("mail.smtp.quitwait", "false");
        boolean required = given.startTLS().equalsIgnoreCase("required");
        boolean optional = given.startTLS().equalsIgnoreCase("optional");
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(required || optional));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(required && !fromTheStart));
        given.authMethods().ifPresent(methods -> all.setProperty("mail.smtp.auth.mechanisms", methods));
        boolean trusting =
                given.trustAll().orElse(tls.map(TlsConfiguration::isTrustAll).orElse(false));
        all.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(!trusting));
        if (trusting) {
            all.setProperty("mail.smtp.ssl.trust", "*");
        }
        tls.filter(configuration -> !trusting)
                .ifPresent(configuration -> all.put("mail.smtp.ssl.socketFactory", trustedSockets(configuration)));
        return all;
    }

    private static SSLSocketFactory trustedSockets(TlsConfiguration configuration) {
        try {
            return configuration.createSSLContext().getSocketFactory();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The TLS settings of the mail server cannot be used. Check quarkus.tls.*: " + e.getMessage(), e);
        }
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
