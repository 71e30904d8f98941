package org.canvass.mail.returned.notice;

import java.util.Locale;
import java.util.Set;

/**
 * Answers by machines: holiday notices, "we have received your mail", "prove that you are a person". Known by standard
 * headers only (RFC 3834, and those that were usual before it); what they say is not read.
 */
final class Automatic {
    private static final Set<String> BULK = Set.of("auto_reply", "bulk", "junk", "list");

    private Automatic() {}

    static boolean is(Message mail) {
        String submitted = mail.header("Auto-Submitted").orElse("no").toLowerCase(Locale.ROOT);
        String precedence = mail.header("Precedence").orElse("").toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-replied")
                || submitted.startsWith("auto-notified")
                || mail.hasHeaderLike("x-autoreply")
                || mail.hasHeaderLike("x-autorespon")
                || mail.hasHeaderLike("x-auto-reply")
                || mail.hasHeaderLike("x-tmda-")
                || mail.hasHeaderLike("x-boxbe-")
                || mail.reportType().equals("disposition-notification")
                || BULK.contains(precedence);
    }
}
