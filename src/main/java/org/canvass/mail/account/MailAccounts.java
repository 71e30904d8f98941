package org.canvass.mail.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.canvass.mail.MailConfig;
import org.canvass.mail.message.DkimKey;
import org.canvass.mail.message.Signature;
import org.canvass.mail.smtp.Server;
import org.canvass.mail.smtp.SignIn;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.site.Secrets;

/** Which account letters leave through: the organization's own, else the installation's. */
@Singleton
public class MailAccounts {
    private static final String PASSWORD = "mail-account-password";
    private static final String KEY = "mail-account-dkim-key";

    @Inject
    InstallationAccount installation;

    @Inject
    Secrets secrets;

    @Inject
    MailConfig config;

    /** Opened accounts, so that a key is read once; another version takes the place of the one before. */
    private final Map<String, MailAccount> opened = new ConcurrentHashMap<>();

    /** The current organization's account. */
    public MailAccount current() {
        OwnAccount own = OwnAccount.get();
        return own == null ? installation.get() : of(own);
    }

    /**
     * The account of this key and version, as the database named it.
     *
     * @throws IllegalStateException when it was changed meanwhile, or its secrets cannot be read
     */
    public MailAccount of(String key, String version) {
        if (key.equals(MailAccount.INSTALLATION)) {
            return installation.get();
        }
        MailAccount known = opened.get(key);
        return known != null && known.version().equals(version) ? known : CurrentOrganization.run(key, this::current);
    }

    /** An account as it was entered, also before it is kept. */
    MailAccount of(OwnAccount own) {
        String version = String.valueOf(own.revision);
        MailAccount known = own.organizationId == null ? null : opened.get(own.organizationId);
        if (known != null && known.version().equals(version)) {
            return known;
        }
        MailAccount account = new MailAccount(
                own.organizationId == null ? "-" : own.organizationId,
                version,
                server(own),
                Optional.empty(),
                signature(own),
                new Rates(own.perMinute, own.perDomain, own.sessions));
        if (own.organizationId != null) {
            opened.put(own.organizationId, account);
        }
        return account;
    }

    /** A password as it is kept. */
    public String sealedPassword(String password) {
        return secrets.sealed(PASSWORD, password);
    }

    /** A key as it is kept. */
    public String sealedKey(DkimKey key) {
        return secrets.sealed(KEY, key.pem());
    }

    private Server server(OwnAccount own) {
        return new Server(
                own.host,
                own.port,
                own.security,
                own.username == null
                        ? null
                        : new SignIn(
                                own.username,
                                own.sealedPassword == null ? "" : secrets.opened(PASSWORD, own.sealedPassword),
                                SignIn.USUAL),
                installation.get().server().greetAs(),
                config.replyTimeout(),
                installation.get().server().sockets(),
                installation.get().server().nameChecked(),
                config.ownServers(),
                "check its name on the page Mail");
    }

    private Optional<Signature> signature(OwnAccount own) {
        return own.sealedDkimKey == null
                ? Optional.empty()
                : Optional.of(new Signature(Signature.Wish.usual(
                        own.dkimDomain,
                        own.dkimSelector,
                        DkimKey.of(secrets.opened(KEY, own.sealedDkimKey)).key())));
    }
}
