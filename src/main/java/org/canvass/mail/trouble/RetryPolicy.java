package org.canvass.mail.trouble;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.canvass.mail.MailConfig;

/**
 * When a letter that the mail server put off is tried again: each wait is three times the one before.
 *
 * @param first the wait after the first attempt
 * @param longest no wait is longer
 * @param attempts in all, at least 1
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {
    private static final int TIMES = 3;

    /** As set. */
    public static RetryPolicy of(MailConfig.Retry config) {
        return new RetryPolicy(config.first(), config.longest(), config.attempts());
    }

    /** When to try again after this many attempts; empty when that was the last. */
    public Optional<Instant> next(int attempt, Instant now) {
        return attempt >= attempts ? Optional.empty() : Optional.of(later(attempt, now));
    }

    /** When to try again after this many attempts, however many they are: the trouble is not the letter's. */
    public Instant later(int attempt, Instant now) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(TIMES);
        }
        return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
