package org.canvass.mail.post;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A received mail as a receiver checks its signature: relaxed headers and body, RSA with SHA-256 (RFC 6376). */
record SignedMail(List<String> headers, String body, String signature) {

    static SignedMail of(String source) {
        String wire = source.replace("\r\n", "\n").replace("\n", "\r\n");
        int end = wire.indexOf("\r\n\r\n");
        List<String> headers = new ArrayList<>();
        for (String line : wire.substring(0, end).split("\r\n")) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                headers.set(headers.size() - 1, headers.get(headers.size() - 1) + line);
            } else {
                headers.add(line);
            }
        }
        String signature = headers.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("dkim-signature:"))
                .findFirst()
                .orElseThrow();
        return new SignedMail(headers, wire.substring(end + 4), signature);
    }

    String tag(String name) {
        Matcher tag = Pattern.compile("[:;]\\s*" + name + "=([^;]*)").matcher(signature);
        if (!tag.find()) {
            throw new IllegalArgumentException("The signature has no tag " + name + ": " + signature);
        }
        return tag.group(1).replaceAll("\\s+", "");
    }

    boolean bodyIsIntact() throws GeneralSecurityException {
        StringBuilder relaxed = new StringBuilder();
        for (String line : body.split("\r\n")) {
            relaxed.append(line.replaceAll("[ \t]+", " ").replaceAll(" $", "")).append("\r\n");
        }
        String canonical = relaxed.toString().replaceAll("(\r\n)+$", "\r\n");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.ISO_8859_1));
        return Base64.getEncoder().encodeToString(hash).equals(tag("bh"));
    }

    boolean isSignedBy(PublicKey key) throws GeneralSecurityException {
        StringBuilder signed = new StringBuilder();
        List<String> left = new ArrayList<>(headers);
        for (String name : tag("h").split(":")) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (left.get(i).toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    signed.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(relaxed(signature).replaceAll("b=[^;]*$", "b="));
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key);
        check.update(signed.toString().getBytes(StandardCharsets.ISO_8859_1));
        return check.verify(Base64.getDecoder().decode(tag("b")));
    }

    private static String relaxed(String header) {
        int colon = header.indexOf(':');
        String value = header.substring(colon + 1).replaceAll("[ \t]+", " ").strip();
        return header.substring(0, colon).toLowerCase(Locale.ROOT).strip() + ":" + value;
    }
}
