package org.canvass.mail.returned.page;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts what is posted in a minute, by key and by the address it comes from. Each replica counts for itself and forgets
 * at a restart: this slows a relay gone mad, and guessing, down; nothing that must be right depends on it.
 */
@Singleton
class Knocks {
    static final int MOST_A_KEY = 1200;
    static final int MOST_WRONG_AN_ADDRESS = 30;
    private static final int MOST_COUNTED = 10_000;
    private static final String ALL_OTHERS = "all others";

    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0));

    private record Minute(long number, Map<String, Integer> counts) {
        Minute(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** Counts one more; true when it is more than so many in this minute. */
    boolean tooMany(String who, int most, Instant now) {
        long number = now.getEpochSecond() / 60;
        Minute minute = current.updateAndGet(old -> old.number() == number ? old : new Minute(number));
        boolean room = minute.counts().containsKey(who) || minute.counts().size() < MOST_COUNTED;
        return minute.counts().merge(room ? who : ALL_OTHERS, 1, Integer::sum) > most;
    }
}
