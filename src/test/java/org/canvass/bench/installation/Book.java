package org.canvass.bench.installation;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.organization.site.Secrets;

/** Rows of accounts, contacts and invitations, as many as a measurement needs, written in bulk. */
public final class Book {
    private static final int CONTACTS_OF_AN_ACCOUNT = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection database;
    private final String organization;

    public Book(Connection database, String organization) {
        this.database = database;
        this.organization = organization;
    }

    /** Somebody who can be asked. */
    public record Contact(UUID account, UUID id, String email) {}

    /** Somebody who was asked, and the token of their link. */
    public record Invited(UUID account, UUID contact, UUID invitation, String token, byte[] hash) {}

    /** Adds so many contacts, four an account, all of one made-up country. */
    public List<Contact> contacts(int number, String country) throws SQLException {
        List<Contact> contacts = new ArrayList<>(number);
        database.setAutoCommit(false);
        try (PreparedStatement account = database.prepareStatement(
                        "insert into account (organization_id, id, external_id, name, country, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6))");
                PreparedStatement contact = database.prepareStatement(
                        "insert into contact (organization_id, id, account_id, email, name, language, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?, 'en', utc_timestamp(6), utc_timestamp(6))")) {
            UUID owner = null;
            for (int i = 0; i < number; i++) {
                if (i % CONTACTS_OF_AN_ACCOUNT == 0) {
                    owner = Ids.next();
                    add(account, organization, owner, owner.toString(), "Account " + owner, country);
                }
                UUID id = Ids.next();
                String email = "contact." + id + "@example.com";
                add(contact, organization, id, owner, email, "Contact " + id);
                contacts.add(new Contact(owner, id, email));
            }
            account.executeBatch();
            contact.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return contacts;
    }

    /** Adds so many contacts and invites them to a wave that is under way, without a letter. */
    public List<Invited> invited(int number, UUID wave, String country) throws SQLException {
        List<Invited> invited = new ArrayList<>(number);
        List<Contact> contacts = contacts(number, country);
        database.setAutoCommit(false);
        try (PreparedStatement invitation = database.prepareStatement(
                "insert into invitation (organization_id, id, wave_id, account_id, contact_id, language,"
                        + " survey_token_hash, stop_token_hash, created_at)"
                        + " values (?, ?, ?, ?, ?, 'en', ?, ?, utc_timestamp(6))")) {
            for (Contact contact : contacts) {
                UUID id = Ids.next();
                String token = token();
                byte[] hash = Secrets.hash(token);
                add(
                        invitation,
                        organization,
                        id,
                        wave,
                        contact.account(),
                        contact.id(),
                        hash,
                        Secrets.hash("stop " + id));
                invited.add(new Invited(contact.account(), contact.id(), id, token, hash));
            }
            invitation.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return invited;
    }

    /** As long as a real one; only its hash is kept, so any will do. */
    private static String token() {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                insert.setBytes(i + 1, bytes);
            } else {
                insert.setString(i + 1, values[i].toString());
            }
        }
        insert.addBatch();
    }
}
