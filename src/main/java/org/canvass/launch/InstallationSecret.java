package org.canvass.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of an installation that was given none: made at the first start and kept beside its data. */
final class InstallationSecret {

    private InstallationSecret() {}

    /** The 43 characters (32 random bytes, base64url) in {@code home/secret}, made when there are none. */
    static String keptIn(Path home) {
        Path file = home.resolve("secret");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret in " + file.toAbsolutePath() + " can be neither read nor made: " + e, e);
        }
    }
}
