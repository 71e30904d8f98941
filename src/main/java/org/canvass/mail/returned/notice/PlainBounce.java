package org.canvass.mail.returned.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnedKind;

/**
 * A returned letter in no standard form: somebody's mail system sent it, to the letter's own address. Its prose is not
 * guessed at. qmail's form (QSBMF) is written down by its author, so a status code in it counts.
 */
final class PlainBounce {
    private static final Pattern QMAIL = Pattern.compile(
            "(?s)\\A\\s*Hi\\. This is the .{1,300}?\\n\\s*\\n.{0,2000}?<[^<>\\n]{3,254}>:\\n(.{1,2000}?)(\\n\\s*\\n|\\z)");

    private PlainBounce() {}

    /** What it says; empty where a mail system did not send it. */
    static Optional<Notice> read(Message mail) {
        if (!fromAMailSystem(mail)) {
            return Optional.empty();
        }
        String text =
                mail.first("text/plain").map(Message.Leaf::text).orElse("").replace("\r\n", "\n");
        Matcher qmail = QMAIL.matcher(text);
        if (qmail.find()) {
            String said = qmail.group(1);
            return Optional.of(StatusRules.failed(StatusRules.in(said.replace("#", " ")), said));
        }
        return Optional.of(new Notice(
                ReturnedKind.UNKNOWN, null, null, mail.header("Subject").orElse(null)));
    }

    private static boolean fromAMailSystem(Message mail) {
        if (mail.header("X-Failed-Recipients").isPresent()) {
            return true;
        }
        boolean nobody = mail.headers("Return-Path").stream().anyMatch(path -> path.equals("<>"));
        String from = mail.header("From").orElse("").toLowerCase(Locale.ROOT);
        return nobody || from.contains("mailer-daemon@") || from.contains("<mailer-daemon>");
    }
}
