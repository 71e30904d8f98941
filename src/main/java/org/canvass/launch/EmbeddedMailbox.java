package org.canvass.launch;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A real SMTP server in this process that accepts every mail and delivers it nowhere. Mails are kept in memory as they
 * came over the wire, one copy a recipient, behind {@code Return-Path}, {@code Delivered-To} and {@code Received} lines that carry
 * the envelope.
 */
public final class EmbeddedMailbox implements AutoCloseable {

    private final GreenMail greenMail;

    private EmbeddedMailbox(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /** Listens on 127.0.0.1, on a free port, and fills {@link Mailbox#running()}. */
    public static EmbeddedMailbox start() {
        Mailbox mailbox = Mailbox.open();
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMail greenMail = new GreenMail(setup);
        greenMail.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        // One in-memory account a recipient, as the library has it, would grow without bound.
        greenMail
                .getUserManager()
                .setMessageDeliveryHandler(
                        (message, recipient) -> new Everybody(recipient.getEmail(), greenMail, mailbox));
        greenMail.start();
        return new EmbeddedMailbox(greenMail);
    }

    public int port() {
        return greenMail.getSmtp().getPort();
    }

    @Override
    public void close() {
        greenMail.stop();
    }

    private static final class Everybody extends UserImpl {
        private final Mailbox mailbox;

        Everybody(String email, GreenMail greenMail, Mailbox mailbox) {
            super(email, email, "", greenMail.getManagers().getImapHostManager());
            this.mailbox = mailbox;
        }

        @Override
        public void deliver(MovingMessage message) {
            String sender = message.getReturnPath() == null
                    ? ""
                    : message.getReturnPath().getEmail();
            keep(sender, message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            keep("", message);
        }

        private void keep(String sender, MimeMessage message) {
            String envelope = "Return-Path: <" + sender + ">\r\nDelivered-To: " + getEmail()
                    + "\r\nReceived: by the mailbox of Canvass; " + new MailDateFormat().format(new Date()) + "\r\n";
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(envelope.getBytes(StandardCharsets.UTF_8));
            try {
                message.writeTo(whole);
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("A mail for " + getEmail() + " could not be kept in the mailbox.", e);
            }
            mailbox.add(whole.toByteArray());
        }
    }
}
