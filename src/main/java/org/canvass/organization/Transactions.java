package org.canvass.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Whole transactions, tried again when the database says that another one was in the way. */
public final class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final int TRIES = 5;
    /** MariaDB: deadlock, lock wait timeout, record changed since last read. */
    private static final Set<Integer> IN_THE_WAY = Set.of(1213, 1205, 1020);

    private Transactions() {}

    /** Runs the work in a new transaction, at most five times; the work must be repeatable as a whole. */
    public static void retried(Runnable work) {
        retried(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #retried(Runnable)}, with a result. */
    public static <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !anotherWasInTheWay(failure)) {
                    throw failure;
                }
                LOG.debugf("Attempt %d was in the way of another transaction; trying again.", attempt);
                long pauseMillis = ThreadLocalRandom.current().nextLong(5, 20L << attempt);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            }
        }
    }

    private static boolean anotherWasInTheWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && IN_THE_WAY.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
