package org.canvass.mail.account;

import io.quarkus.tls.TlsConfiguration;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** What secures sessions with mail servers, and whose certificates are believed. */
final class Encryption {
    private Encryption() {}

    /** The certificates that this machine trusts. */
    static SSLSocketFactory usual() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** As {@code quarkus.tls.*} says. */
    static SSLSocketFactory by(TlsConfiguration configuration) {
        try {
            return configuration.createSSLContext().getSocketFactory();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The TLS settings of the mail server cannot be used. Check quarkus.tls.*: " + e.getMessage(), e);
        }
    }

    /** Anyone's, as {@code quarkus.mailer.trust-all} wishes: for trying out. */
    static SSLSocketFactory trustingAnyone() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name of this machine, as mail servers are greeted with. */
    static String ownName() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static final class Anyone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // Nobody is asked for one.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Whoever set trust-all believes anyone.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
