package org.canvass.mail.post;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A parcel as the mail library wants it. All headers are written here, so that nothing in them is left to chance. */
final class Message extends SMTPMessage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Session NO_SETTINGS = Session.getInstance(new Properties());

    private final Optional<Signature> signature;
    private final String messageId;

    /**
     * @param bounceAddress the envelope sender of parcels that name none, where it is not the sender's own
     * @throws MessagingException when the mail cannot be written as it is
     */
    Message(Parcel parcel, Address sender, Optional<String> bounceAddress, Optional<Signature> signature)
            throws MessagingException {
        super(NO_SETTINGS);
        this.signature = signature;
        this.messageId = "<" + parcel.messageId() + ">";
        Writing.Mail mail = parcel.mail();
        Address from = mail.from() == null ? sender : mail.from();
        setEnvelopeFrom(parcel.returnPath() == null ? bounceAddress.orElse(from.email()) : parcel.returnPath());
        setRecipient(RecipientType.TO, new InternetAddress(parcel.to().email(), true));
        if (mail.html() == null) {
            setText(mail.text(), StandardCharsets.UTF_8.name());
        } else {
            MimeMultipart both = new MimeMultipart("alternative");
            both.addBodyPart(part(mail.text(), "plain"));
            both.addBodyPart(part(mail.html(), "html"));
            setContent(both);
        }
        saveChanges();
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            setHeader(header.getKey(), HeaderText.folded(header.getKey(), header.getValue()));
        }
        setHeader("From", HeaderText.of("From", from));
        setHeader("To", HeaderText.of("To", parcel.to()));
        if (mail.replyTo() != null) {
            setHeader("Reply-To", HeaderText.of("Reply-To", mail.replyTo()));
        }
        setHeader("Subject", HeaderText.of("Subject", mail.subject()));
        setHeader("Date", DATE.format(parcel.date().atOffset(ZoneOffset.UTC)));
    }

    /** The mail that leaves: signed, where the installation signs. */
    MimeMessage onTheWire() throws MessagingException {
        return signature.isPresent() ? signature.get().of(this) : this;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }
}
