package org.canvass.organization.session;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be, and what is kept of it: bcrypt. */
public final class Passwords {
    static final int SHORTEST = 12;
    /** bcrypt reads no further; refusing is more honest than ignoring the rest. */
    static final int LONGEST_BYTES = 72;

    private static final int COST = 11;
    /** Of nobody's password: checked where there is no hash, so that an unknown e-mail takes as long as a known one. */
    private static final String NOBODYS = BcryptUtil.bcryptHash("nobody has this password", COST);

    private Passwords() {}

    /** Why this cannot be the password of the person with this e-mail, in a sentence; empty when it can. */
    public static Optional<String> problem(String password, String email) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "Choose a password of at least " + SHORTEST + " characters. A sentence is easy to keep.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("Choose a shorter password: at most " + LONGEST_BYTES
                    + " bytes, which is as many plain letters and fewer accented ones.");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Choose a password without tabs, line breaks or other invisible characters.");
        }
        if (password.chars().distinct().count() < 5 || isLikeEmail(password, email)) {
            return Optional.of("Choose a password that is harder to guess: not your e-mail, not one letter repeated.");
        }
        return Optional.empty();
    }

    /** The hash to keep. */
    public static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Whether the password fits the hash; takes as long where there is none. */
    public static boolean matches(String password, String hash) {
        boolean readable = password != null
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && password.chars().noneMatch(Character::isISOControl);
        boolean fits = BcryptUtil.matches(readable ? password : "unreadable", hash == null ? NOBODYS : hash);
        return fits && readable && hash != null;
    }

    private static boolean isLikeEmail(String password, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        return email != null && (lower.equals(email) || lower.equals(email.replaceFirst("@.*", "")));
    }
}
