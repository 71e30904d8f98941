package org.canvass.mail.post;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Vertx vertx;
    private final MailServer server;
    private final MailConfig config;
    private final Address sender;
    private Client client;

    /** The mail client, and the event loop that it is called on. */
    private record Client(MailClient mails, Context loop) {}

    @Inject
    Post(Vertx vertx, MailServer server, MailConfig config) {
        this.vertx = vertx;
        this.server = server;
        this.config = config;
        this.sender = Address.of(config.from());
    }

    /** Sends one mail of its own, outside every mailing: a test mail to oneself, say. */
    public Outcome send(String to, Writing.Mail mail, Instant now) {
        Address from = mail.from() == null ? sender : mail.from();
        return send(() -> new Parcel(Address.of(to), Ids.next() + "@" + from.domain(), now, mail));
    }

    /** Sends one parcel and waits for the answer, at most a letter's lease. */
    public Outcome send(Supplier<Parcel> parcel) {
        try {
            Parcel packed = parcel.get();
            return send(new Message(packed, sender, server.bounceAddress().orElse(null)), packed.to());
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Refused(null, unfit.getMessage());
        }
    }

    private Outcome send(Message message, Address to) {
        Client used = client();
        CompletableFuture<Object> answer = new CompletableFuture<>();
        // On an event loop, as the client expects: called from any other thread it may miss a server's quick greeting,
        // and then waits for it until the silence ends the session.
        used.loop.runOnContext(now -> used.mails.sendMail(message).onComplete(sent -> {
            if (sent.succeeded()) {
                answer.complete(sent.result());
            } else {
                answer.completeExceptionally(sent.cause());
            }
        }));
        try {
            try {
                wait(answer, config.replyTimeout().multipliedBy(2));
            } catch (TimeoutException noAnswerYet) {
                if (message.giveUp()) {
                    throw noAnswerYet;
                }
                wait(
                        answer,
                        config.lease()
                                .multipliedBy(9)
                                .dividedBy(10)
                                .minus(config.replyTimeout().multipliedBy(2)));
            }
            return new Outcome.Accepted();
        } catch (ExecutionException failed) {
            return Answers.of(failed.getCause(), message.begun(), server.name(), to);
        } catch (TimeoutException tooLong) {
            giveUp(used);
            return Answers.of(new IOException("no answer in time"), message.begun(), server.name(), to);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            message.giveUp();
            return Answers.of(stopped, message.begun(), server.name(), to);
        }
    }

    private static void wait(CompletableFuture<?> answer, Duration most)
            throws ExecutionException, InterruptedException, TimeoutException {
        answer.get(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
    }

    private synchronized Client client() {
        if (client == null) {
            client = new Client(
                    MailClient.create(vertx, server.settings()),
                    VertxContext.getRootContext(vertx.getOrCreateContext()));
        }
        return client;
    }

    /** A session that talks on for ever would hold its place in the pool for ever; the others end as they are. */
    private synchronized void giveUp(Client stuck) {
        if (client == stuck) {
            client = null;
            stuck.mails.close();
        }
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.mails.close();
        }
    }
}
