package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.MailConfig;
import org.canvass.mail.post.Outcome;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Writes down what became of a letter, each time by its claim, and pauses a mailing whose letters fail in a row. */
@ApplicationScoped
class Results {
    private static final Logger LOG = Logger.getLogger(Results.class);
    private static final int LONGEST_REASON = 500;

    @Inject
    EntityManager database;

    @Inject
    MailConfig config;

    /** Nothing was sent, on purpose. */
    void withdrawn(Letter letter, String reason, Instant now) {
        end(letter, LetterState.WITHDRAWN, null, reason, now);
    }

    /** Nothing was sent, because the letter could not be written. */
    void unwritten(Letter letter, String reason, Instant now) {
        end(letter, LetterState.FAILED, null, reason, now);
        failed(letter, reason, now);
    }

    /** Nothing was sent, because of us and not because of the letter. */
    void putBack(Letter letter, String reason, Instant now) {
        again(letter, null, reason, RetryPolicy.of(config.retry()).later(letter.attempt, now));
    }

    /** Nothing was sent, because its time has not come: as if it had not been claimed. */
    void later(Letter letter, String reason, Instant at) {
        changed(letter, () -> of(
                        "update letter set state = 'QUEUED', due_at = ?1, owner = null, attempt = attempt - 1,"
                                + " reason = ?5, lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state = 'SENDING'",
                        at,
                        letter)
                .setParameter(5, shortened(reason))
                .executeUpdate());
    }

    /** What the mail server made of it. */
    void sent(Letter letter, Outcome outcome, boolean afterErrors, Instant now) {
        RetryPolicy policy = RetryPolicy.of(config.retry());
        if (outcome instanceof Outcome.Accepted) {
            accepted(letter, now);
            if (afterErrors) {
                forgetErrors(letter);
            }
        } else if (outcome instanceof Outcome.Deferred deferred) {
            Optional<Instant> next = policy.next(letter.attempt, now);
            if (next.isPresent()) {
                again(letter, deferred.code(), deferred.reason(), next.get());
            } else {
                end(
                        letter,
                        LetterState.FAILED,
                        deferred.code(),
                        "Given up after " + letter.attempt + " attempts. The last answer: " + deferred.reason(),
                        now);
            }
            failed(letter, deferred.reason(), now);
        } else if (outcome instanceof Outcome.Refused refused) {
            end(letter, LetterState.FAILED, refused.code(), refused.reason(), now);
            failed(letter, refused.reason(), now);
        } else if (outcome instanceof Outcome.Unreachable away) {
            again(letter, away.code(), away.reason(), policy.later(letter.attempt, now));
            failed(letter, away.reason(), now);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            end(letter, LetterState.UNCERTAIN, null, unknown.reason(), now);
            failed(letter, unknown.reason(), now);
        }
    }

    /** Also when the lease ran out meanwhile: the server's 250 settles what was uncertain. */
    private void accepted(Letter letter, Instant now) {
        changed(letter, () -> of(
                        "update letter set state = 'SENT', sent_at = ?1, ended_at = null, reply_code = null,"
                                + " reason = null, lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state in ('SENDING', 'UNCERTAIN')",
                        now,
                        letter)
                .executeUpdate());
    }

    private void end(Letter letter, LetterState state, Integer code, String reason, Instant now) {
        changed(letter, () -> of(
                        "update letter set state = ?5, ended_at = ?1, reply_code = ?6, reason = ?7,"
                                + " lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state = 'SENDING'",
                        now,
                        letter)
                .setParameter(5, state.name())
                .setParameter(6, code)
                .setParameter(7, shortened(reason))
                .executeUpdate());
    }

    private void again(Letter letter, Integer code, String reason, Instant at) {
        changed(letter, () -> of(
                        "update letter set state = 'QUEUED', due_at = ?1, owner = null, reply_code = ?5,"
                                + " reason = ?6, lease_until = null where organization_id = ?2 and id = ?3 and owner = ?4"
                                + " and state = 'SENDING'",
                        at,
                        letter)
                .setParameter(5, code)
                .setParameter(6, shortened(reason))
                .executeUpdate());
    }

    private Query of(String update, Instant at, Letter letter) {
        return database.createNativeQuery(update)
                .setParameter(1, at)
                .setParameter(2, letter.organizationId)
                .setParameter(3, letter.id)
                .setParameter(4, letter.owner);
    }

    private void changed(Letter letter, java.util.function.Supplier<Integer> update) {
        if (Transactions.retried(update) == 0) {
            LOG.warnf(
                    "The claim of letter %s had ended before its result was known; it stays as it is now.", letter.id);
        }
    }

    private void forgetErrors(Letter letter) {
        Transactions.retried(() -> {
            database.createNativeQuery("update mailing set errors_in_a_row = 0 where organization_id = ?1 and id = ?2")
                    .setParameter(1, letter.organizationId)
                    .setParameter(2, letter.mailingId)
                    .executeUpdate();
        });
    }

    /** In a transaction of its own: a person who resumes locks the mailing first and its letters then. */
    private void failed(Letter letter, String reason, Instant now) {
        int paused = Transactions.retried(() -> {
            database.createNativeQuery("update mailing set errors_in_a_row = errors_in_a_row + 1"
                            + " where organization_id = ?1 and id = ?2")
                    .setParameter(1, letter.organizationId)
                    .setParameter(2, letter.mailingId)
                    .executeUpdate();
            return database.createNativeQuery("update mailing set paused_at = ?3, paused_because = ?4"
                            + " where organization_id = ?1 and id = ?2 and paused_at is null and errors_in_a_row >= ?5")
                    .setParameter(1, letter.organizationId)
                    .setParameter(2, letter.mailingId)
                    .setParameter(3, now)
                    .setParameter(
                            4,
                            shortened(config.errorsBeforePause()
                                    + " letters failed one after the other, so sending paused itself. The last one: "
                                    + reason))
                    .setParameter(5, config.errorsBeforePause())
                    .executeUpdate();
        });
        if (paused > 0) {
            LOG.warnf("Mailing %s of %s paused itself: %s", letter.mailingId, letter.organizationId, reason);
        }
    }

    private static String shortened(String reason) {
        String plain =
                reason == null ? "" : reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON - 1) + "…";
    }
}
