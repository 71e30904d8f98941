package org.canvass.mail.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.Rates;
import org.canvass.mail.message.DkimKey;
import org.canvass.mail.message.Parcel;
import org.canvass.mail.message.Signature;
import org.canvass.mail.smtp.Reach;
import org.canvass.mail.smtp.Security;
import org.canvass.mail.smtp.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mail server received, verified by the filter that many of them run: OpenDKIM. The key is given by a file. */
@Tag("proof")
class VerifiedByOpendkimIT {
    private static final Path OPENDKIM = Path.of("/usr/sbin/opendkim");
    private static final int LETTERS = 64;
    private static final int TOGETHER = 8;

    @TempDir
    Path folder;

    @Test
    void everyLetterIsVerifiedWithItsUnsubscribeHeaders() throws Exception {
        assumeTrue(Files.isExecutable(OPENDKIM), "OpenDKIM is not installed, so its verdict is left out.");
        DkimKey key = DkimKey.generated();
        Path keys = Files.writeString(folder.resolve("keys"), "may._domainkey.example.com " + key.record() + "\n");
        Files.writeString(
                folder.resolve("conf"), "Mode v\nSyslog no\nInternalHosts 192.0.2.1\nTestPublicKeys " + keys + "\n");

        List<String> received = received(key);
        int verified = 0;
        for (String mail : received) {
            verified += verified(mail) ? 1 : 0;
        }
        String one = received.get(0);
        List<String> tampered = List.of(
                one.replaceFirst("(?m)^List-Unsubscribe: .*$", "List-Unsubscribe: <https://evil.example/u/x>"),
                one.replaceFirst("One-Click", "Two-Click"),
                one.replaceFirst("(?m)^Subject: ", "Subject: Re: "),
                one.replaceFirst("Sch", "Zch"));
        long believed = 0;
        for (String mail : tampered) {
            assertThat(mail).isNotEqualTo(one);
            believed += verified(mail) ? 1 : 0;
        }
        System.out.printf(
                "PROOF opendkim: %d of %d letters verified as received, sent over %d sessions at a time; of %d changed in"
                        + " List-Unsubscribe, List-Unsubscribe-Post, Subject or text %d%n",
                verified, received.size(), TOGETHER, tampered.size(), believed);
        assertThat(verified).isEqualTo(LETTERS);
        assertThat(believed).isZero();
    }

    private List<String> received(DkimKey key) throws Exception {
        MailConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(MailConfig.class)
                .build()
                .getConfigMapping(MailConfig.class);
        ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
        try (SmtpPeer peer = SmtpPeer.start(0);
                Office office = new Office(account(peer.port(), key), config)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (int i : IntStream.range(0, LETTERS).toArray()) {
                outcomes.add(threads.submit(() -> office.send(() -> parcel(i))));
            }
            for (Future<Outcome> outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo(new Outcome.Accepted());
            }
            return peer.taken().stream().map(SmtpPeer.Taken::source).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static MailAccount account(int port, DkimKey key) {
        Server server = new Server(
                "127.0.0.1",
                port,
                Security.NONE,
                null,
                "test",
                Duration.ofSeconds(20),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                true,
                Reach.ANYWHERE,
                "check it");
        return new MailAccount(
                "",
                "",
                server,
                Optional.empty(),
                Optional.of(new Signature(Signature.Wish.usual("example.com", "may", key.key()))),
                new Rates(1_000, 0, TOGETHER));
    }

    private static Parcel parcel(int number) {
        return new Parcel(
                new Address("Ørsted " + number, "contact-" + number + "@example.net"),
                UUID.randomUUID() + "@example.com",
                Instant.parse("2026-05-04T08:00:00Z"),
                new Writing.Mail(
                        new Address("Nordwind Händler GmbH", "voice@example.com"),
                        null,
                        "Grüße aus Köln: wie läuft es mit uns, und was dürfen wir für Sie besser machen?",
                        "Schöne Grüße\n.\n..mit Punkt \nFrom here\n" + "ä".repeat(300 + number) + "\n\n\n",
                        "<p>Schöne <b>Grüße</b></p>\n",
                        Map.of(
                                "List-Unsubscribe",
                                "<https://canvass.example/u/" + "x".repeat(60) + number + ">",
                                "List-Unsubscribe-Post",
                                "List-Unsubscribe=One-Click")),
                null);
    }

    private boolean verified(String mail) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("mail"), mail, StandardCharsets.ISO_8859_1);
        Process opendkim = new ProcessBuilder(
                        OPENDKIM.toString(), "-x", folder.resolve("conf").toString(), "-t", file.toString(), "-v")
                .redirectErrorStream(true)
                .start();
        String said = new String(opendkim.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(opendkim.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("verification (s=may");
        return said.contains("succeeded");
    }
}
