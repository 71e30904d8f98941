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
        sending.whileResting(work);
    }

    private void sendNow() {
        if (!stopped) {
            sweep.run(clock.instant());
            sending.begin();
        }
    }
}
