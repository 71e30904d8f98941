package org.canvass.mail.sending;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.canvass.mail.Letter;
import org.canvass.mail.MailConfig;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Letters are claimed only as places become free, so that never more are on their way than
 * {@code canvass.mail.concurrency} says: a crash leaves no more than these uncertain.
 */
@ApplicationScoped
public class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    @Inject
    MailConfig config;

    @Inject
    Claims claims;

    @Inject
    Clerk clerk;

    @Inject
    Clock clock;

    private Semaphore places;
    private ExecutorService clerks;
    private volatile boolean stopping;

    @PostConstruct
    void open() {
        AtomicInteger number = new AtomicInteger();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        places = new Semaphore(config.concurrency());
        clerks = Executors.newFixedThreadPool(config.concurrency(), work -> {
            Thread thread = new Thread(work, "mail-" + number.incrementAndGet());
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    /**
     * Sends what is due at this time and returns when it has arrived, failed or waits again; or when the pace is
     * reached. The times it writes run on from the given one, which may lie in the past.
     *
     * @return the number of letters that were begun
     */
    public int run(Instant now) {
        Phaser onTheirWay = new Phaser(1);
        try {
            return begin(now, onTheirWay);
        } finally {
            onTheirWay.arriveAndAwaitAdvance();
        }
    }

    /**
     * Begins what is due and returns while the last letters are still on their way: one that a server keeps waiting
     * must not hold up the letters of others.
     */
    void begin(Instant now) {
        begin(now, new Phaser(1));
    }

    private int begin(Instant now, Phaser onTheirWay) {
        Clock time = Clock.offset(clock, Duration.between(clock.instant(), now));
        int begun = 0;
        Deque<Claims.Due> due = new ArrayDeque<>(mayBegin() ? claims.due(time.instant()) : new ArrayDeque<>());
        while (!due.isEmpty() && mayBegin()) {
            Claims.Due mailing = due.removeFirst();
            int taken = take(mailing, time, onTheirWay);
            begun += taken;
            if (taken > 0) {
                due.addLast(mailing);
            }
        }
        return begun;
    }

    /** Begins no further letter and waits for those on their way, at most so long. */
    void stop(Duration most) throws InterruptedException {
        stopping = true;
        if (!places.tryAcquire(config.concurrency(), most.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf(
                    "%d letters were still on their way when the time to stop was over; they will be uncertain.",
                    config.concurrency() - places.availablePermits());
        }
    }

    @PreDestroy
    void close() {
        clerks.shutdown();
    }

    private boolean mayBegin() {
        return !stopping && !config.sendingPaused();
    }

    /** Claims for the places that are free, a few together so that one commit serves them all. */
    private int take(Claims.Due mailing, Clock time, Phaser onTheirWay) {
        int free = freePlaces();
        Claims.Claim claim = Claims.Claim.NOTHING;
        try {
            claim = claims.take(mailing, free, time.instant());
        } finally {
            places.release(free - claim.letters().size());
        }
        for (Letter letter : claim.letters()) {
            boolean afterErrors = claim.afterErrors();
            onTheirWay.register();
            clerks.execute(() -> {
                try {
                    clerk.send(letter, afterErrors, time);
                } catch (RuntimeException | Error failure) {
                    LOG.errorf(failure, "Letter %s was left on its way; it will be uncertain.", letter.id);
                } finally {
                    places.release();
                    onTheirWay.arriveAndDeregister();
                }
            });
        }
        return claim.letters().size();
    }

    private int freePlaces() {
        int few = Math.max(1, config.concurrency() / 4);
        places.acquireUninterruptibly(few);
        return few + places.drainPermits();
    }
}
