package org.canvass.mail.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Which domains and mail servers letters rest for, over all replicas. */
@ApplicationScoped
public class Rests {
    /** The mail server itself, instead of a domain behind it. */
    public static final String ALL = "";

    private static final Logger LOG = Logger.getLogger(Rests.class);
    private static final int LONGEST_REASON = 500;

    @Inject
    EntityManager database;

    /**
     * Trouble with a domain, or with the mail server where the domain is empty.
     *
     * @param until null where it has not come to a rest yet
     */
    public record Rest(String domain, Instant until, String because) {
        /** Whether nothing leaves for it now. */
        public boolean holds(Instant now) {
            return until != null && until.isAfter(now);
        }
    }

    /** All trouble of an account. */
    public List<Rest> of(String account) {
        List<Rest> rests = new ArrayList<>();
        for (Object row : database.createNativeQuery(
                        "select domain, rests_until, because from mail_rest where account = ?1 order by domain")
                .setParameter(1, account)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            rests.add(new Rest((String) columns[0], instant(columns[1]), (String) columns[2]));
        }
        return rests;
    }

    /** A letter was put off, or no session came about, for more than its own sake. */
    public void sign(String account, String domain, boolean plain, String because, Instant now) {
        Transactions.retried(() -> {
            database.createNativeQuery("insert into mail_rest (account, domain, signs, times, because)"
                            + " values (?1, ?2, 1, 0, ?3) on duplicate key update signs = signs + 1")
                    .setParameter(1, account)
                    .setParameter(2, domain)
                    .setParameter(3, shortened(because))
                    .executeUpdate();
            Object[] row = (Object[]) database.createNativeQuery("select signs, times, rests_until from mail_rest"
                            + " where account = ?1 and domain = ?2 for update")
                    .setParameter(1, account)
                    .setParameter(2, domain)
                    .getSingleResult();
            Optional<Instant> until = RestPolicy.STANDARD.until(
                    ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), instant(row[2]), plain, now);
            until.ifPresent(end -> rest(account, domain, end, because));
        });
    }

    private void rest(String account, String domain, Instant until, String because) {
        database.createNativeQuery("update mail_rest set signs = 0, times = times + 1, rests_until = ?3, because = ?4"
                        + " where account = ?1 and domain = ?2")
                .setParameter(1, account)
                .setParameter(2, domain)
                .setParameter(3, until)
                .setParameter(4, shortened(because))
                .executeUpdate();
        LOG.warnf(
                "Letters %s rest until %s: %s",
                domain.isEmpty() ? "of the mail account \"" + account + "\"" : "to " + domain, until, because);
    }

    /** Letters arrived: what was wrong with these is over. */
    public void over(String account, Collection<String> domains) {
        Transactions.retried(() -> {
            database.createNativeQuery("delete from mail_rest where account = ?1 and domain in ?2")
                    .setParameter(1, account)
                    .setParameter(2, domains)
                    .executeUpdate();
        });
    }

    /** The account was changed, so that what was wrong with it may be over. */
    public void forget(String account) {
        database.createNativeQuery("delete from mail_rest where account = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    private static Instant instant(Object column) {
        return column == null || column instanceof Instant
                ? (Instant) column
                : column instanceof java.sql.Timestamp stamp
                        ? stamp.toInstant()
                        : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }
}
