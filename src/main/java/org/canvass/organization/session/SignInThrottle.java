package org.canvass.organization.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.canvass.organization.Ids;
import org.canvass.organization.site.Secrets;

/** How often a password may be tried, counted in the database so that every replica counts the same. */
@ApplicationScoped
public class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_EMAIL = 10;
    /** More than for an e-mail, because an office shares one address. */
    static final int PER_ADDRESS = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    /**
     * Notes a try and says whether it may go on. The note comes before the password is looked at, so that a hundred
     * tries at once are not a hundred tries for free.
     */
    public boolean mayTry(String email, String address) {
        Instant now = clock.instant();
        byte[] byEmail = Secrets.hash("e-mail " + email);
        byte[] byAddress = Secrets.hash("address " + address);
        try (Connection connection = database.getConnection()) {
            note(connection, byEmail, now);
            note(connection, byAddress, now);
            return count(connection, byEmail, now) <= PER_EMAIL && count(connection, byAddress, now) <= PER_ADDRESS;
        } catch (SQLException failure) {
            throw new IllegalStateException("A try to sign in could not be counted.", failure);
        }
    }

    /** The try was right: the tries at this e-mail are forgotten, and this one does not burden the address. */
    public void succeeded(String email, String address) {
        try (Connection connection = database.getConnection()) {
            change(connection, "DELETE FROM sign_in_try WHERE subject = ?", Secrets.hash("e-mail " + email));
            change(
                    connection,
                    "DELETE FROM sign_in_try WHERE subject = ? ORDER BY tried_at DESC LIMIT 1",
                    Secrets.hash("address " + address));
            change(
                    connection,
                    "DELETE FROM sign_in_try WHERE tried_at < ? LIMIT 1000",
                    clock.instant().minus(WINDOW));
        } catch (SQLException failure) {
            throw new IllegalStateException("The tries to sign in could not be forgotten.", failure);
        }
    }

    private static void note(Connection connection, byte[] subject, Instant now) throws SQLException {
        change(
                connection,
                "INSERT INTO sign_in_try (id, subject, tried_at) VALUES (?, ?, ?)",
                Ids.next(),
                subject,
                now);
    }

    private static int count(Connection connection, byte[] subject, Instant now) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT COUNT(*) FROM sign_in_try WHERE subject = ? AND tried_at > ?")) {
            Sessions.fill(query, subject, now.minus(WINDOW));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sessions.fill(statement, values);
            statement.executeUpdate();
        }
    }
}
