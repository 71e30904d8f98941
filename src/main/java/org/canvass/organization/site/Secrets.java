package org.canvass.organization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys, random tokens and hashes. Every purpose has a key of its own, derived from {@code canvass.secret}. */
@Singleton
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec root;

    @Inject
    Secrets(SiteConfig site) {
        if (site.secret().length() < 32) {
            throw new IllegalStateException(
                    "canvass.secret has " + site.secret().length()
                            + " characters; it needs at least 32 random ones. Make one with: openssl rand -base64 32");
        }
        root = new SecretKeySpec(site.secret().getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** The 32-byte key of one purpose, such as "survey-link": a token made with it is worth nothing elsewhere. */
    public byte[] key(String purpose) {
        return mac(root, "canvass/" + purpose);
    }

    /** HMAC-SHA256 of the text under the purpose's key, base64url without padding: 43 characters. */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(new SecretKeySpec(key(purpose), HMAC), text));
    }

    /** Whether the signature is the text's, in a time that does not tell where it differs. */
    public boolean signed(String purpose, String text, String signature) {
        return signature != null && same(sign(purpose, text), signature);
    }

    /** 256 random bits, base64url without padding: 43 characters. */
    public static String token() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** SHA-256 of a token: what the database keeps of it. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether two secrets are equal, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
