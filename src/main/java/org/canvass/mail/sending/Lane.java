package org.canvass.mail.sending;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.canvass.mail.Known;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.post.Office;
import org.canvass.mail.post.Outcome;
import org.jboss.logging.Logger;

/**
 * The letters of one account: they have places of their own, so that one organization's slow server holds up nobody
 * else's. Letters are claimed only as places become free, so that never more are on their way than there are places: a
 * crash leaves no more than these uncertain.
 */
final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    private final Claims claims;
    private final Clerk clerk;
    private final Ledger ledger;
    private final int size;
    private final Semaphore places;
    private final ExecutorService clerks;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();

    Lane(MailAccount account, Claims claims, Clerk clerk, Ledger ledger) {
        this.claims = claims;
        this.clerk = clerk;
        this.ledger = ledger;
        this.size = account.rates().onTheirWay();
        this.places = new Semaphore(size);
        this.clerks = threads(
                account.key().isEmpty() ? "mail" : "mail-" + account.key(),
                account.rates().sessions());
    }

    private static ExecutorService threads(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setContextClassLoader(loader);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** How many letters it has on their way at most. */
    int size() {
        return size;
    }

    /**
     * Begins what is due of these mailings, in turns, while it may, and returns while the last letters are still on
     * their way: one that a server keeps waiting must not hold up the letters of other mailings.
     *
     * @return whether there may be more of them
     */
    boolean round(
            Collection<Claims.Due> mailings,
            Office office,
            Clock time,
            OnTheirWay onTheirWay,
            BooleanSupplier mayBegin) {
        Deque<Claims.Due> due = new ArrayDeque<>(mailings);
        Map<String, Known> known = new HashMap<>();
        while (!due.isEmpty() && mayBegin.getAsBoolean()) {
            Claims.Due mailing = due.removeFirst();
            Known ofItsOwn = known.computeIfAbsent(mailing.organizationId(), id -> new Known());
            if (take(mailing, office, time, onTheirWay, ofItsOwn).isSome()) {
                due.addLast(mailing);
            }
        }
        return !due.isEmpty();
    }

    /** Whether the caller is the only one who begins this lane's letters in the background; {@link #end} gives it back. */
    boolean begin() {
        wanted.set(true);
        return busy.compareAndSet(false, true);
    }

    /** Whether somebody wished for another round since the last one began; said once. */
    boolean wanted() {
        return wanted.getAndSet(false);
    }

    /** The background is done; gives whether somebody wished for a round at the last moment. */
    boolean end() {
        busy.set(false);
        return wanted.get();
    }

    /** Claims for the places that are free, some together so that one commit serves them all. */
    private Claim take(Claims.Due mailing, Office office, Clock time, OnTheirWay onTheirWay, Known known) {
        int free = freePlaces();
        Claim claim = Claim.NOTHING;
        try {
            claim = claims.take(mailing, office.account(), free, time.instant(), known);
        } finally {
            places.release(free - claim.begun().size());
        }
        for (Claim.Begun begun : claim.begun()) {
            onTheirWay.begins();
            Claim held = claim;
            clerks.execute(() -> send(begun, held, office, time, onTheirWay));
        }
        return claim;
    }

    private void send(Claim.Begun begun, Claim claim, Office office, Clock time, OnTheirWay onTheirWay) {
        Runnable done = () -> {
            places.release();
            onTheirWay.ends();
        };
        try {
            Outcome outcome = clerk.send(begun, office, claim.since(), time);
            ledger.add(new Ledger.Entry(
                    begun.letter(), office.account().key(), outcome, claim.troubled(), time.instant(), done));
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "Letter %s was left on its way; it will be uncertain.", begun.letter().id);
            done.run();
        }
    }

    private int freePlaces() {
        int some = Math.max(1, size * 2 / 3);
        places.acquireUninterruptibly(some);
        return some + places.drainPermits();
    }

    /** Waits for the letters on their way, at most so long; nothing is begun in the meantime. */
    boolean rests(long mostMillis) throws InterruptedException {
        boolean all = places.tryAcquire(size, mostMillis, TimeUnit.MILLISECONDS);
        if (!all) {
            LOG.warnf(
                    "%d letters were still on their way when the time to stop was over; they will be uncertain.",
                    size - places.availablePermits());
        }
        return all;
    }

    void close() {
        clerks.shutdown();
    }
}
