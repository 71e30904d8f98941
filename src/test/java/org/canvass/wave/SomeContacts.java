package org.canvass.wave;

import java.time.Instant;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.organization.Ids;

/** Accounts and contacts for tests, made in the current organization and transaction. */
public final class SomeContacts {
    private SomeContacts() {}

    public static Account account(String name, String country) {
        Account account = new Account();
        account.id = Ids.next();
        account.externalId = name;
        account.name = name;
        account.country = country;
        account.createdAt = Instant.EPOCH;
        account.updatedAt = Instant.EPOCH;
        account.persist();
        return account;
    }

    /** The address is the name at a domain of its own, so that no two tests share one. */
    public static Contact contact(Account account, String name, String language, ContactRole role) {
        Contact contact = new Contact();
        contact.id = Ids.next();
        contact.account = account;
        contact.name = name;
        contact.email = name.toLowerCase().replaceAll("[^a-z]+", ".") + "@"
                + UUID.randomUUID().toString().substring(0, 13) + ".test";
        contact.language = language;
        contact.role = role;
        contact.createdAt = Instant.EPOCH;
        contact.updatedAt = Instant.EPOCH;
        contact.persist();
        return contact;
    }
}
