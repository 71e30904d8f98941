package org.canvass.mail.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.canvass.mail.LettersQueued;
import org.jboss.logging.Logger;

/** The job that sends: every second or so, and at once when letters were queued. */
@ApplicationScoped
public class SendDueLetters {
    private static final Logger LOG = Logger.getLogger(SendDueLetters.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    @Inject
    Sending sending;

    @Inject
    Sweep sweep;

    @Inject
    Clock clock;

    @Inject
    ExecutorService threads;

    /** Only spares two rounds of one process from getting in each other's way; the rows are the lock between all. */
    private final ReentrantLock round = new ReentrantLock();

    private final AtomicBoolean wanted = new AtomicBoolean();

    private volatile boolean stopped;

    @Scheduled(every = "{canvass.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void everySecond() {
        sendNow();
    }

    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) LettersQueued queued) {
        threads.execute(() -> {
            try {
                sendNow();
            } catch (RuntimeException failure) {
                LOG.warn("Letters could not be sent at once; the next round tries again.", failure);
            }
        });
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopped = true;
        sending.stop(LAST_WORDS);
    }

    /** Does the work while the job rests: it would send letters made for another time, the past of a demo, as of now. */
    public void whileResting(Runnable work) {
        round.lock();
        try {
            work.run();
        } finally {
            round.unlock();
        }
    }

    private void sendNow() {
        wanted.set(true);
        while (!stopped && wanted.get() && round.tryLock()) {
            try {
                wanted.set(false);
                sweep.run(clock.instant());
                sending.begin(clock.instant());
            } finally {
                round.unlock();
            }
        }
    }
}
