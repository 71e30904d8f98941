package org.canvass.mail.settings;

import java.util.List;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.OwnAccount;
import org.canvass.mail.smtp.Security;
import org.canvass.organization.site.Thousands;

/**
 * How an organization's letters leave.
 *
 * @param own null where they leave through the installation's account
 * @param account the one they leave through
 * @param form what stands in the form
 * @param resting what letters rest for now, in sentences
 * @param sender the address they are from
 * @param stray whether the signature is of another domain than the sender's
 */
public record MailPage(
        OwnAccount own,
        MailAccount account,
        AccountForm form,
        List<PublishedRecord> records,
        List<String> resting,
        String sender,
        String senderDomain,
        boolean stray,
        String pauseRule,
        boolean paused,
        boolean resends,
        boolean resendsAll,
        boolean mayChange,
        String notice,
        String problem,
        Trial.Report trial) {

    /** The finding. */
    public String headline() {
        return own == null
                ? "Your letters leave through this installation’s mail server"
                : "Your letters leave through " + own.host;
    }

    public List<Security> securities() {
        return List.of(Security.STARTTLS, Security.TLS, Security.NONE);
    }

    /** Letters a minute to one domain, in words. */
    public String perDomain() {
        return account.rates().perDomain() == 0
                ? "as many as the mail server takes"
                : Thousands.apart(account.rates().perDomain()) + " a minute";
    }

    /** Letters a minute in all, to be read. */
    public String perMinute() {
        return Thousands.apart(account.rates().perMinute());
    }

    /** Whether it was tried just now, and worked. */
    public boolean isWorks() {
        return trial != null && trial.arrived();
    }

    /** The domain whose signature letters bear, in words. */
    public String signedFor() {
        if (own != null && own.dkimDomain != null) {
            return own.dkimDomain;
        }
        return isSigned() ? "the installation’s domain" : "not signed";
    }

    public boolean isSigned() {
        return account.signature().isPresent();
    }
}
