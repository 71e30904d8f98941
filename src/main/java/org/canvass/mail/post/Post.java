package org.canvass.mail.post;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
    private final KeptSessions kept = new KeptSessions();
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
    }

    @PostConstruct
    void watch() {
        Duration half = config.replyTimeout().dividedBy(2);
        watch.scheduleWithFixedDelay(
                () -> kept.endIdleFor(half), half.toMillis(), half.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Sends one mail of its own, outside every mailing: a test mail to oneself, say. */
    public Outcome send(String to, Writing.Mail mail, Instant now) {
        Address from = mail.from() == null ? sender : mail.from();
        return send(() -> new Parcel(Address.of(to), Ids.next() + "@" + from.domain(), now, mail, null));
    }

    /** Sends one parcel and waits for the answer, at most a letter's lease. */
    public Outcome send(Supplier<Parcel> parcel) {
        Parcel packed;
        Message mail;
        try {
            packed = parcel.get();
            mail = new Message(packed, sender, server.bounceAddress(), server.signature());
        } catch (IllegalArgumentException | MessagingException unfit) {
            return new Outcome.Refused(null, unfit.getMessage());
        }
        // A server that talks on for ever, a word a minute, would hold its place for ever.
        long most = config.lease().multipliedBy(9).dividedBy(10).toMillis();
        Optional<SmtpSession> session = kept.take();
        while (session.isPresent()) {
            Outcome outcome = watched(session.get(), most, one -> handOver(mail, packed.to(), one));
            if (!session.get().hadEnded()) {
                return outcome;
            }
            session = kept.take();
        }
        return watched(server.session(), most, fresh -> {
            try {
                server.connect(fresh);
            } catch (MessagingException failure) {
                return Answers.away(fresh, failure, server.name());
            }
            return handOver(mail, packed.to(), fresh);
        });
    }

    private Outcome handOver(Message mail, Address to, SmtpSession session) {
        try {
            session.send(mail);
            return new Outcome.Accepted();
        } catch (MessagingException failure) {
            if (session.over()) {
                session.end();
            }
            return Answers.of(session, failure, server.name(), to);
        }
    }

    private Outcome watched(SmtpSession session, long mostMillis, Function<SmtpSession, Outcome> work) {
        Future<?> cut = watch.schedule(session::cut, mostMillis, TimeUnit.MILLISECONDS);
        try {
            return work.apply(session);
        } finally {
            cut.cancel(false);
            kept.keep(session);
        }
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        kept.close();
    }
}
