package org.canvass.mail.returned.box;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.canvass.mail.returned.BounceConfig;
import org.jboss.logging.Logger;

/** The job that reads every mailbox for returned letters, each by one replica. */
@ApplicationScoped
class ReadReturnedMail {
    private static final Logger LOG = Logger.getLogger(ReadReturnedMail.class);

    @Inject
    Boxes boxes;

    @Inject
    Reading reading;

    @Inject
    BoxLease lease;

    @Inject
    BounceConfig config;

    @Inject
    ExecutorService threads;

    @Inject
    Clock clock;

    @Scheduled(every = "{canvass.bounce.every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void everyMinute() throws InterruptedException {
        // Half a round's time: the replicas' clocks and schedules differ, and one round in it is enough.
        Duration half = config.every().dividedBy(2);
        List<Future<?>> rounds = new ArrayList<>();
        for (Box box : boxes.all()) {
            rounds.add(threads.submit(() -> read(box, clock.instant().minus(half))));
        }
        for (Future<?> round : rounds) {
            try {
                round.get();
            } catch (ExecutionException failure) {
                LOG.warn("A mailbox for returned letters could not be taken; the next round tries again.", failure);
            }
        }
    }

    /** One round of one mailbox, unless another replica has it or has read it since. */
    void read(Box box, Instant notSince) {
        lease.take(box.key(), notSince, clock.instant()).ifPresent(owner -> {
            boolean failed = false;
            String said;
            try {
                said = reading.read(box).inWords();
            } catch (RuntimeException failure) {
                failed = true;
                said = failure instanceof BoxSession.CannotRead
                        ? failure.getMessage()
                        : "The mailbox could not be read: the log of Canvass says why.";
                LOG.warnf(failure, "The mailbox for returned letters (%s) could not be read.", box);
            }
            lease.done(box.key(), owner, failed, said, clock.instant());
        });
    }
}
