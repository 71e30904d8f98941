package org.canvass.mail.returned.box;

import java.util.Properties;

/**
 * A mailbox that letters come back to.
 *
 * @param key whose it is: an organization's id, or {@link #INSTALLATION}
 * @param organizationId whose letters it may speak of; null for the installation's own, which may speak of all
 * @param port 0 for the usual one of protocol and security
 * @param folder the IMAP folder that is read
 */
public record Box(
        String key,
        String organizationId,
        Protocol protocol,
        String host,
        int port,
        Security security,
        String username,
        String password,
        String folder) {

    /** The key of the installation's own mailbox. */
    public static final String INSTALLATION = "-";

    private static final String CONNECT_MILLIS = "15000";
    private static final String SILENCE_MILLIS = "30000";

    /** How a mailbox is read. */
    public enum Protocol {
        IMAP,
        POP3
    }

    /** How the way to it is guarded. */
    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS after a greeting in the clear; without it nothing is said. */
        STARTTLS,
        /** In the clear, within a house. */
        NONE
    }

    public Box {
        folder = folder == null || folder.isBlank() ? "INBOX" : folder;
    }

    /** Host and port, for sentences about it. */
    public String name() {
        return host + ":" + usedPort();
    }

    int usedPort() {
        if (port > 0) {
            return port;
        }
        boolean tls = security == Security.TLS;
        return protocol == Protocol.IMAP ? tls ? 993 : 143 : tls ? 995 : 110;
    }

    String scheme() {
        return protocol == Protocol.IMAP ? "imap" : "pop3";
    }

    /** As the mail library wants it. Messages are looked at without marking them as read. */
    Properties settings() {
        Properties all = new Properties();
        String at = "mail." + scheme() + ".";
        all.setProperty(at + "connectiontimeout", CONNECT_MILLIS);
        all.setProperty(at + "timeout", SILENCE_MILLIS);
        all.setProperty(at + "writetimeout", SILENCE_MILLIS);
        all.setProperty(at + "ssl.enable", Boolean.toString(security == Security.TLS));
        all.setProperty(at + "ssl.checkserveridentity", "true");
        all.setProperty(at + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
        all.setProperty(at + "starttls.required", Boolean.toString(security == Security.STARTTLS));
        all.setProperty("mail.imap.peek", "true");
        return all;
    }

    @Override
    public String toString() {
        return protocol + " " + name() + " (" + key + ")";
    }
}
