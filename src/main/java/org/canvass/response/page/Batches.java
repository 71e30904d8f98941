package org.canvass.response.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Does together what comes at the same time. One batch after the other has its first step, so that what comes meanwhile
 * makes up the next; the second steps run beside it. Whatever comes alone is begun at once: nobody waits for company.
 *
 * @param <F> what the first step finds for a batch
 */
final class Batches<T, F> {
    private final int most;
    private final int workers;
    private final Executor threads;
    private final Function<List<T>, F> first;
    private final BiConsumer<List<T>, F> second;
    private final Lock oneAfterTheOther = new ReentrantLock();
    private final List<T> waiting = new ArrayList<>();
    private int busy;

    /**
     * @param most how many are done together at most
     * @param workers how many batches are worked on at the same time
     * @param first must not throw, like {@code second}
     */
    Batches(int most, int workers, Executor threads, Function<List<T>, F> first, BiConsumer<List<T>, F> second) {
        this.most = most;
        this.workers = workers;
        this.threads = threads;
        this.first = first;
        this.second = second;
    }

    /** Begins it, or lets it wait for the next batch. */
    void add(T one) {
        synchronized (waiting) {
            waiting.add(one);
            if (busy == workers) {
                return;
            }
            busy++;
        }
        try {
            threads.execute(this::run);
        } catch (RuntimeException | Error refused) {
            synchronized (waiting) {
                busy--;
            }
            throw refused;
        }
    }

    private void run() {
        while (true) {
            List<T> batch;
            F found;
            oneAfterTheOther.lock();
            try {
                batch = next();
                if (batch.isEmpty()) {
                    return;
                }
                found = first.apply(batch);
            } finally {
                oneAfterTheOther.unlock();
            }
            second.accept(batch, found);
        }
    }

    /** Nothing is left behind: who finds nothing waiting is no longer busy before anything else can come. */
    private List<T> next() {
        synchronized (waiting) {
            List<T> some = waiting.subList(0, Math.min(most, waiting.size()));
            List<T> batch = List.copyOf(some);
            some.clear();
            if (batch.isEmpty()) {
                busy--;
            }
            return batch;
        }
    }
}
