package org.canvass.mail.post;

import io.vertx.ext.mail.mailencoder.Utils;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;

/** A parcel as the bytes that go over the wire: ASCII, lines of at most 76 characters save links in headers. */
final class Message {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private Message() {}

    /** Headers and body, dots doubled, with the final dot. */
    static byte[] source(Parcel parcel, Address sender) {
        Writing.Mail mail = parcel.mail();
        StringBuilder source = new StringBuilder(2 * mail.text().length() + 1000);
        header(source, "From", HeaderText.of("From", mail.from() == null ? sender : mail.from()));
        header(source, "To", HeaderText.of("To", parcel.to()));
        if (mail.replyTo() != null) {
            header(source, "Reply-To", HeaderText.of("Reply-To", mail.replyTo()));
        }
        header(source, "Subject", HeaderText.of("Subject", mail.subject()));
        header(source, "Date", DATE.format(parcel.date().atOffset(ZoneOffset.UTC)));
        header(source, "Message-ID", "<" + parcel.messageId() + ">");
        mail.headers().forEach((name, value) -> header(source, name, HeaderText.folded(name, value)));
        header(source, "MIME-Version", "1.0");
        if (mail.html() == null) {
            part(source, "plain", mail.text());
        } else {
            // No encoded line can hold this: "=_" is not quoted-printable.
            String boundary = "=_" + parcel.messageId().replaceAll("[^A-Za-z0-9]", "");
            boundary = boundary.substring(0, Math.min(60, boundary.length()));
            header(source, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
            source.append("\r\n--").append(boundary).append("\r\n");
            part(source, "plain", mail.text());
            source.append("--").append(boundary).append("\r\n");
            part(source, "html", mail.html());
            source.append("--").append(boundary).append("--\r\n");
        }
        return source.append(".\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void part(StringBuilder source, String type, String text) {
        header(source, "Content-Type", "text/" + type + "; charset=utf-8");
        header(source, "Content-Transfer-Encoding", "quoted-printable");
        source.append("\r\n");
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (String line : Utils.encodeQP(lines).split("\n", -1)) {
            source.append(line.startsWith(".") ? "." : "").append(line).append("\r\n");
        }
    }

    private static void header(StringBuilder source, String name, String value) {
        source.append(name).append(": ").append(value).append("\r\n");
    }
}
