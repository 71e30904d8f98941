package org.canvass.mail.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.Writing;
import org.canvass.mail.message.Parcel;
import org.canvass.mail.post.Office;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.returned.ReturnPaths;
import org.jboss.logging.Logger;

/** Takes one letter that may leave to the mail server. */
@ApplicationScoped
class Clerk {
    private static final Logger LOG = Logger.getLogger(Clerk.class);

    @Inject
    ReturnPaths returnPaths;

    /**
     * Hands the letter over.
     *
     * @param since when it was looked whether it may leave, on the clock of {@link System#nanoTime()}
     */
    Outcome send(Claim.Begun begun, Office office, long since, Clock time) {
        Letter letter = begun.letter();
        if (!time.instant().isBefore(letter.leaseUntil)) {
            return new Outcome.Unbegun("This process slept while the letter was on its way, so it did not leave.");
        }
        String returnPath;
        try {
            returnPath = returnPaths.of(letter).orElse(null);
        } catch (IllegalStateException unknown) {
            // Nothing has left, so it must not end as uncertain.
            LOG.warnf(unknown, "Letter %s waits again.", letter.id);
            return new Outcome.Unreachable(null, unknown.getMessage());
        }
        return office.send(
                () -> new Parcel(
                        Address.of(letter.address), letter.messageId, time.instant(), composed(begun), returnPath),
                since);
    }

    /** A letter that cannot be composed fails alone, with the reason. */
    private static Writing.Mail composed(Claim.Begun begun) {
        try {
            return begun.writing() instanceof Writing.Wanted wanted
                    ? wanted.mail().get()
                    : (Writing.Mail) begun.writing();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Letter %s could not be written.", begun.letter().id);
            throw new IllegalArgumentException(Claims.unwritten(failure), failure);
        }
    }
}
