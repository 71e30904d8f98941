package org.canvass.organization.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.site.Secrets;

/**
 * Who is signed in, kept in the database: ended there, a session is dead on every replica with its next request. One
 * query answers a request; its conditions are the rules.
 */
@ApplicationScoped
public class Sessions {
    /** A session unused for so long is over. */
    static final Duration IDLE = Duration.ofHours(12);
    /** A session is over after so long, used or not. */
    static final Duration LONGEST = Duration.ofDays(14);
    /** How often the last use is written down; more often would make every reader a writer. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    /** Begins a session: the token for the cookie, or nothing when the person is no active member there. */
    public Optional<String> begin(String organizationId, UUID personId) {
        Instant now = clock.instant();
        String token = Secrets.token();
        int begun = update(
                """
                INSERT INTO session (token_hash, organization_id, person_id, role, password_version, created_at,
                  last_seen_at, expires_at)
                SELECT ?, m.organization_id, m.person_id, m.role, p.password_version, ?, ?, ?
                FROM member m JOIN person p ON p.id = m.person_id
                WHERE m.organization_id = ? AND m.person_id = ? AND m.joined_at IS NOT NULL
                  AND m.deactivated_at IS NULL""",
                Secrets.hash(token),
                now,
                now,
                now.plus(LONGEST),
                organizationId,
                personId);
        return begun == 1 ? Optional.of(token) : Optional.empty();
    }

    /** The member this token signs in now, if it still does. */
    public Optional<SignedIn> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(token);
        String sql =
                """
                SELECT m.organization_id, m.id, p.id, p.name, p.email, p.language, m.role, o.name, o.account_word,
                  o.time_zone, o.currency, o.demo, s.last_seen_at,
                  (SELECT COUNT(*) FROM member x WHERE x.person_id = p.id AND x.joined_at IS NOT NULL
                    AND x.deactivated_at IS NULL)
                FROM session s
                JOIN member m ON m.organization_id = s.organization_id AND m.person_id = s.person_id
                JOIN person p ON p.id = m.person_id
                JOIN organization o ON o.id = m.organization_id
                WHERE s.token_hash = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ?
                  AND m.joined_at IS NOT NULL AND m.deactivated_at IS NULL
                  AND s.role = m.role AND s.password_version = p.password_version""";
        SignedIn found = null;
        boolean note = false;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, hash, now, now.minus(IDLE));
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    found = read(row, token);
                    LocalDateTime seen = row.getObject(13, LocalDateTime.class);
                    note = seen.toInstant(ZoneOffset.UTC).isBefore(now.minus(NOTED_EVERY));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The session could not be looked up.", failure);
        }
        if (note) {
            update("UPDATE session SET last_seen_at = ? WHERE token_hash = ? AND last_seen_at < ?", now, hash, now);
        }
        return Optional.ofNullable(found);
    }

    /**
     * Those of the tokens that still sign somebody in as what they were when the session began; one query for all. It
     * does not count as a use: a page that is only left open keeps no session alive.
     */
    public Set<String> living(Collection<String> tokens) {
        if (tokens.isEmpty()) {
            return Set.of();
        }
        Map<ByteBuffer, String> byHash = new HashMap<>();
        tokens.forEach(token -> byHash.put(ByteBuffer.wrap(Secrets.hash(token)), token));
        Instant now = clock.instant();
        List<Object> values = new ArrayList<>(List.of(now, now.minus(IDLE)));
        byHash.keySet().forEach(hash -> values.add(hash.array()));
        String sql =
                """
                SELECT s.token_hash
                FROM session s
                JOIN member m ON m.organization_id = s.organization_id AND m.person_id = s.person_id
                JOIN person p ON p.id = m.person_id
                WHERE s.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ?
                  AND m.joined_at IS NOT NULL AND m.deactivated_at IS NULL
                  AND s.role = m.role AND s.password_version = p.password_version AND s.token_hash IN (?"""
                        + ", ?".repeat(byHash.size() - 1) + ")";
        Set<String> living = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            fill(query, values.toArray());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    living.add(byHash.get(ByteBuffer.wrap(row.getBytes(1))));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The sessions could not be looked up.", failure);
        }
        return living;
    }

    /** Ends the session of this token. */
    public void end(String token) {
        update(
                "UPDATE session SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL",
                clock.instant(),
                Secrets.hash(token));
    }

    /** Ends every session of a person, in all organizations. */
    public void endAllOf(UUID personId) {
        update("UPDATE session SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL", clock.instant(), personId);
    }

    /** Ends every session of a person in one organization. */
    public void endAllOf(String organizationId, UUID personId) {
        update(
                "UPDATE session SET ended_at = ? WHERE organization_id = ? AND person_id = ? AND ended_at IS NULL",
                clock.instant(),
                organizationId,
                personId);
    }

    /** Forgets sessions that have been over for a day. */
    void sweep() {
        update(
                "DELETE FROM session WHERE expires_at < ? LIMIT 1000",
                clock.instant().minus(Duration.ofDays(1)));
    }

    private static SignedIn read(ResultSet row, String token) throws SQLException {
        return new SignedIn(
                row.getString(1),
                UUID.fromString(row.getString(2)),
                UUID.fromString(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Role.valueOf(row.getString(7)),
                row.getString(8),
                AccountWord.valueOf(row.getString(9)),
                ZoneId.of(row.getString(10)),
                row.getString(11),
                row.getBoolean(12),
                row.getInt(14),
                token);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("A session could not be written.", failure);
        }
    }

    static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                // A LocalDateTime goes as it is; a Timestamp would be moved into the zone of this machine.
                value = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            } else if (value instanceof UUID id) {
                value = id.toString();
            }
            statement.setObject(i + 1, value);
        }
    }
}
