package org.canvass.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.canvass.mail.post.Office;
import org.jboss.logging.Logger;

/**
 * Letters that a process is handing over just now, so that nobody can call them back. Whoever has stopped letters and
 * then waits for these may say that none begins any more: a letter is looked at while its row is held, and begins
 * within {@link Office#BEGUN_WITHIN} of that or not at all.
 */
@Singleton
public class UnderWay {
    private static final Logger LOG = Logger.getLogger(UnderWay.class);
    private static final Duration NONE_BEGINS_AFTER = Office.BEGUN_WITHIN.plusSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
    /** MariaDB: deadlock, and lock wait timeout. */
    private static final int DEADLOCK = 1213;

    @Inject
    DataSource database;

    /**
     * Waits until no letter about these subjects, or to these addresses, can still begin. Normally there is none, and
     * otherwise it takes as long as one mail. To be called after the commit of what stopped them, in no transaction.
     */
    public void await(String organizationId, Collection<UUID> subjectIds, Collection<String> addresses) {
        long end = System.nanoTime() + NONE_BEGINS_AFTER.toNanos();
        while (isSome(organizationId, subjectIds, addresses) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A locking read: it waits for claims that have looked already and are not yet committed. */
    private boolean isSome(String organizationId, Collection<UUID> subjectIds, Collection<String> addresses) {
        String sql = "select 1 from letter where organization_id = ? and state = 'SENDING' and (subject_id in ("
                + places(subjectIds) + ") or address in (" + places(addresses) + ")) limit 1 lock in share mode";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            int at = 1;
            query.setString(at++, organizationId);
            for (UUID subject : subjectIds) {
                query.setString(at++, subject.toString());
            }
            for (String address : addresses) {
                query.setString(at++, address);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            if (failure.getErrorCode() != DEADLOCK) {
                LOG.warn("It could not be seen whether letters are under way; that is tried again.", failure);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            return true;
        }
    }

    /** Never empty, as SQL wants it; null is in no list. */
    private static String places(Collection<?> values) {
        return "null" + ", ?".repeat(values.size());
    }
}
