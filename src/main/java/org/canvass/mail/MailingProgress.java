package org.canvass.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How far a mailing is.
 *
 * @param byState letters in each state; every state is there, with 0 where there are none
 * @param byKind the same for each kind of letter
 * @param sentPerMinute letters sent in a minute, averaged over the last minutes
 * @param failures why letters failed, the most frequent first
 * @param waits letters that wait for their time, the next first, at most 200 times
 * @param uncertain letters of which nobody can say whether they arrived, the oldest first, at most 200
 */
public record MailingProgress(
        Map<LetterState, Long> byState,
        Map<String, Map<LetterState, Long>> byKind,
        double sentPerMinute,
        List<Failure> failures,
        List<Waits> waits,
        List<Letter> uncertain) {

    private static final Duration RECENT = Duration.ofMinutes(3);
    private static final int MOST_UNCERTAIN = 200;
    private static final int MOST_REASONS = 50;
    private static final int MOST_TIMES = 200;

    /**
     * Letters that failed for one reason.
     *
     * @param code the SMTP reply code, null where the server gave none
     */
    public record Failure(Integer code, String reason, long letters) {}

    /**
     * Letters that may leave at this time and not before.
     *
     * @param reason what they wait for, or null
     */
    public record Waits(Instant dueAt, String reason, long letters) {}

    /** As it stands now. */
    public static MailingProgress of(UUID mailingId, Instant now) {
        EntityManager database = Letter.getEntityManager();
        Map<LetterState, Long> byState = none();
        Map<String, Map<LetterState, Long>> byKind = new TreeMap<>();
        for (Tuple row : database.createQuery(
                        "select kind as kind, state as state, count(*) as letters from Letter where mailingId = ?1"
                                + " group by kind, state",
                        Tuple.class)
                .setParameter(1, mailingId)
                .getResultList()) {
            LetterState state = row.get("state", LetterState.class);
            Long letters = row.get("letters", Long.class);
            byState.merge(state, letters, Long::sum);
            byKind.computeIfAbsent(row.get("kind", String.class), kind -> none())
                    .put(state, letters);
        }
        return new MailingProgress(
                byState,
                byKind,
                rate(mailingId, now),
                failures(database, mailingId),
                waits(database, mailingId, now),
                uncertain(mailingId));
    }

    public long of(LetterState state) {
        return byState.get(state);
    }

    /** Letters in all, whatever became of them. */
    public long all() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<LetterState, Long> none() {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        for (LetterState state : LetterState.values()) {
            counts.put(state, 0L);
        }
        return counts;
    }

    /** From the first letter on where sending began only just now, so that a young mailing does not look slow. */
    private static double rate(UUID mailingId, Instant now) {
        Instant since = now.minus(RECENT);
        Tuple recent = Letter.getEntityManager()
                .createQuery(
                        "select count(*) as letters, min(sentAt) as first from Letter"
                                + " where mailingId = ?1 and sentAt > ?2 and sentAt <= ?3",
                        Tuple.class)
                .setParameter(1, mailingId)
                .setParameter(2, since)
                .setParameter(3, now)
                .getSingleResult();
        long letters = recent.get("letters", Long.class);
        if (letters == 0) {
            return 0;
        }
        long seconds = Math.max(
                1, Duration.between(recent.get("first", Instant.class), now).toSeconds());
        return letters * 60.0 / seconds;
    }

    private static List<Failure> failures(EntityManager database, UUID mailingId) {
        return database.createQuery(
                        "select new org.canvass.mail.MailingProgress$Failure(replyCode, reason, count(*)) from Letter"
                                + " where mailingId = ?1 and state = FAILED group by replyCode, reason"
                                + " order by count(*) desc, replyCode, reason",
                        Failure.class)
                .setParameter(1, mailingId)
                .setMaxResults(MOST_REASONS)
                .getResultList();
    }

    /** By reason: letters that trouble put off wait for a time of their own each. */
    private static List<Waits> waits(EntityManager database, UUID mailingId, Instant now) {
        return database.createQuery(
                        "select new org.canvass.mail.MailingProgress$Waits(min(dueAt), reason, count(*)) from Letter"
                                + " where mailingId = ?1 and state = QUEUED and dueAt > ?2"
                                + " group by reason order by min(dueAt), reason",
                        Waits.class)
                .setParameter(1, mailingId)
                .setParameter(2, now)
                .setMaxResults(MOST_TIMES)
                .getResultList();
    }

    private static List<Letter> uncertain(UUID mailingId) {
        return Letter.find("mailingId = ?1 and state = UNCERTAIN order by endedAt, id", mailingId)
                .page(0, MOST_UNCERTAIN)
                .list();
    }
}
