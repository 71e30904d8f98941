package org.canvass.proof;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.site.Secrets;

/**
 * A running wave of so many invitations, ten to an account, written as rows: the launch itself is proved elsewhere.
 *
 * @param tokens of the links, one an invitation
 */
record OpenWave(String organization, UUID id, List<String> tokens) {
    private static final int CONTACTS_AN_ACCOUNT = 10;
    private static final int ROWS_A_BATCH = 500;

    static OpenWave of(Connection database, String survey, int invitations) throws SQLException {
        OpenWave wave = new OpenWave(organization(database), UUID.randomUUID(), new ArrayList<>());
        database.setAutoCommit(false);
        try (PreparedStatement row = database.prepareStatement(
                "insert into wave (organization_id, id, name, survey_key, survey_yaml, model_key, language_rule,"
                        + " confidential, audience, state, closes_on, created_at, launched_at) values (?, ?, ?, 'proof', ?,"
                        + " 'canvas', 'contact', false, '{}', 'RUNNING', '2199-12-31', utc_timestamp(6), utc_timestamp(6))")) {
            bind(row, wave.organization, wave.id, "Wave " + wave.id, survey);
            row.executeUpdate();
        }
        for (int from = 0; from < invitations; from += ROWS_A_BATCH) {
            wave.invite(database, Math.min(ROWS_A_BATCH, invitations - from));
        }
        database.commit();
        database.setAutoCommit(true);
        return wave;
    }

    private void invite(Connection database, int invitations) throws SQLException {
        try (PreparedStatement account = database.prepareStatement(
                        "insert into account (organization_id, id, external_id, name, created_at, updated_at)"
                                + " values (?, ?, ?, 'A client', utc_timestamp(6), utc_timestamp(6))");
                PreparedStatement contact = database.prepareStatement(
                        "insert into contact (organization_id, id, account_id, email, name, created_at, updated_at)"
                                + " values (?, ?, ?, ?, 'Kim Lee', utc_timestamp(6), utc_timestamp(6))");
                PreparedStatement invitation = database.prepareStatement(
                        "insert into invitation (organization_id, id, wave_id, account_id, contact_id,"
                                + " survey_token_hash, stop_token_hash, language, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 'en', utc_timestamp(6))")) {
            UUID accountId = null;
            for (int i = 0; i < invitations; i++) {
                if (i % CONTACTS_AN_ACCOUNT == 0) {
                    accountId = UUID.randomUUID();
                    bind(account, organization, accountId, accountId.toString());
                    account.addBatch();
                }
                UUID contactId = UUID.randomUUID();
                bind(contact, organization, contactId, accountId, contactId + "@example.com");
                contact.addBatch();
                String token = token();
                tokens.add(token);
                bind(
                        invitation,
                        organization,
                        UUID.randomUUID(),
                        id,
                        accountId,
                        contactId,
                        Secrets.hash(token),
                        Secrets.hash(token()));
                invitation.addBatch();
            }
            account.executeBatch();
            contact.executeBatch();
            invitation.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof UUID uuid ? uuid.toString() : values[i]);
        }
    }

    /** As long as a real one; the database knows it by its hash alone. */
    private static String token() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String organization(Connection database) throws SQLException {
        try (ResultSet rows = database.createStatement().executeQuery("select id from organization")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
