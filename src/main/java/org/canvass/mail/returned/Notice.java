package org.canvass.mail.returned;

/**
 * What somebody tells us of a letter. Nothing in it is trusted: it is text to be shown, without control characters.
 *
 * @param status the enhanced status code (RFC 3463), null where none was given
 * @param reason in our words, the same for all of a sort, at most 200 characters
 * @param detail in theirs, at most 500 characters; null where they gave none
 */
public record Notice(ReturnedKind kind, String status, String reason, String detail) {
    private static final int LONGEST_STATUS = 12;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_DETAIL = 500;

    public Notice {
        status = status == null || status.length() > LONGEST_STATUS ? null : status;
        reason = line(reason == null ? kind.words() : reason, LONGEST_REASON);
        detail = detail == null || detail.isBlank() ? null : line(detail, LONGEST_DETAIL);
    }

    /** The same without the address it is about: reasons are shown to people who need not see addresses. */
    Notice without(String address) {
        return detail == null
                ? this
                : new Notice(
                        kind,
                        status,
                        reason,
                        detail.replaceAll("(?i)<?" + java.util.regex.Pattern.quote(address) + ">?", "the address"));
    }

    private static String line(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s]+", " ")
                .strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
