package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.MailConfig;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.returned.notice.Refusals;
import org.canvass.mail.trouble.Pausing;
import org.canvass.mail.trouble.RestPolicy;
import org.canvass.mail.trouble.Rests;
import org.canvass.mail.trouble.RetryPolicy;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Writes down what became of a letter that the mail server did not take, and what follows for others. */
@ApplicationScoped
class Results {
    private static final Logger LOG = Logger.getLogger(Results.class);

    @Inject
    LetterRows rows;

    @Inject
    Pausing pausing;

    @Inject
    Rests rests;

    @Inject
    Refusals refusals;

    @Inject
    MailConfig config;

    /** Nothing was sent, because the letter could not be written. */
    void unwritten(Letter letter, String reason, Instant now) {
        end(letter, LetterState.FAILED, null, reason, now);
    }

    /** What the mail server made of it, if it did not take it. */
    void sent(Letter letter, String account, Outcome outcome, Instant now) {
        RetryPolicy policy = RetryPolicy.of(config.retry());
        if (outcome instanceof Outcome.Deferred deferred) {
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
            slowDown(letter, account, deferred, now);
        } else if (outcome instanceof Outcome.Refused refused) {
            end(letter, LetterState.FAILED, refused.code(), refused.reason(), now);
            if (refused.code() != null) {
                refusals.note(letter, refused.reason(), now);
            }
        } else if (outcome instanceof Outcome.Unreachable away) {
            again(letter, away.code(), away.reason(), policy.later(letter.attempt, now));
            rests.sign(account, Rests.ALL, true, away.reason(), now);
        } else if (outcome instanceof Outcome.Unbegun unbegun) {
            again(letter, null, unbegun.reason(), now);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            end(letter, LetterState.UNCERTAIN, null, unknown.reason(), now);
        }
    }

    /** A reply that speaks of more than this letter holds up the others of its domain, or of the whole account. */
    private void slowDown(Letter letter, String account, Outcome.Deferred deferred, Instant now) {
        boolean ofAll = deferred.ofAll() || deferred.code() == null;
        if (deferred.code() == null || RestPolicy.isOfTheDomain(deferred.code(), deferred.reason())) {
            rests.sign(
                    account,
                    ofAll ? Rests.ALL : Address.of(letter.address).domain(),
                    deferred.code() != null && RestPolicy.isPlain(deferred.code()),
                    deferred.reason(),
                    now);
        }
    }

    /** The mailing looks at its last letters in a transaction of its own: who resumes locks it before its letters. */
    private void end(Letter letter, LetterState state, Integer code, String reason, Instant now) {
        changed(letter, () -> rows.end(letter, state, code, reason, now));
        pausing.failed(letter.organizationId, letter.mailingId, reason, now);
    }

    private void again(Letter letter, Integer code, String reason, Instant at) {
        changed(letter, () -> rows.again(letter, code, reason, at));
    }

    private static void changed(Letter letter, Supplier<Integer> update) {
        if (Transactions.retried(update) == 0) {
            LOG.warnf(
                    "The claim of letter %s had ended before its result was known; it stays as it is now.", letter.id);
        }
    }
}
