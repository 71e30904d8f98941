package org.canvass.mail.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.canvass.mail.MailConfig;
import org.canvass.mail.account.MailAccounts;
import org.canvass.mail.account.OwnAccount;
import org.canvass.mail.message.DkimKey;
import org.canvass.mail.trouble.Rests;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Refused;

/** Keeps an organization's own mail server account, its signature, and what becomes of uncertain letters. */
@ApplicationScoped
class AccountShelf {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    @Inject
    EntityManager database;

    @Inject
    MailAccounts accounts;

    @Inject
    Rests rests;

    @Inject
    MailConfig config;

    @Inject
    CurrentOrganization current;

    /** @throws Refused with a sentence for the first thing that cannot be kept */
    void keep(AccountForm form, UUID by, Instant now) {
        AccountForm.Checked checked = form.checked(config.ownServers());
        String password = form.typedPassword();
        OwnAccount before = OwnAccount.get();
        boolean same = AccountForm.isTheSameServer(checked, before);
        AccountForm.refuse(
                checked.username() != null && password.isEmpty() && !(same && before.sealedPassword != null),
                before == null
                        ? "Type the password of " + checked.username() + "."
                        : "The server or the user is another one now, so type the password again. The one kept was"
                                + " meant for the server before.");
        OwnAccount own = before == null ? OwnAccount.create() : before;
        own.host = checked.host();
        own.port = checked.port();
        own.security = checked.security();
        own.username = checked.username();
        own.perMinute = checked.perMinute();
        own.perDomain = checked.perDomain();
        own.sessions = checked.sessions();
        if (checked.username() == null) {
            own.sealedPassword = null;
        } else if (!password.isEmpty()) {
            own.sealedPassword = accounts.sealedPassword(password);
        }
        changed(own, by, now);
    }

    /** Back to the installation's account; password and key are gone. */
    void remove() {
        OwnAccount.deleteAll();
        rests.forget(current.id());
    }

    /**
     * Signs from now on, with a new key or the one given.
     *
     * @throws Refused with a sentence where domain, selector or key cannot sign
     */
    void sign(String domain, String selector, String pem, UUID by, Instant now) {
        OwnAccount own = required();
        String signing = AccountForm.line(domain).toLowerCase(java.util.Locale.ROOT);
        AccountForm.refuse(!DOMAIN.matcher(signing).matches(), "Name the domain of your sender, such as example.com.");
        String name = AccountForm.line(selector).toLowerCase(java.util.Locale.ROOT);
        AccountForm.refuse(
                !SELECTOR.matcher(name).matches(),
                "The selector is a short word of letters, digits and hyphens, such as canvass.");
        DkimKey key;
        try {
            key = pem == null || pem.isBlank() ? DkimKey.generated() : DkimKey.of(pem);
        } catch (IllegalArgumentException unfit) {
            throw new Refused(unfit.getMessage());
        }
        own.dkimDomain = signing;
        own.dkimSelector = name;
        own.sealedDkimKey = accounts.sealedKey(key);
        own.dkimRecord = key.record();
        changed(own, by, now);
    }

    /** Signs no more; the key is gone. */
    void signNoMore(UUID by, Instant now) {
        OwnAccount own = required();
        own.dkimDomain = null;
        own.dkimSelector = null;
        own.sealedDkimKey = null;
        own.dkimRecord = null;
        changed(own, by, now);
    }

    /** Whether uncertain letters are sent again without a person's word. */
    boolean resends() {
        return !database.createNativeQuery("select 1 from mail_resending where organization_id = ?1")
                .setParameter(1, current.id())
                .getResultList()
                .isEmpty();
    }

    /** From now on, or no more; what is uncertain already waits for a person in any case. */
    void resend(boolean wanted, UUID by, Instant now) {
        if (!wanted) {
            database.createNativeQuery("delete from mail_resending where organization_id = ?1")
                    .setParameter(1, current.id())
                    .executeUpdate();
            return;
        }
        database.createNativeQuery("insert into mail_resending (organization_id, wanted_by, wanted_at)"
                        + " values (?1, ?2, ?3) on duplicate key update wanted_by = mail_resending.wanted_by")
                .setParameter(1, current.id())
                .setParameter(2, by)
                .setParameter(3, now)
                .executeUpdate();
    }

    private static OwnAccount required() {
        OwnAccount own = OwnAccount.get();
        if (own == null) {
            throw new Refused("There is no mail server of your own any more. Reload the page to see who sends now.");
        }
        return own;
    }

    /** What was wrong with the account before says nothing of it now. */
    private void changed(OwnAccount own, UUID by, Instant now) {
        own.revision++;
        own.changedBy = by;
        own.changedAt = now;
        own.persist();
        rests.forget(current.id());
    }
}
