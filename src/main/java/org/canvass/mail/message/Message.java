package org.canvass.mail.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;

/**
 * A mail as it goes over the wire, made once: all headers are written here, so that nothing in them is left to chance,
 * and no line of it begins with a dot.
 *
 * @param from the envelope sender
 * @param to the envelope recipient
 * @param text headers and body, ended by the final dot
 */
public record Message(String from, String to, byte[] text) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final byte[] DOT = ".\r\n".getBytes(StandardCharsets.US_ASCII);

    /**
     * @param sender who it is from where the mail does not say
     * @param bounceAddress the envelope sender where the parcel names none, if it is not the sender's own
     * @throws IllegalArgumentException when the mail cannot be written as it is
     */
    public static Message of(
            Parcel parcel, Address sender, Optional<String> bounceAddress, Optional<Signature> signature) {
        Writing.Mail mail = parcel.mail();
        Address from = mail.from() == null ? sender : mail.from();
        byte[] whole = bytes(parcel, from);
        byte[] signed = signature.isPresent() ? signature.get().of(whole) : whole;
        byte[] text = Arrays.copyOf(signed, signed.length + DOT.length);
        System.arraycopy(DOT, 0, text, signed.length, DOT.length);
        String returnPath = parcel.returnPath() == null
                ? bounceAddress
                        .map(bounces -> new Address(null, bounces).email())
                        .orElse(from.email())
                : new Address(null, parcel.returnPath()).email();
        return new Message(returnPath, parcel.to().email(), text);
    }

    private static byte[] bytes(Parcel parcel, Address from) {
        Writing.Mail mail = parcel.mail();
        StringBuilder head = new StringBuilder(1_500);
        header(head, "Date", DATE.format(parcel.date().atOffset(ZoneOffset.UTC)));
        header(head, "From", HeaderText.of("From", from));
        if (mail.replyTo() != null) {
            header(head, "Reply-To", HeaderText.of("Reply-To", mail.replyTo()));
        }
        header(head, "To", HeaderText.of("To", parcel.to()));
        header(head, "Message-ID", "<" + parcel.messageId() + ">");
        header(head, "Subject", HeaderText.of("Subject", mail.subject()));
        for (Map.Entry<String, String> one : mail.headers().entrySet()) {
            header(head, one.getKey(), HeaderText.folded(one.getKey(), one.getValue()));
        }
        header(head, "MIME-Version", "1.0");
        byte[] plain = QuotedPrintable.of(mail.text());
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length()
                + 2 * plain.length
                + (mail.html() == null ? 0 : mail.html().length() * 5 / 4)
                + 1_000);
        if (mail.html() == null) {
            ascii(whole, head.append(part("plain")).append("\r\n"));
            whole.writeBytes(plain);
            return whole.toByteArray();
        }
        // Every part is quoted-printable, where "=_" cannot occur, so that no text can end its part.
        String boundary = "=_" + Integer.toHexString(parcel.messageId().hashCode()) + "_part";
        header(head, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        ascii(
                whole,
                head.append("\r\n--")
                        .append(boundary)
                        .append("\r\n")
                        .append(part("plain"))
                        .append("\r\n"));
        whole.writeBytes(plain);
        ascii(whole, "\r\n--" + boundary + "\r\n" + part("html") + "\r\n");
        whole.writeBytes(QuotedPrintable.of(mail.html()));
        ascii(whole, "\r\n--" + boundary + "--\r\n");
        return whole.toByteArray();
    }

    private static String part(String kind) {
        return "Content-Type: text/" + kind + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n";
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static void ascii(ByteArrayOutputStream whole, CharSequence text) {
        whole.writeBytes(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
