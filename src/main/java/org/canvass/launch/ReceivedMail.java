package org.canvass.launch;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as it came over the wire, to one recipient.
 *
 * @param number counted from 1 in the order of arrival
 * @param whole the bytes, behind the lines {@code Received}, {@code Return-Path} and {@code Delivered-To}
 * @param headers of {@code whole}
 */
public record ReceivedMail(long number, byte[] whole, InternetHeaders headers) {

    static ReceivedMail of(long number, byte[] whole) {
        try {
            return new ReceivedMail(number, whole, new InternetHeaders(new ByteArrayInputStream(whole), true));
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail " + number + " in the mailbox has no readable headers.", e);
        }
    }

    /** The recipient of the envelope. */
    public String recipient() {
        return header("Delivered-To");
    }

    /** The sender of the envelope, where bounces go; empty for a bounce. */
    public String returnPath() {
        return header("Return-Path").replaceAll("[<>]", "");
    }

    public String from() {
        return header("From");
    }

    public String to() {
        return header("To");
    }

    public String subject() {
        return header("Subject");
    }

    /** All that a search by address looks at, in lower case. */
    String addresses() {
        return (recipient() + " " + to() + " " + from() + " " + returnPath()).toLowerCase(Locale.ROOT);
    }

    /** A header in readable characters, empty when there is none. */
    public String header(String name) {
        String value = headers.getHeader(name, ", ");
        return value == null ? "" : decoded(value);
    }

    /** All header lines in their order, names as written, values in readable characters. */
    public List<Header> allHeaders() {
        return Collections.list(headers.getAllHeaders()).stream()
                .map(header -> new Header(header.getName(), decoded(header.getValue())))
                .toList();
    }

    public Instant receivedAt() {
        String received = headers.getHeader("Received", null);
        try {
            return new MailDateFormat()
                    .parse(received.substring(received.lastIndexOf(';') + 1))
                    .toInstant();
        } catch (ParseException e) {
            throw new IllegalStateException("Mail " + number + " does not say when it was received.", e);
        }
    }

    /** The HTML body, when the mail has one. */
    public Optional<String> html() {
        return body("text/html");
    }

    /** The plain text body, when the mail has one. */
    public Optional<String> text() {
        return body("text/plain");
    }

    /** The mail's source; bytes that are no UTF-8 are shown as replacement characters. */
    public String source() {
        return new String(whole, StandardCharsets.UTF_8);
    }

    private Optional<String> body(String type) {
        try {
            return Optional.ofNullable(find(new MimeMessage(null, new ByteArrayInputStream(whole)), type));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Mail " + number + " in the mailbox has no readable body.", e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                String found = find(one, type);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        return part.isMimeType(type) && !attached ? part.getContent().toString() : null;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (IOException unknownCharacterSet) {
            return value;
        }
    }
}
