package org.canvass.mail.post;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.message.Message;
import org.canvass.mail.message.Parcel;
import org.canvass.mail.smtp.SmtpSession;

/**
 * Hands mails to one account's mail server, over sessions that are kept open, and says precisely what became of each.
 * Never to be called within a database transaction.
 */
public final class Office implements AutoCloseable {
    /**
     * A mail is begun at most so long after {@link #send} was called, or not at all. Whoever stopped a mail and then
     * waits a little longer than this knows that it did not begin.
     */
    public static final Duration BEGUN_WITHIN = Duration.ofSeconds(20);

    private final MailAccount account;
    private final MailConfig config;
    private final Address sender;
    private final KeptSessions kept = new KeptSessions();
    /** Sessions that carry a mail now, and when they have to be done on the clock of {@link System#nanoTime()}. */
    private final Map<SmtpSession, Long> busy = new ConcurrentHashMap<>();

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail-watch");
        thread.setDaemon(true);
        return thread;
    });

    public Office(MailAccount account, MailConfig config) {
        this.account = account;
        this.config = config;
        this.sender = Address.of(config.from());
        Duration half = config.replyTimeout().dividedBy(2);
        watch.scheduleWithFixedDelay(
                () -> kept.endIdleFor(half), half.toMillis(), half.toMillis(), TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(this::cutOverdue, 1, 1, TimeUnit.SECONDS);
    }

    /** Whose mail server it is. */
    public MailAccount account() {
        return account;
    }

    /** Sends one parcel and waits for the answer, at most a letter's lease. */
    public Outcome send(Supplier<Parcel> parcel) {
        return send(parcel, System.nanoTime());
    }

    /**
     * As {@link #send(Supplier)}.
     *
     * @param since when it was last looked whether the mail may leave, on the clock of {@link System#nanoTime()}
     */
    public Outcome send(Supplier<Parcel> parcel, long since) {
        Message mail;
        try {
            mail = Message.of(parcel.get(), sender, account.bounceAddress(), account.signature());
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Refused(null, unfit.getMessage());
        }
        long notAfter = since + BEGUN_WITHIN.toNanos();
        Optional<SmtpSession> session = kept.take();
        while (session.isPresent()) {
            Optional<Outcome> outcome = watched(session.get(), one -> {
                Outcome known = handOver(mail, one, notAfter);
                // Asked while the session is still ours: a moment later it may speak of somebody else's mail.
                return one.hadEnded() ? Optional.empty() : Optional.of(known);
            });
            if (outcome.isPresent()) {
                return outcome.get();
            }
            session = kept.take();
        }
        return watched(new SmtpSession(account.server()), fresh -> {
            try {
                fresh.connect();
            } catch (IOException failure) {
                return Answers.away(fresh, failure, account.server());
            }
            return handOver(mail, fresh, notAfter);
        });
    }

    private Outcome handOver(Message mail, SmtpSession session, long notAfter) {
        try {
            session.send(mail.from(), mail.to(), mail.text(), notAfter);
            return new Outcome.Accepted();
        } catch (IOException failure) {
            if (session.over()) {
                session.end();
            }
            return Answers.of(session, failure, account.server(), mail.to());
        }
    }

    /** A server that talks on for ever, a word a minute, would hold its place for ever. */
    private <T> T watched(SmtpSession session, Function<SmtpSession, T> work) {
        busy.put(session, System.nanoTime() + config.lease().toNanos() / 10 * 9);
        try {
            return work.apply(session);
        } finally {
            busy.remove(session);
            kept.keep(session);
        }
    }

    private void cutOverdue() {
        long now = System.nanoTime();
        busy.forEach((session, until) -> {
            if (now - until > 0) {
                session.cut();
            }
        });
    }

    /** Ends the sessions, those under way when they come back. */
    @Override
    public void close() {
        kept.close();
        watch.schedule(watch::shutdownNow, config.lease().toMillis(), TimeUnit.MILLISECONDS);
    }
}
