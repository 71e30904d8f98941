package org.canvass.organization.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys, random tokens and hashes. Every purpose has a key of its own, derived from {@code canvass.secret}. */
@Singleton
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec root;
    /** Ready to sign, by purpose: there are a handful, and making one ready costs more than a signature. */
    private final Map<String, Mac> signing = new ConcurrentHashMap<>();

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
        return mac(root).doFinal(("canvass/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 of the text under the purpose's key, base64url without padding: 43 characters. */
    public String sign(String purpose, String text) {
        Mac signature = copy(signing.computeIfAbsent(purpose, wanted -> mac(new SecretKeySpec(key(wanted), HMAC))));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signature.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac copy(Mac ready) {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("This Java's " + HMAC + " cannot be copied.", impossible);
        }
    }

    /** Whether the signature is the text's, in a time that does not tell where it differs. */
    public boolean signed(String purpose, String text, String signature) {
        return signature != null && same(sign(purpose, text), signature);
    }

    /**
     * The text encrypted under the purpose's key, for what must be read again, such as the password of a mail server.
     * AES-256-GCM; every call gives another text.
     */
    public String sealed(String purpose, String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = aes(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + closed.length);
            System.arraycopy(closed, 0, whole, NONCE, closed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What {@link #sealed} was given.
     *
     * @throws IllegalStateException where it was sealed for another purpose, under another secret, or was changed
     */
    public String opened(String purpose, String sealed) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(sealed);
            if (whole.length < NONCE + TAG_BITS / 8) {
                throw new GeneralSecurityException("It is too short to have been sealed.");
            }
            byte[] closed = Arrays.copyOfRange(whole, NONCE, whole.length);
            return new String(
                    aes(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(whole, NONCE), closed), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "A sealed secret could not be read. Was canvass.secret changed since it was kept? Then enter it"
                            + " again on its page.",
                    unreadable);
        }
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

    private byte[] aes(int mode, String purpose, byte[] nonce, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(text);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
