package org.canvass.mail.sending;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.mail.post.Outcome;
import org.canvass.mail.trouble.Rests;
import org.canvass.organization.CurrentOrganization;
import org.jboss.logging.Logger;

/**
 * Keeps what became of letters. Those that arrived while it was writing are written together, so that one commit serves
 * them all; a letter's place becomes free only when its result is durable.
 */
@ApplicationScoped
class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final int TRIES = 20;
    private static final int TOGETHER = 200;

    @Inject
    LetterRows rows;

    @Inject
    Results results;

    @Inject
    Rests rests;

    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private Thread writer;
    private volatile boolean closed;

    /**
     * What became of one letter.
     *
     * @param account the key of the account it left through
     * @param troubled whether it is news that it arrived
     * @param kept what to do when this is durable, or never will be
     */
    record Entry(Letter letter, String account, Outcome outcome, boolean troubled, Instant at, Runnable kept) {}

    @PostConstruct
    void open() {
        writer = new Thread(this::write, "mail-ledger");
        writer.setDaemon(true);
        writer.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        writer.start();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    @PreDestroy
    void close() {
        closed = true;
        writer.interrupt();
    }

    private void write() {
        List<Entry> together = new ArrayList<>();
        while (!closed) {
            together.clear();
            try {
                together.add(entries.take());
            } catch (InterruptedException end) {
                return;
            }
            entries.drainTo(together, TOGETHER - 1);
            try {
                keep(together);
            } catch (RuntimeException | Error failure) {
                LOG.errorf(
                        failure, "The results of %d letters were not kept; they will be uncertain.", together.size());
            } finally {
                together.forEach(entry -> entry.kept.run());
            }
        }
    }

    private void keep(List<Entry> together) {
        Map<String, List<Entry>> accepted = new LinkedHashMap<>();
        for (Entry entry : together) {
            if (entry.outcome instanceof Outcome.Accepted) {
                accepted.computeIfAbsent(entry.letter.organizationId, id -> new ArrayList<>())
                        .add(entry);
            } else {
                retried(
                        () -> CurrentOrganization.run(
                                entry.letter.organizationId,
                                () -> results.sent(entry.letter, entry.account, entry.outcome, entry.at)),
                        1);
            }
        }
        accepted.forEach((organization, entries) -> retried(() -> accept(organization, entries), entries.size()));
    }

    private void accept(String organizationId, List<Entry> taken) {
        List<Letter> letters = taken.stream().map(Entry::letter).toList();
        int changed;
        try {
            changed = rows.accepted(organizationId, letters, taken.get(taken.size() - 1).at);
        } catch (SQLException failure) {
            throw new IllegalStateException("Letters that arrived could not be written down.", failure);
        }
        if (changed < letters.size()) {
            LOG.warnf(
                    "%d letters had been claimed anew before their result was known; they stay as they are now.",
                    letters.size() - changed);
        }
        Map<String, Set<String>> better = new LinkedHashMap<>();
        for (Entry entry : taken) {
            if (entry.troubled) {
                better.computeIfAbsent(entry.account, account -> new HashSet<>(Set.of(Rests.ALL)))
                        .add(Address.of(entry.letter.address).domain());
            }
        }
        better.forEach(
                (account, domains) -> CurrentOrganization.run(organizationId, () -> rests.over(account, domains)));
    }

    /** Tries for a while: when the database comes back, nothing needs to be uncertain. */
    private void retried(Runnable work, int letters) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (attempt == TRIES || closed) {
                    LOG.errorf(
                            failure, "The results of %d letters could not be kept; they will be uncertain.", letters);
                    return;
                }
                LockSupport.parkNanos(attempt == 1 ? 0 : TimeUnit.SECONDS.toNanos(1));
            }
        }
    }
}
