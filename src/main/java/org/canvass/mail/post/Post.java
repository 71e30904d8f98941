package org.canvass.mail.post;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.MailAccounts;
import org.canvass.mail.message.Parcel;
import org.canvass.organization.Ids;

/** The offices of all mail server accounts: every organization's letters leave through its own, else the house's. */
@Singleton
public class Post {
    private final MailAccounts accounts;
    private final MailConfig config;
    private final Map<String, Office> offices = new ConcurrentHashMap<>();

    @Inject
    Post(MailAccounts accounts, MailConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    /** The office of an account; where the account was changed, a new one, and the old one closes. */
    public Office of(MailAccount account) {
        return offices.compute(account.key(), (key, old) -> {
            if (old != null && old.account() == account) {
                return old;
            }
            if (old != null) {
                old.close();
            }
            return new Office(account, config);
        });
    }

    /** Sends one mail of the current organization outside every mailing: a test mail to oneself, say. */
    public Outcome send(String to, Writing.Mail mail, Instant now) {
        Address from = mail.from() == null ? Address.of(config.from()) : mail.from();
        return of(accounts.current())
                .send(() -> new Parcel(Address.of(to), Ids.next() + "@" + from.domain(), now, mail, null));
    }

    @PreDestroy
    void close() {
        offices.values().forEach(Office::close);
    }
}
