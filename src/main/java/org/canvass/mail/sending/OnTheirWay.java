package org.canvass.mail.sending;

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the letters that one call has begun, and waits for their ends. */
final class OnTheirWay {
    private final Phaser phaser = new Phaser(1);
    private final AtomicInteger begun = new AtomicInteger();

    void begins() {
        begun.incrementAndGet();
        phaser.register();
    }

    void ends() {
        phaser.arriveAndDeregister();
    }

    int begun() {
        return begun.get();
    }

    void await() {
        phaser.arriveAndAwaitAdvance();
    }
}
