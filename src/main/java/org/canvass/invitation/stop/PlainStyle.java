package org.canvass.invitation.stop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.canvass.organization.site.Secrets;

/** The style of the stop page, sent inside it: one request, and a policy that allows this sheet and nothing else. */
final class PlainStyle {
    private static final String FILE = "/invitation/plain.css";

    static final String SHEET =
            read().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip();

    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Secrets.hash(SHEET))
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private PlainStyle() {}

    private static String read() {
        try (InputStream in = PlainStyle.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read.", e);
        }
    }
}
