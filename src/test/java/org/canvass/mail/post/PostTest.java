package org.canvass.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.canvass.TestServers;
import org.canvass.launch.ReceivedMail;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.InstallationAccount;
import org.canvass.mail.message.Parcel;
import org.junit.jupiter.api.Test;

/** What arrives at a real mail server is what was written. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PostTest {
    private static final String LINK = "<https://canvass.example/stop/" + "x".repeat(100) + ">";

    @Inject
    Post post;

    @Inject
    InstallationAccount installation;

    @Inject
    MailConfig config;

    @Test
    void aMailArrivesWithTheHeadersItWasGiven() {
        String to = UUID.randomUUID() + "@example.com";
        Writing.Mail mail = new Writing.Mail(
                new Address("Nordwind Händler GmbH", "voice@nordwind.example"),
                new Address("Kim Lee, Köln", "kim@nordwind.example"),
                "Grüße aus Köln: wie läuft es mit uns, was fehlt, und was dürfen wir künftig für Sie besser machen?",
                "Schöne Grüße\n.\n..mit Punkt\n" + "ä".repeat(300) + "\n\nEnde\n",
                "<p>Schöne <b>Grüße</b></p>",
                Map.of("List-Unsubscribe", LINK, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));

        Outcome outcome = post.of(installation.get())
                .send(() -> new Parcel(
                        new Address("Ørsted", to), "one@nordwind.example", at("2024-02-29T23:59:58Z"), mail, null));

        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        ReceivedMail received = TestServers.mailbox().newestFirst(to).get(0);
        assertThat(received.returnPath()).startsWith("voice@nordwind.example");
        assertThat(received.from()).isEqualTo("Nordwind Händler GmbH <voice@nordwind.example>");
        assertThat(received.to()).isEqualTo("Ørsted <" + to + ">");
        assertThat(received.header("Reply-To")).isEqualTo("Kim Lee, Köln <kim@nordwind.example>");
        assertThat(received.subject()).isEqualTo(mail.subject());
        assertThat(received.header("Message-ID")).isEqualTo("<one@nordwind.example>");
        assertThat(received.header("Date")).isEqualTo("Thu, 29 Feb 2024 23:59:58 +0000");
        assertThat(received.header("List-Unsubscribe")).isEqualTo(LINK);
        assertThat(received.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(received.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(received.text().orElseThrow().replace("\r\n", "\n").strip())
                .isEqualTo(mail.text().strip());
        assertThat(received.html().orElseThrow().strip()).isEqualTo(mail.html());
        assertThat(received.source().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(200).matches("[\\x09\\x20-\\x7E]*"));
        for (String once : new String[] {"From", "To", "Subject", "Date", "Message-ID", "Reply-To", "MIME-Version"}) {
            assertThat(received.allHeaders())
                    .filteredOn(header -> header.getName().equalsIgnoreCase(once))
                    .as(once)
                    .hasSize(1);
        }
    }

    /** A session that opens while others do must not miss the server's greeting: its letter would wait for a minute. */
    @Test
    void lettersThatOpenSessionsTogetherAllLeaveAtOnce() throws Exception {
        int rounds = 25;
        int together = 8;
        ExecutorService threads = Executors.newFixedThreadPool(together);
        AtomicBoolean done = new AtomicBoolean();
        // Only a busy machine shows it.
        for (int burner = 0; burner < 6; burner++) {
            new Thread(() -> {
                        while (!done.get()) {
                            Thread.onSpinWait();
                        }
                    })
                    .start();
        }
        try {
            for (int round = 0; round < rounds; round++) {
                Office fresh = new Office(installation.get(), config);
                List<Future<Outcome>> outcomes = threads.invokeAll(Collections.nCopies(
                        together,
                        () -> fresh.send(() -> new Parcel(
                                Address.of(UUID.randomUUID() + "@example.com"),
                                UUID.randomUUID() + "@example.com",
                                at("2026-05-04T08:00:00Z"),
                                new Writing.Mail(null, null, "A test", "Hello", "<p>Hello</p>", Map.of()),
                                null))));
                for (Future<Outcome> outcome : outcomes) {
                    assertThat(outcome.get()).as("round %d", round).isEqualTo(new Outcome.Accepted());
                }
                fresh.close();
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void aTestMailNamesTheInstallationWhereNoSenderIsGiven() {
        String to = UUID.randomUUID() + "@example.com";

        Outcome outcome = post.send(
                to, new Writing.Mail(null, null, "A test", "Hello", null, Map.of()), at("2026-05-04T08:00:00Z"));

        assertThat(outcome).isEqualTo(new Outcome.Accepted());
        ReceivedMail received = TestServers.mailbox().newestFirst(to).get(0);
        assertThat(received.from()).isEqualTo("Canvass <canvass@localhost>");
        assertThat(received.text().orElseThrow().strip()).isEqualTo("Hello");
    }

    @Test
    void anAddressWithALineBreakNeverReachesTheServer() {
        Outcome outcome = post.send(
                "a@example.com\r\nRCPT TO:<b@example.com>",
                new Writing.Mail(null, null, "A test", "Hello", null, Map.of()),
                at("2026-05-04T08:00:00Z"));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(TestServers.mailbox().newestFirst("b@example.com")).isEmpty();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
