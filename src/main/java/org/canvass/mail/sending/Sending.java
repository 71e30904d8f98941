package org.canvass.mail.sending;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.canvass.mail.MailConfig;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.MailAccounts;
import org.canvass.mail.post.Office;
import org.canvass.mail.post.Post;
import org.jboss.logging.Logger;

/** Sends what is due: every account's letters in a lane of their own. */
@ApplicationScoped
public class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Inject
    MailConfig config;

    @Inject
    MailAccounts accounts;

    @Inject
    Post post;

    @Inject
    Claims claims;

    @Inject
    Clerk clerk;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    ExecutorService threads;

    /** By the account's key and size: a lane outlives every change of its account but that of its places. */
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private final ReadWriteLock rest = new ReentrantReadWriteLock(true);
    private volatile boolean stopping;

    /** One account's share of a round. */
    private record Share(Lane lane, Office office, List<Claims.Due> due) {}

    /**
     * Sends what is due at this time and returns when it has arrived, failed or waits again; or when a pace is reached.
     * The times it writes run on from the given one, which may lie in the past.
     *
     * @return the number of letters that were begun
     */
    public int run(Instant now) {
        Clock time = Clock.offset(clock, Duration.between(clock.instant(), now));
        OnTheirWay onTheirWay = new OnTheirWay();
        List<CompletableFuture<Void>> rounds = new ArrayList<>();
        try {
            for (Share share : shares(time.instant())) {
                rounds.add(CompletableFuture.runAsync(() -> rounds(share, time, onTheirWay), threads));
            }
            rounds.forEach(CompletableFuture::join);
        } finally {
            onTheirWay.await();
        }
        return onTheirWay.begun();
    }

    /** Begins what is due on every lane that is not at it already, and does not wait for any of them. */
    void begin() {
        for (Share share : shares(clock.instant())) {
            if (share.lane.begin()) {
                threads.execute(() -> inTheBackground(share));
            }
        }
    }

    private void inTheBackground(Share share) {
        do {
            try {
                if (share.lane.wanted() && rest.readLock().tryLock()) {
                    try {
                        rounds(share, clock, new OnTheirWay());
                    } finally {
                        rest.readLock().unlock();
                    }
                }
            } catch (RuntimeException failure) {
                LOG.warn("Letters could not be sent now; the next round tries again.", failure);
            }
        } while (share.lane.end() && share.lane.begin());
    }

    /** Now and then a lane looks again at who has letters due, so that a new mailing need not wait for a large one. */
    private void rounds(Share first, Clock time, OnTheirWay onTheirWay) {
        for (Optional<Share> share = Optional.of(first); share.isPresent(); ) {
            Share now = share.get();
            long end = System.nanoTime() + LOOK_AGAIN.toNanos();
            boolean more = now.lane.round(
                    now.due, now.office, time, onTheirWay, () -> mayBegin() && System.nanoTime() - end < 0);
            share = more
                    ? shares(time.instant()).stream()
                            .filter(one -> one.lane == now.lane)
                            .findFirst()
                    : Optional.empty();
        }
    }

    /** Does the work while no round of {@link #begin} is under way, and none begins. */
    void whileResting(Runnable work) {
        rest.writeLock().lock();
        try {
            work.run();
        } finally {
            rest.writeLock().unlock();
        }
    }

    /** Begins no further letter and waits for those on their way, at most so long. */
    void stop(Duration most) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + most.toNanos();
        for (Lane lane : lanes.values()) {
            lane.rests(Math.max(0, (end - System.nanoTime()) / 1_000_000));
        }
    }

    @PreDestroy
    void close() {
        lanes.values().forEach(Lane::close);
    }

    private boolean mayBegin() {
        return !stopping && !config.sendingPaused();
    }

    private List<Share> shares(Instant now) {
        if (!mayBegin()) {
            return List.of();
        }
        Map<String, List<Claims.Due>> byAccount = new LinkedHashMap<>();
        for (Claims.Due due : claims.due(now)) {
            byAccount.computeIfAbsent(due.account(), key -> new ArrayList<>()).add(due);
        }
        List<Share> shares = new ArrayList<>();
        byAccount.forEach((key, due) -> {
            try {
                MailAccount account = accounts.of(key, due.get(0).version());
                shares.add(new Share(lane(account), post.of(account), due));
            } catch (RuntimeException unusable) {
                LOG.errorf(unusable, "The mail account of %s cannot be used; its letters wait.", key);
            }
        });
        return shares;
    }

    private Lane lane(MailAccount account) {
        return lanes.computeIfAbsent(
                account.key() + "/" + account.rates().sessions(), key -> new Lane(account, claims, clerk, ledger));
    }
}
