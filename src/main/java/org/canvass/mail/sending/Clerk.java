package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterWriter;
import org.canvass.mail.Writing;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.post.Parcel;
import org.canvass.mail.post.Post;
import org.canvass.mail.returned.ReturnPaths;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.jboss.logging.Logger;

/** Takes one claimed letter to its end: has it written, hands it over, writes down the outcome. */
@ApplicationScoped
class Clerk {
    private static final Logger LOG = Logger.getLogger(Clerk.class);
    private static final int TRIES_TO_KEEP = 20;

    @Inject
    @Any
    Instance<LetterWriter> writers;

    @Inject
    Post post;

    @Inject
    ReturnPaths returnPaths;

    @Inject
    Results results;

    void send(Letter letter, boolean afterErrors, Clock time) {
        Writing writing;
        String returnPath;
        try {
            writing = written(letter, time);
            returnPath = returnPaths.of(letter).orElse(null);
        } catch (RuntimeException failure) {
            unwritten(letter, failure, time);
            return;
        }
        if (writing instanceof Writing.NotWanted not) {
            kept(letter, () -> results.withdrawn(letter, not.reason(), time.instant()));
        } else if (writing instanceof Writing.Later later) {
            kept(letter, () -> results.later(letter, later.reason(), later.dueAt()));
        } else if (writing instanceof Writing.Mail mail) {
            if (!time.instant().isBefore(letter.leaseUntil)) {
                // This process slept through its lease; the letter is listed as uncertain and may be sent by a person.
                LOG.warnf("Letter %s was not sent: its claim had ended before it was written.", letter.id);
                return;
            }
            Outcome outcome = post.send(
                    () -> new Parcel(Address.of(letter.address), letter.messageId, time.instant(), mail, returnPath));
            kept(letter, () -> results.sent(letter, outcome, afterErrors, time.instant()));
        }
    }

    private Writing written(Letter letter, Clock time) {
        LetterWriter writer = writers.stream()
                .filter(one -> one.writes(letter.kind))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Nothing in this installation writes letters of the kind \""
                                + letter.kind + "\". A letter of a newer version may have been left behind."));
        Writing writing = CurrentOrganization.run(
                letter.organizationId, () -> Transactions.retried(() -> writer.write(letter, time.instant())));
        if (writing == null) {
            throw new IllegalStateException("The writer of \"" + letter.kind + "\" gave nothing.");
        }
        return writing;
    }

    private void unwritten(Letter letter, RuntimeException failure, Clock time) {
        if (ofTheDatabase(failure)) {
            LOG.warnf(failure, "Letter %s waits again: the database failed while it was written.", letter.id);
            kept(letter, () -> results.putBack(letter, "The database did not answer.", time.instant()));
        } else {
            LOG.errorf(failure, "Letter %s could not be written.", letter.id);
            String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            kept(letter, () -> results.unwritten(letter, "The letter could not be written: " + why, time.instant()));
        }
    }

    /** Tries for a while to keep a result: when the database comes back, nothing needs to be uncertain. */
    private static void kept(Letter letter, Runnable result) {
        for (int attempt = 1; ; attempt++) {
            try {
                CurrentOrganization.run(letter.organizationId, result);
                return;
            } catch (RuntimeException failure) {
                if (attempt == TRIES_TO_KEEP || Thread.currentThread().isInterrupted()) {
                    LOG.errorf(failure, "The result of letter %s could not be kept; it will be uncertain.", letter.id);
                    return;
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    private static boolean ofTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
