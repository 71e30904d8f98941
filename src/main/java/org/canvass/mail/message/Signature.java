package org.canvass.mail.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** The signature of the sender's domain (DKIM, RFC 6376). */
public final class Signature {
    /** A receiver believes one-click unsubscribing only where it is signed (RFC 8058). */
    private static final List<String> ALSO_SIGNED = List.of("List-Unsubscribe", "List-Unsubscribe-Post");

    private static final Session NO_SETTINGS = Session.getInstance(new Properties());

    private final Wish wish;

    /** A signer keeps its place in what it signs, so that each serves one mail at a time. */
    private final Queue<DkimSigner> free = new ConcurrentLinkedQueue<>();

    /**
     * What is signed, and how.
     *
     * @param identity the agent, null for the domain
     * @param headers signed besides the usual ones
     */
    public record Wish(
            String domain,
            String selector,
            RSAPrivateKey key,
            Canonicalization header,
            Canonicalization body,
            String identity,
            List<String> headers) {

        /** Relaxed throughout, as relays on the way expect. */
        public static Wish usual(String domain, String selector, RSAPrivateKey key) {
            return new Wish(domain, selector, key, Canonicalization.RELAXED, Canonicalization.RELAXED, null, List.of());
        }
    }

    /** @throws IllegalArgumentException when domain, selector or key cannot sign */
    public Signature(Wish wish) {
        this.wish = wish;
        free.add(signer());
    }

    /**
     * The mail with its signature before it.
     *
     * @throws IllegalArgumentException where it cannot be signed
     */
    byte[] of(byte[] mail) {
        DkimSigner signer = free.poll();
        if (signer == null) {
            signer = signer();
        }
        try {
            DkimMessage signed = new DkimMessage(new SMTPMessage(NO_SETTINGS, new ByteArrayInputStream(mail)), signer);
            ByteArrayOutputStream out = new ByteArrayOutputStream(mail.length + 1_500);
            signed.writeTo(out);
            free.add(signer);
            return out.toByteArray();
        } catch (MessagingException | IOException unfit) {
            throw new IllegalArgumentException("The mail could not be signed: " + unfit.getMessage(), unfit);
        }
    }

    private DkimSigner signer() {
        try {
            DkimSigner signer = new DkimSigner(wish.domain, wish.selector, wish.key);
            // Whether the public key stands in the domain's records is for receivers to see, not for every mail.
            signer.setCheckDomainKey(false);
            signer.setHeaderCanonicalization(wish.header);
            signer.setBodyCanonicalization(wish.body);
            if (wish.identity != null) {
                signer.setIdentity(wish.identity);
            }
            ALSO_SIGNED.forEach(signer::addHeaderToSign);
            wish.headers.forEach(signer::addHeaderToSign);
            return signer;
        } catch (DkimException unfit) {
            throw new IllegalArgumentException(unfit.getMessage(), unfit);
        }
    }
}
