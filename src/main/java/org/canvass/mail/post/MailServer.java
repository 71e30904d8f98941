package org.canvass.mail.post;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The mail server that {@code quarkus.mailer.*} names: how to reach it, and who to say we are. */
@Singleton
class MailServer {
    private static final String DEFAULT = "<default>";
    private static final int CONNECT_MILLIS = 15_000;

    private final MailerRuntimeConfig given;
    private final TlsConfigurationRegistry registry;

    @Inject
    MailServer(MailersRuntimeConfig mailers, TlsConfigurationRegistry registry) {
        this.given = mailers.mailers().get(DEFAULT);
        this.registry = registry;
        if (given.dkim().enabled()) {
            throw new IllegalStateException(
                    "quarkus.mailer.dkim.enabled is set, but Canvass does not sign mails itself."
                            + " Let the mail server sign them, and remove the setting.");
        }
    }

    /** Host and port, for sentences about it. */
    String name() {
        return given.host() + ":" + port();
    }

    /** The envelope sender, where one is set for all mails; bounces go there. */
    Optional<String> bounceAddress() {
        return given.bounceAddress();
    }

    /** The name and password to sign in with; empty where the server wants none. */
    Optional<String[]> account() {
        boolean wanted = !given.login().equalsIgnoreCase("disabled");
        return wanted && given.username().isPresent()
                ? Optional.of(
                        new String[] {given.username().get(), given.password().orElse("")})
                : Optional.empty();
    }

    boolean startTlsRequired() {
        return given.startTLS().toUpperCase(Locale.ROOT).equals("REQUIRED");
    }

    boolean startTlsAllowed() {
        return !given.startTLS().toUpperCase(Locale.ROOT).equals("DISABLED");
    }

    /** What to greet with: our own name. */
    String ownName() {
        return given.ownHostName().orElseGet(() -> {
            try {
                String name = InetAddress.getLocalHost().getCanonicalHostName();
                return name.matches("[A-Za-z0-9.-]+") ? name : "[127.0.0.1]";
            } catch (UnknownHostException nameless) {
                return "[127.0.0.1]";
            }
        });
    }

    /** A new connection, under TLS where it begins with it. */
    Socket connect(int readMillis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(readMillis);
            InetSocketAddress address = new InetSocketAddress(given.host(), port());
            if (address.isUnresolved()) {
                throw new UnknownHostException("its name is unknown; check quarkus.mailer.host");
            }
            socket.connect(address, Math.min(CONNECT_MILLIS, readMillis));
            return fromTheStart() ? secured(socket) : socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** The same connection under TLS from here on, with the server's certificate checked against its name. */
    Socket secured(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) context().getSocketFactory().createSocket(plain, given.host(), port(), true);
        if (!given.trustAll().orElse(false)) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        secured.startHandshake();
        return secured;
    }

    private SSLContext context() throws IOException {
        try {
            Optional<TlsConfiguration> named = TlsConfiguration.from(registry, given.tlsConfigurationName());
            if (given.trustAll().orElse(false) && named.isEmpty()) {
                return TrustAnyone.context();
            }
            return named.isPresent() ? named.get().createSSLContext() : SSLContext.getDefault();
        } catch (Exception failure) {
            throw new IOException("its TLS settings cannot be used (" + failure.getMessage() + ")", failure);
        }
    }

    private boolean fromTheStart() {
        return given.tls().orElse(given.ssl());
    }

    private int port() {
        return given.port().orElse(fromTheStart() ? 465 : 25);
    }
}
