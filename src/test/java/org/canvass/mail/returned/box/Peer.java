package org.canvass.mail.returned.box;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.canvass.mail.returned.box.Box.Protocol;
import org.canvass.mail.returned.box.Box.Security;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A mail server of the outside: takes mail by SMTP for one mailbox, and lets it be read by IMAP and POP3. */
final class Peer implements AutoCloseable {
    static final String USER = "bounces";
    static final String PASSWORD = "the-mailboxs-own";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });
    private final GreenMailUser user;

    Peer() {
        server.start();
        user = server.setUser("bounces@returned.example", USER, PASSWORD);
        // Sub-addressing, as mail servers have it: everything behind the plus goes to the same mailbox.
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> user);
    }

    /** Mails these bytes to an envelope recipient, by SMTP. */
    void mail(byte[] whole, String to) {
        try {
            Properties settings = new Properties();
            Session session = Session.getInstance(settings);
            SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(whole));
            message.setEnvelopeFrom("mailer-daemon@mx.example.com");
            try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
                transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
                transport.sendMessage(
                        message, new jakarta.mail.Address[] {new jakarta.mail.internet.InternetAddress(to, false)});
            }
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Box box(Protocol protocol, String organizationId) {
        return new Box(
                organizationId,
                organizationId,
                protocol,
                "127.0.0.1",
                port(protocol),
                Security.NONE,
                USER,
                PASSWORD,
                null);
    }

    int port(Protocol protocol) {
        return protocol == Protocol.IMAP
                ? server.getImap().getPort()
                : server.getPop3().getPort();
    }

    /** The messages that are in the mailbox now. */
    MimeMessage[] messages() {
        return server.getReceivedMessages();
    }

    @Override
    public void close() {
        server.stop();
    }
}
