package org.canvass.invitation.stop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What was posted to a stop link. A mail client's one click comes in either form of RFC 8058, a person's button as an
 * ordinary form; whatever holds neither was sent by no person, and changes nothing.
 */
record Sent(String body) {
    private static final int ENOUGH = 4096;

    static Sent of(InputStream body) {
        try {
            return new Sent(body == null ? "" : new String(body.readNBytes(ENOUGH), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("What was posted to a stop link could not be read.", failure);
        }
    }

    /** "List-Unsubscribe=One-Click", as a form's field or as a part of a multipart body. */
    boolean oneClick() {
        return body.contains("List-Unsubscribe") && body.contains("One-Click");
    }

    /** The value of a form's field; empty where it was not sent, or is empty. */
    Optional<String> field(String name) {
        for (String pair : body.strip().split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(decoded(pair.substring(name.length() + 1))).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noForm) {
            return "";
        }
    }
}
