package org.canvass.mail.post;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.organization.Ids;

/**
 * Hands mails to the mail server, over sessions that are kept open, and says precisely what became of each. Never to be
 * called within a database transaction.
 */
@Singleton
public class Post {
    private final MailServer server;
    private final MailConfig config;
    private final Address sender;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mail-watch");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Post(MailServer server, MailConfig config) {
        this.server = server;
        this.config = config;
        this.sender = Address.of(config.from());
        watch.scheduleWithFixedDelay(this::leaveUnused, 5, 5, TimeUnit.SECONDS);
    }

    /** Sends one mail of its own, outside every mailing: a test mail to oneself, say. */
    public Outcome send(String to, Writing.Mail mail, Instant now) {
        Address from = mail.from() == null ? sender : mail.from();
        return send(() -> new Parcel(Address.of(to), Ids.next() + "@" + from.domain(), now, mail));
    }

    /** Sends one parcel and waits for the answer, at most a letter's lease. */
    public Outcome send(Supplier<Parcel> parcel) {
        Parcel packed;
        byte[] source;
        try {
            packed = parcel.get();
            source = Message.source(packed, sender);
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Refused(null, unfit.getMessage());
        }
        Outcome outcome = null;
        // A kept session that the server had left meanwhile says nothing about the server: once more, over another.
        while (outcome == null) {
            outcome = handOver(packed, source);
        }
        return outcome;
    }

    /** The outcome; null when a kept session turned out to have ended. */
    private Outcome handOver(Parcel parcel, byte[] source) {
        Session session;
        try {
            session = session();
        } catch (Session.NotOpened refused) {
            return new Outcome.Unreachable(
                    refused.code,
                    "The mail server " + server.name() + " opens no session for us: "
                            + without(parcel.to(), refused.getMessage()));
        } catch (IOException away) {
            return new Outcome.Unreachable(
                    null, "The mail server " + server.name() + " cannot be reached: " + why(away) + ".");
        }
        // Ends a server that talks on and on, or never reads: its silence alone would not.
        Future<?> guard = watch.schedule(session::cut, config.lease().toMillis() * 9 / 10, TimeUnit.MILLISECONDS);
        try {
            Reply last = session.send(from(parcel), parcel.to().email(), source, patience());
            if (last.code() == 421 && session.usedBefore() && !session.handedOver()) {
                return null;
            }
            return answered(last, parcel.to());
        } catch (IOException broken) {
            session.cut();
            if (session.handedOver()) {
                return new Outcome.Unknown("The session with the mail server " + server.name()
                        + " ended before it said whether it took the mail: " + why(broken) + ".");
            }
            return session.usedBefore()
                    ? null
                    : new Outcome.Unreachable(
                            null,
                            "The mail server " + server.name() + " ended the session before the mail was handed over: "
                                    + why(broken) + ".");
        } finally {
            guard.cancel(false);
            if (session.usable()) {
                idle.addFirst(session);
            } else {
                session.cut();
            }
        }
    }

    private Outcome answered(Reply last, Address to) {
        if (last.positive()) {
            return new Outcome.Accepted();
        }
        String said = last.code() + " " + without(to, last.text());
        return last.permanent() ? new Outcome.Refused(last.code(), said) : new Outcome.Deferred(last.code(), said);
    }

    private String from(Parcel parcel) {
        Address from = parcel.mail().from() == null ? sender : parcel.mail().from();
        return server.bounceAddress().orElse(from.email());
    }

    /** Longer for the last answer than for others: a server may look into the mail before it gives it. */
    private Duration patience() {
        return config.lease().multipliedBy(8).dividedBy(10);
    }

    private Session session() throws IOException {
        for (Session kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.usable()) {
                return kept;
            }
            kept.quit();
        }
        return Session.open(server, config.replyTimeout());
    }

    private void leaveUnused() {
        for (Session kept : idle) {
            if (!kept.usable() && idle.remove(kept)) {
                kept.quit();
            }
        }
    }

    private static String why(IOException failure) {
        if (failure instanceof ConnectException) {
            return "it does not take connections";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String without(Address to, String said) {
        return said.replace("<" + to.email() + ">", "<the address>").replace(to.email(), "the address");
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        idle.forEach(Session::quit);
    }
}
