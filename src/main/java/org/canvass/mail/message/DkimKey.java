package org.canvass.mail.message;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key that a domain signs its mails with. RSA of 2048 bits, the longest that fits into every DNS record. */
public record DkimKey(RSAPrivateCrtKey key) {
    private static final int BITS = 2048;
    private static final int FEWEST_BITS = 1024;

    /** A new one. */
    public static DkimKey generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new DkimKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads PKCS#8, with or without the lines of PEM around it.
     *
     * @throws IllegalArgumentException where it is none, with a sentence
     */
    public static DkimKey of(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            RSAPrivateKey key =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            if (!(key instanceof RSAPrivateCrtKey whole) || key.getModulus().bitLength() < FEWEST_BITS) {
                throw new IllegalArgumentException(
                        "The DKIM key is shorter than " + FEWEST_BITS + " bits; receivers do not believe it.");
            }
            return new DkimKey(whole);
        } catch (GeneralSecurityException | ClassCastException unreadable) {
            throw new IllegalArgumentException(
                    "The DKIM key is no RSA key in PKCS#8 form, which begins with -----BEGIN PRIVATE KEY-----. Convert"
                            + " another one with: openssl pkcs8 -topk8 -nocrypt",
                    unreadable);
        }
    }

    /** As {@link #of} reads it. */
    public String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** What the domain publishes at {@code <selector>._domainkey}. */
    public String record() {
        try {
            BigInteger modulus = key.getModulus();
            byte[] open = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, key.getPublicExponent()))
                    .getEncoded();
            return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(open);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says nothing of itself: it must not stand in a log. */
    @Override
    public String toString() {
        return "DkimKey";
    }
}
