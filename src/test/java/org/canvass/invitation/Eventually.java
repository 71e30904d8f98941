package org.canvass.invitation;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread does. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    /** Fails when it does not hold within twenty seconds. */
    public static void holds(BooleanSupplier condition) {
        holds(condition, () -> "");
    }

    /** As {@link #holds(BooleanSupplier)}, and says how things stood instead. */
    public static void holds(BooleanSupplier condition, Supplier<?> instead) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "What was waited for did not happen within " + PATIENCE.toSeconds() + " s. " + instead.get());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("The waiting was interrupted.", stopped);
            }
        }
    }
}
