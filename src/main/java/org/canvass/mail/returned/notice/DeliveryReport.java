package org.canvass.mail.returned.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnedKind;

/** A delivery status notification (RFC 3464): what became of a letter, for each recipient it speaks of. */
final class DeliveryReport {
    /** Our letters have one recipient; a list behind it may have more. */
    private static final int MOST_RECIPIENTS = 50;

    private DeliveryReport() {}

    /** What it says of our letter; empty where it only says that all went well. */
    static Optional<Notice> read(Message.Leaf status) {
        List<Notice> notices = new ArrayList<>();
        for (InternetHeaders recipient : recipients(status.bytes())) {
            notice(recipient).ifPresent(notices::add);
        }
        // Where one of several recipients behind our address failed, the mildest is true of the address.
        return notices.stream().reduce((one, other) -> mildness(one) >= mildness(other) ? one : other);
    }

    private static int mildness(Notice notice) {
        return List.of(
                        ReturnedKind.HARD,
                        ReturnedKind.UNKNOWN,
                        ReturnedKind.REFUSED,
                        ReturnedKind.SOFT,
                        ReturnedKind.DELAYED)
                .indexOf(notice.kind());
    }

    private static Optional<Notice> notice(InternetHeaders recipient) {
        String action = value(recipient, "Action").toLowerCase(Locale.ROOT);
        String status = value(recipient, "Status");
        String said = typed(value(recipient, "Diagnostic-Code"));
        // Some write comments behind the word, "failed (bad destination mailbox address)".
        if (action.startsWith("delayed")) {
            return Optional.of(new Notice(ReturnedKind.DELAYED, StatusRules.in(status), null, said));
        }
        return action.startsWith("failed") ? Optional.of(StatusRules.failed(status, said)) : Optional.empty();
    }

    /** The groups of fields that name a recipient; the first group speaks of the message. */
    private static List<InternetHeaders> recipients(byte[] report) {
        List<InternetHeaders> groups = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(report);
        try {
            while (in.available() > 0 && groups.size() < MOST_RECIPIENTS) {
                InternetHeaders group = new InternetHeaders(in);
                if (group.getHeader("Action") != null) {
                    groups.add(group);
                }
            }
        } catch (MessagingException malformed) {
            // What was read of it until here is what it says.
        }
        return groups;
    }

    private static String value(InternetHeaders group, String name) {
        String[] values = group.getHeader(name);
        return values == null || values.length == 0
                ? ""
                : values[0].replaceAll("\\s+", " ").strip();
    }

    /** "smtp; 550 5.1.1 unknown" without the type before the text. */
    private static String typed(String diagnostic) {
        return diagnostic.replaceFirst("(?i)^[a-z0-9-]{1,20}\\s*;\\s*", "");
    }
}
