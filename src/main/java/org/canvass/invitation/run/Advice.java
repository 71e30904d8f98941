package org.canvass.invitation.run;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person can do about letters that could not be delivered, by the receiving server's code and words.
 *
 * @param text one or two sentences
 * @param again whether sending again may help, as it stands or once the advice was followed
 */
record Advice(String text, boolean again) {
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    /**
     * @param code the SMTP reply code, null where the server gave none
     * @param reason what was kept of its words
     */
    static Advice on(Integer code, String reason) {
        String words = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        Matcher found = STATUS.matcher(words);
        String status = found.find() ? found.group(1) : "";
        if (code == null && words.startsWith("the letter could not be written")) {
            return new Advice(
                    "The letter's text or the survey is at fault. Look at the letter, then send again.", true);
        }
        if (status.startsWith("5.2.2") || words.contains("full") || words.contains("quota")) {
            return new Advice("The mailbox has no room. Send again in some days.", true);
        }
        if (status.startsWith("5.7.")
                || words.contains("spf")
                || words.contains("dmarc")
                || words.contains("spam")
                || words.contains("block")
                || words.contains("policy")
                || words.contains("relay")) {
            return new Advice(
                    "The receiving side does not take letters from this sender. Have whoever runs your mail server check"
                            + " SPF, DKIM and DMARC of the sender's domain, then send again.",
                    true);
        }
        if (code != null && (code == 530 || code == 534 || code == 535)) {
            return new Advice(
                    "The mail server refused our sign-in. Correct the account's password in the settings, then send"
                            + " again.",
                    true);
        }
        if (status.startsWith("5.1.") || unknownMailbox(code, words)) {
            return new Advice(
                    "The address does not exist, or no longer. Correct it with your next contacts file, or ask the"
                            + " account manager who followed.",
                    false);
        }
        if (status.startsWith("5.3.4") || (code != null && code == 552)) {
            return new Advice("The letter was too large for the receiver. Shorten it, then send again.", true);
        }
        if (words.startsWith("given up after") || (code != null && code < 500)) {
            return new Advice("The receiving server put it off again and again. Send again at another time.", true);
        }
        return new Advice("Nothing leaves by itself any more. Ask the receiver by another way, or send again.", true);
    }

    private static boolean unknownMailbox(Integer code, String words) {
        return words.contains("user unknown")
                || words.contains("no such user")
                || words.contains("unknown user")
                || words.contains("does not exist")
                || words.contains("mailbox unavailable")
                || (code != null && (code == 551 || code == 553));
    }
}
