package org.canvass.invitation.page;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts the links nobody gave out, per address they come from, in windows of ten minutes. Whoever guesses too many is
 * told to wait; a valid link always opens, so that a guesser locks nobody out. Each replica counts for itself and
 * forgets at a restart: this slows guessing down, and nothing that must be right depends on it.
 */
@Singleton
public class Guesses {
    /** Links that nobody gave out, from one address in one window, before it is told to wait. */
    public static final int MOST = 60;

    public static final Duration WINDOW = Duration.ofMinutes(10);
    static final int MOST_ADDRESSES = 10_000;
    private static final String ALL_OTHERS = "all others";

    private final AtomicReference<Window> current = new AtomicReference<>(new Window(0));

    private record Window(long number, Map<String, Integer> counts) {
        Window(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** Counts one more; true when it is one too many. */
    public boolean oneTooMany(String address, Instant now) {
        long number = now.getEpochSecond() / WINDOW.toSeconds();
        Window window = current.updateAndGet(old -> old.number() == number ? old : new Window(number));
        Map<String, Integer> counts = window.counts();
        String who = network(address);
        boolean room = counts.containsKey(who) || counts.size() < MOST_ADDRESSES;
        return counts.merge(room ? who : ALL_OTHERS, 1, Integer::sum) > MOST;
    }

    /** Begins to count anew. */
    public void forget() {
        current.set(new Window(0));
    }

    /** An IPv6 customer has a whole /64 to guess from; it counts as one. */
    static String network(String address) {
        if (address == null || !address.contains(":") || address.startsWith("::")) {
            return String.valueOf(address);
        }
        String[] groups = address.split(":");
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
