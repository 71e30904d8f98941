package org.canvass.mail.sending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;

/**
 * The changes of a claimed letter's row, each by its claim: a letter that another claim holds stays as it is. A result
 * also settles what became uncertain because the claim ran out before it came.
 */
@Singleton
class LetterRows {
    private static final int LONGEST_REASON = 500;

    @Inject
    EntityManager database;

    @Inject
    DataSource connections;

    /**
     * Letters of one organization were taken by the mail server: one statement, and durable when it returns. Also when
     * the lease ran out meanwhile: the server's 250 settles what was uncertain.
     *
     * @return how many it were
     */
    int accepted(String organizationId, List<Letter> letters, Instant now) throws SQLException {
        String places = "?" + ", ?".repeat(letters.size() - 1);
        try (Connection connection = connections.getConnection();
                PreparedStatement update = connection.prepareStatement("update letter set state = 'SENT', sent_at = ?,"
                        + " ended_at = null, reply_code = null, reason = null, lease_until = null"
                        + " where organization_id = ? and id in (" + places + ") and owner in (" + places
                        + ") and state in ('SENDING', 'UNCERTAIN')")) {
            update.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            update.setString(2, organizationId);
            for (int i = 0; i < letters.size(); i++) {
                update.setString(3 + i, letters.get(i).id.toString());
                update.setString(3 + letters.size() + i, letters.get(i).owner);
            }
            return update.executeUpdate();
        }
    }

    /** It came to this end. In the caller's transaction, as all that follow. */
    int end(Letter letter, LetterState state, Integer code, String reason, Instant now) {
        return of(
                        "update letter set state = ?5, ended_at = ?1, reply_code = ?6, reason = ?7,"
                                + " lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state in ('SENDING', 'UNCERTAIN')",
                        now,
                        letter)
                .setParameter(5, state.name())
                .setParameter(6, code)
                .setParameter(7, shortened(reason))
                .executeUpdate();
    }

    /** It is tried again. */
    int again(Letter letter, Integer code, String reason, Instant at) {
        return of(
                        "update letter set state = 'QUEUED', due_at = ?1, owner = null, reply_code = ?5,"
                                + " reason = ?6, lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state in ('SENDING', 'UNCERTAIN')",
                        at,
                        letter)
                .setParameter(5, code)
                .setParameter(6, shortened(reason))
                .executeUpdate();
    }

    /** It waits for another time, as if it had not been claimed. */
    int later(Letter letter, String reason, Instant at) {
        return of(
                        "update letter set state = 'QUEUED', due_at = ?1, owner = null, attempt = attempt - 1,"
                                + " reason = ?5, lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state in ('SENDING', 'UNCERTAIN')",
                        at,
                        letter)
                .setParameter(5, shortened(reason))
                .executeUpdate();
    }

    private Query of(String update, Instant at, Letter letter) {
        return database.createNativeQuery(update)
                .setParameter(1, at)
                .setParameter(2, letter.organizationId)
                .setParameter(3, letter.id)
                .setParameter(4, letter.owner);
    }

    static String shortened(String reason) {
        String plain =
                reason == null ? "" : reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON - 1) + "…";
    }
}
