package org.canvass.mail.sending;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.site.Secrets;

/** A wave with so many invitations whose letters wait, written as rows: the launch itself is proved elsewhere. */
record LaunchedWave(String organization, UUID id) {

    static LaunchedWave of(Connection database, int letters) throws SQLException, IOException {
        LaunchedWave wave = new LaunchedWave(first(database, "select id from organization"), UUID.randomUUID());
        UUID account = UUID.randomUUID();
        database.setAutoCommit(false);
        wave.insert(
                database,
                "insert into account (organization_id, id, external_id, name, created_at, updated_at)"
                        + " values (?, ?, ?, 'A client', utc_timestamp(6), utc_timestamp(6))",
                account,
                account);
        wave.insert(
                database,
                "insert into wave (organization_id, id, name, survey_key, survey_yaml, model_key, language_rule,"
                        + " confidential, audience, state, closes_on, created_at, launched_at) values (?, ?, ?, 'pulse', ?,"
                        + " 'canvas', 'contact', false, '{}', 'RUNNING', '2199-12-31', utc_timestamp(6), utc_timestamp(6))",
                wave.id,
                "Wave " + wave.id,
                survey());
        wave.insert(
                database,
                "insert into mailing (organization_id, id, created_at) values (?, ?, utc_timestamp(6))",
                wave.id);
        for (int i = 0; i < letters; i++) {
            UUID contact = UUID.randomUUID();
            UUID invitation = UUID.randomUUID();
            UUID letter = UUID.randomUUID();
            String email = wave.address(i);
            wave.insert(
                    database,
                    "insert into contact (organization_id, id, account_id, email, name, created_at, updated_at)"
                            + " values (?, ?, ?, ?, 'Kim Lee', utc_timestamp(6), utc_timestamp(6))",
                    contact,
                    account,
                    email);
            wave.insert(
                    database,
                    "insert into invitation (organization_id, id, wave_id, account_id, contact_id, survey_token_hash,"
                            + " stop_token_hash, language, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, 'en', utc_timestamp(6))",
                    invitation,
                    wave.id,
                    account,
                    contact,
                    Secrets.hash("survey " + invitation),
                    Secrets.hash(stopToken(email)));
            wave.insert(
                    database,
                    "insert into letter (organization_id, id, mailing_id, subject_id, kind, address, message_id, state,"
                            + " due_at, created_at) values (?, ?, ?, ?, 'invitation', ?, ?, 'QUEUED', utc_timestamp(6),"
                            + " utc_timestamp(6))",
                    letter,
                    wave.id,
                    invitation,
                    email,
                    letter + "@localhost");
        }
        database.commit();
        database.setAutoCommit(true);
        return wave;
    }

    /** To whom the letter of this number goes. */
    String address(int number) {
        return "contact-" + number + "." + id + "@example.com";
    }

    /** What the link in this contact's letter stops letters with. */
    static String stopToken(String address) {
        return Base64.getUrlEncoder()
                .encodeToString(Secrets.hash("stop " + address))
                .substring(0, 24);
    }

    /** Letters by state. */
    Map<String, Integer> states(Connection database) throws SQLException {
        Map<String, Integer> states = new HashMap<>();
        try (PreparedStatement select =
                database.prepareStatement("select state, count(*) from letter where mailing_id = ? group by state")) {
            select.setString(1, id.toString());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return states;
    }

    /** Message-ID and state of each letter. */
    Map<String, String> letters(Connection database) throws SQLException {
        Map<String, String> letters = new HashMap<>();
        try (PreparedStatement select =
                database.prepareStatement("select message_id, state from letter where mailing_id = ?")) {
            select.setString(1, id.toString());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    letters.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return letters;
    }

    /** Seconds from the first letter sent to the last. */
    double seconds(Connection database) throws SQLException {
        return Double.parseDouble(first(
                database,
                "select timestampdiff(microsecond, min(sent_at), max(sent_at)) / 1000000 from letter where mailing_id = '"
                        + id + "'"));
    }

    private void insert(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, organization);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 2, values[i] instanceof UUID uuid ? uuid.toString() : values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static String first(Connection database, String query) throws SQLException {
        try (ResultSet rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String survey() throws IOException {
        try (InputStream yaml = LaunchedWave.class.getResourceAsStream("/surveys/pulse.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
