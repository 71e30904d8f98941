package org.canvass.mail.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Returned mails as mail systems write them, in {@code src/test/resources/returned}. */
public final class Samples {
    private Samples() {}

    /** The sample, about a letter with this envelope sender and recipient, as it goes over the wire. */
    public static byte[] of(String name, String returnPath, String to) {
        try (InputStream in = Samples.class.getResourceAsStream("/returned/" + name + ".eml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{verp}", returnPath)
                    .replace("{to}", to)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
