package org.canvass.mail.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A user and a password, and how they are said to a mail server (RFC 4954).
 *
 * @param methods those that may be used, the one preferred first
 */
public record SignIn(String user, String password, List<String> methods) {
    /** What is tried where nothing else is set. The password crosses a line that is normally encrypted. */
    public static final List<String> USUAL = List.of("PLAIN", "LOGIN", "CRAM-MD5");

    /** Those named in a setting, with blanks or commas between; the usual ones for nothing. */
    public static List<String> methods(Optional<String> named) {
        return named.map(words -> Arrays.stream(words.toUpperCase(Locale.ROOT).split("[\\s,]+"))
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(words -> !words.isEmpty())
                .orElse(USUAL);
    }

    /** The server's last word on it; empty where it knows none of the methods. */
    Optional<Reply> over(Wire wire, Reply offer) throws IOException {
        List<String> offered = offer.lines().stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("AUTH"))
                .flatMap(line ->
                        Arrays.stream(line.substring(4).toUpperCase(Locale.ROOT).split("[\\s=]+")))
                .toList();
        for (String method : methods) {
            if (offered.contains(method)) {
                return Optional.of(by(method, wire));
            }
        }
        return Optional.empty();
    }

    private Reply by(String method, Wire wire) throws IOException {
        switch (method) {
            case "PLAIN":
                return said(wire, "AUTH PLAIN " + base64("\0" + user + "\0" + password));
            case "XOAUTH2":
                Reply reply = said(
                        wire,
                        "AUTH XOAUTH2 " + base64("user=" + user + "\u0001auth=Bearer " + password + "\u0001\u0001"));
                return reply.code() == 334 ? said(wire, "") : reply;
            case "LOGIN":
                Reply asked = said(wire, "AUTH LOGIN");
                asked = asked.code() == 334 ? said(wire, base64(user)) : asked;
                return asked.code() == 334 ? said(wire, base64(password)) : asked;
            case "CRAM-MD5":
                Reply challenge = said(wire, "AUTH CRAM-MD5");
                return challenge.code() == 334 ? said(wire, base64(user + " " + digest(challenge))) : challenge;
            default:
                throw new IOException("Canvass cannot sign in by " + method);
        }
    }

    private static Reply said(Wire wire, String line) throws IOException {
        wire.say(line);
        return wire.reply();
    }

    private String digest(Reply challenge) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacMD5"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(
                            Base64.getDecoder().decode(challenge.lines().get(0).strip())));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException("its question for the sign-in could not be read", unusable);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the password: this may stand in a log. */
    @Override
    public String toString() {
        return "SignIn[" + user + "]";
    }
}
