package org.canvass.mail.account;

import java.util.Optional;
import org.canvass.mail.message.Signature;
import org.canvass.mail.smtp.Server;

/**
 * A mail server's account that letters leave through: the installation's, or an organization's own.
 *
 * @param key whose it is: an organization's id, or empty for the installation's
 * @param version another one whenever something of it was changed
 * @param bounceAddress the envelope sender of mails that name none, where it is not the sender's own
 * @param signature how mails are signed, where they are
 */
public record MailAccount(
        String key,
        String version,
        Server server,
        Optional<String> bounceAddress,
        Optional<Signature> signature,
        Rates rates) {

    /** The key of the installation's account. */
    public static final String INSTALLATION = "";
}
