package org.canvass.mail.returned.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnedKind;

/** A feedback report (ARF, RFC 5965): the recipient's provider says that they called a letter unwanted. */
final class Complaint {
    private static final String ABUSE = "abuse";

    private Complaint() {}

    /** What it says; empty where it reports something else, such as a failed authentication or "not spam". */
    static Optional<Notice> read(Message.Leaf report) {
        String type = field(report, "Feedback-Type").toLowerCase(Locale.ROOT);
        return type.equals(ABUSE) || type.equals("opt-out") || type.equals("complaint")
                ? Optional.of(new Notice(ReturnedKind.COMPLAINT, null, null, field(report, "User-Agent")))
                : Optional.empty();
    }

    /** The envelope sender of the letter, as the provider saw it. */
    static String sender(Message.Leaf report) {
        return field(report, "Original-Mail-From");
    }

    private static String field(Message.Leaf report, String name) {
        try {
            String[] values = new InternetHeaders(new ByteArrayInputStream(report.bytes())).getHeader(name);
            return values == null ? "" : values[0].strip();
        } catch (MessagingException malformed) {
            return "";
        }
    }
}
