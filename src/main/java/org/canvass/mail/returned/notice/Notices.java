package org.canvass.mail.returned.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.mail.returned.ReturnedKind;

/** Reads a mail that came to the address for returned letters. Pure: what it claims is proved by others. */
public final class Notices {
    private static final List<String> DELIVERED_TO =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "To", "Cc");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"]{1,64}@[^\\s<>,;:\"]{1,253}");
    private static final int MOST_CLAIMS = 8;
    private static final int LONGEST_HEADER = 2000;

    private Notices() {}

    /**
     * What a mail says.
     *
     * @param claims the letters it claims to be about: first whom it was sent to, then what it quotes
     * @param notice empty where nobody's machine sent it: a person wrote, or it is spam
     */
    public record Read(List<ReturnPath> claims, Optional<Notice> notice) {}

    /** @throws UnreadableMessage where it is no mail at all */
    public static Read read(byte[] whole) {
        Message mail = new Message(whole);
        return new Read(claims(mail), notice(mail));
    }

    /** What a mail server's refusal says of the address, while the letter was handed over. */
    public static Notice refusal(String said) {
        return StatusRules.failed(null, said);
    }

    private static Optional<Notice> notice(Message mail) {
        Optional<Message.Leaf> complaint = mail.first("message/feedback-report");
        if (complaint.isPresent()) {
            return Complaint.read(complaint.get());
        }
        Optional<Message.Leaf> report = mail.first("message/delivery-status", "message/global-delivery-status");
        if (report.isPresent()) {
            return DeliveryReport.read(report.get());
        }
        // After the reports: many mail systems call their reports automatic replies too, and rightly so.
        if (mail.header("X-Failed-Recipients").isEmpty() && Automatic.is(mail)) {
            return Optional.of(new Notice(
                    ReturnedKind.AUTOMATIC, null, null, mail.header("Subject").orElse(null)));
        }
        return PlainBounce.read(mail);
    }

    private static List<ReturnPath> claims(Message mail) {
        Set<ReturnPath> claims = new LinkedHashSet<>();
        for (String name : DELIVERED_TO) {
            mail.headers(name).forEach(value -> claimed(value, claims));
        }
        mail.first("message/feedback-report").ifPresent(report -> claimed(Complaint.sender(report), claims));
        mail.first("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
                .ifPresent(letter -> claimed(returnPath(letter), claims));
        return List.copyOf(claims);
    }

    private static void claimed(String header, Set<ReturnPath> claims) {
        Matcher address =
                ADDRESS.matcher(header.length() > LONGEST_HEADER ? header.substring(0, LONGEST_HEADER) : header);
        while (address.find() && claims.size() < MOST_CLAIMS) {
            ReturnPath.in(address.group()).ifPresent(claims::add);
        }
    }

    /** The envelope sender that the letter itself arrived with, as the other side's server noted it. */
    private static String returnPath(Message.Leaf letter) {
        try {
            String[] values = new InternetHeaders(new ByteArrayInputStream(letter.bytes())).getHeader("Return-Path");
            return values == null ? "" : values[0];
        } catch (MessagingException malformed) {
            return "";
        }
    }
}
