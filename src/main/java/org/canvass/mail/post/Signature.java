package org.canvass.mail.post;

import io.quarkus.mailer.runtime.DkimSignOptionsConfig;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** The signature of the sender's domain (DKIM, RFC 6376), as {@code quarkus.mailer.dkim.*} sets it. */
final class Signature {
    /** A receiver believes one-click unsubscribing only where it is signed (RFC 8058). */
    private static final List<String> ALSO_SIGNED = List.of("List-Unsubscribe", "List-Unsubscribe-Post");

    private final DkimSigner signer;

    private Signature(DkimSigner signer) {
        this.signer = signer;
    }

    /**
     * The signature that the settings ask for; none when they ask for none.
     *
     * @throws IllegalStateException when they name no key, no domain or no selector, or the key cannot be read
     */
    static Optional<Signature> of(DkimSignOptionsConfig given) {
        if (!given.enabled()) {
            return Optional.empty();
        }
        try {
            DkimSigner signer =
                    new DkimSigner(required(given.sdid(), "sdid"), required(given.selector(), "selector"), key(given));
            // Whether the public key stands in the domain's records is for receivers to see, not for every mail.
            signer.setCheckDomainKey(false);
            signer.setHeaderCanonicalization(canon(given.headerCanonAlgo()));
            signer.setBodyCanonicalization(canon(given.bodyCanonAlgo()));
            if (given.auid().isPresent()) {
                signer.setIdentity(given.auid().get());
            }
            ALSO_SIGNED.forEach(signer::addHeaderToSign);
            given.signedHeaders().orElse(List.of()).forEach(signer::addHeaderToSign);
            return Optional.of(new Signature(signer));
        } catch (DkimException | GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Mails cannot be signed with what quarkus.mailer.dkim.* says: " + e.getMessage(), e);
        }
    }

    /** The mail with its signature. */
    SMTPMessage of(Message mail) throws MessagingException {
        DkimMessage signed = new DkimMessage(mail, signer);
        signed.setEnvelopeFrom(mail.getEnvelopeFrom());
        return signed;
    }

    private static RSAPrivateKey key(DkimSignOptionsConfig given) throws IOException, GeneralSecurityException {
        String pem = given.privateKeyPath().isPresent()
                ? Files.readString(Path.of(given.privateKeyPath().get()))
                : required(given.privateKey(), "private-key");
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static Canonicalization canon(Optional<DkimSignOptionsConfig.CanonicalizationAlgorithmOption> given) {
        return given.map(Enum::name).map(Canonicalization::valueOf).orElse(Canonicalization.RELAXED);
    }

    private static String required(Optional<String> value, String key) {
        return value.orElseThrow(() -> new IllegalStateException(
                "quarkus.mailer.dkim.enabled is set, so quarkus.mailer.dkim." + key + " must be set too."));
    }
}
