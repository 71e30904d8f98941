package org.canvass.invitation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one style sheet of the pages behind a contact's links. It is sent inside the page, so that the page is one request, and the page's policy names
 * it by its hash and allows nothing else: no script, no font, no picture, no other form's target.
 */
public final class Style {
    private static final String FILE = "/invitation/page.css";

    /** The sheet as it stands in the page. */
    public static final String SHEET = small(read(FILE));

    /** The Content-Security-Policy of every page here. */
    public static final String POLICY = policy(SHEET);

    private Style() {}

    /** A style sheet as it stands in a page, and the policy of the pages it stands in. */
    public record Sheet(String css, String policy) {}

    /** The sheet and some more of it, for pages behind other links that look the same. */
    public static Sheet with(String file) {
        String css = SHEET + small(read(file));
        return new Sheet(css, policy(css));
    }

    /** Without comments and blanks that mean nothing. */
    static String small(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replaceAll(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    private static String policy(String css) {
        return "default-src 'none'; style-src '" + hash(css) + "'; img-src data:;"
                + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String hash(String sheet) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(String file) {
        try (InputStream in = Style.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read.", e);
        }
    }
}
