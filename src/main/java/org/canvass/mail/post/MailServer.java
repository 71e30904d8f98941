package org.canvass.mail.post;

import io.quarkus.mailer.runtime.DkimSignOptionsConfig;
import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.ext.mail.CanonicalizationAlgorithm;
import io.vertx.ext.mail.DKIMSignOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The mail server that {@code quarkus.mailer.*} names, as settings of the mail client. Quarkus' own client waits for a
 * silent server forever, and then its session is lost; these settings are the same with an end to the waiting.
 */
@Singleton
class MailServer {
    private static final int CONNECT_MILLIS = 15_000;
    private static final String DEFAULT = "<default>";

    private final MailerRuntimeConfig given;
    private final TlsConfigurationRegistry tls;
    private final org.canvass.mail.MailConfig mail;

    @Inject
    MailServer(MailersRuntimeConfig mailers, TlsConfigurationRegistry tls, org.canvass.mail.MailConfig mail) {
        this.given = mailers.mailers().get(DEFAULT);
        this.tls = tls;
        this.mail = mail;
    }

    /** Host and port, for sentences about it. */
    String name() {
        return given.host() + ":" + settings().getPort();
    }

    /** The envelope sender, where one is set for all mails; bounces go there. */
    Optional<String> bounceAddress() {
        return given.bounceAddress();
    }

    MailConfig settings() {
        int silentMillis = Math.toIntExact(mail.replyTimeout().toMillis());
        MailConfig config = new MailConfig();
        config.setHostname(given.host());
        given.username().ifPresent(config::setUsername);
        given.password().ifPresent(config::setPassword);
        given.authMethods().ifPresent(config::setAuthMethods);
        given.ownHostName().ifPresent(config::setOwnHostname);
        config.setLogin(LoginOption.valueOf(given.login().toUpperCase(Locale.ROOT)));
        config.setStarttls(StartTLSOptions.valueOf(given.startTLS().toUpperCase(Locale.ROOT)));
        config.setDisableEsmtp(given.disableEsmtp()).setPipelining(given.pipelining());
        secure(config);
        sign(config, given.dkim());
        config.setKeepAlive(given.keepAlive()).setMaxPoolSize(mail.concurrency());
        config.setConnectTimeout(Math.min(CONNECT_MILLIS, silentMillis));
        config.setTcpNoDelay(true);
        config.setIdleTimeout(silentMillis).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        // A session that nobody uses says goodbye before the silence would cut it.
        config.setKeepAliveTimeout(silentMillis / 2).setKeepAliveTimeoutUnit(TimeUnit.MILLISECONDS);
        return config;
    }

    private void secure(MailConfig config) {
        Optional<TlsConfiguration> named = TlsConfiguration.from(tls, given.tlsConfigurationName());
        boolean fromTheStart = named.isPresent() && given.tlsConfigurationName().isPresent()
                || given.tls().orElse(given.ssl());
        config.setSsl(fromTheStart);
        named.ifPresent(configuration -> TlsConfigUtils.configure(config, configuration));
        given.trustAll().ifPresent(config::setTrustAll);
        config.setPort(given.port().orElse(fromTheStart ? 465 : 25));
    }

    private static void sign(MailConfig config, DkimSignOptionsConfig dkim) {
        if (!dkim.enabled()) {
            return;
        }
        DKIMSignOptions options = new DKIMSignOptions();
        dkim.privateKey().ifPresent(options::setPrivateKey);
        dkim.privateKeyPath().ifPresent(options::setPrivateKeyPath);
        dkim.auid().ifPresent(options::setAuid);
        options.setSelector(required(dkim.selector(), "selector"));
        options.setSdid(required(dkim.sdid(), "sdid"));
        dkim.headerCanonAlgo().ifPresent(a -> options.setHeaderCanonAlgo(CanonicalizationAlgorithm.valueOf(a.name())));
        dkim.bodyCanonAlgo().ifPresent(a -> options.setBodyCanonAlgo(CanonicalizationAlgorithm.valueOf(a.name())));
        dkim.bodyLimit().ifPresent(options::setBodyLimit);
        dkim.signatureTimestamp().ifPresent(options::setSignatureTimestamp);
        dkim.expireTime().ifPresent(options::setExpireTime);
        dkim.signedHeaders().ifPresent(options::setSignedHeaders);
        config.setEnableDKIM(true).addDKIMSignOption(options);
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException(
                "quarkus.mailer.dkim.enabled is set, so quarkus.mailer.dkim." + key + " must be set too."));
    }
}
