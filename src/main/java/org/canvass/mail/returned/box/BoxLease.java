package org.canvass.mail.returned.box;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.canvass.organization.Ids;

/** Which of all replicas reads a mailbox now, and how it went. The row is the lock. */
@Singleton
public class BoxLease {
    /** A round is shorter; whoever dies in one holds the mailbox up no longer than this. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int LONGEST_SAID = 500;

    @Inject
    DataSource database;

    /**
     * How the last round went.
     *
     * @param failed whether the mailbox could not be read
     */
    public record Last(Instant at, boolean failed, String said) {}

    /**
     * Takes a mailbox for one round.
     *
     * @param notSince empty is given where somebody has read it after this moment, or reads it now
     */
    Optional<String> take(String box, Instant notSince, Instant now) {
        String owner = Ids.next().toString();
        update("insert into returned_box (box) values (?) on duplicate key update box = returned_box.box", box);
        int taken = update(
                "update returned_box set owner = ?, lease_until = ? where box = ? and (read_at is null or read_at <= ?)"
                        + " and (lease_until is null or lease_until <= ?)",
                owner,
                utc(now.plus(LEASE)),
                box,
                utc(notSince),
                utc(now));
        return taken == 1 ? Optional.of(owner) : Optional.empty();
    }

    /** Gives it back. */
    void done(String box, String owner, boolean failed, String said, Instant now) {
        update(
                "update returned_box set owner = null, lease_until = null, read_at = ?, failed = ?, said = ?"
                        + " where box = ? and owner = ?",
                utc(now),
                failed,
                said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) : said,
                box,
                owner);
    }

    /** Its settings have changed: how it went before says nothing any more. */
    public void forget(String box) {
        update("update returned_box set read_at = null, failed = false, said = null where box = ?", box);
    }

    /** How the last round of a mailbox went; empty where there was none. */
    public Optional<Last> last(String box) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select read_at, failed, said from returned_box where box = ? and read_at is not null")) {
            query.setString(1, box);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Last(
                                row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getBoolean(2),
                                row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("How a mailbox was read could not be looked up.", failure);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("A mailbox for returned letters could not be taken.", failure);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
