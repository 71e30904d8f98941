package org.canvass.mail.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.canvass.mail.Address;
import org.canvass.mail.MailConfig;
import org.canvass.mail.Writing;
import org.canvass.mail.account.MailAccount;
import org.canvass.mail.account.Rates;
import org.canvass.mail.message.Parcel;
import org.canvass.mail.smtp.Reach;
import org.canvass.mail.smtp.Security;
import org.canvass.mail.smtp.Server;
import org.junit.jupiter.api.Test;

/** Sessions go from hand to hand, and whoever sends must hear of their own mail alone. */
class KeptSessionsTest {
    private static final int SENDERS = 48;
    private static final int MAILS = 24_000;

    /** Once in ten thousand mails the next one's session was asked what had become of this one, and it left again. */
    @Test
    void ofManyMailsAtOnceEachArrivesOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try (SmtpPeer peer = SmtpPeer.start(0);
                Office office = new Office(account(peer.port()), config())) {
            Writing.Mail mail =
                    new Writing.Mail(new Address(null, "voice@example.com"), null, "A test", "Hello", null, Map.of());
            List<Callable<Outcome>> sends = IntStream.range(0, MAILS)
                    .mapToObj(number -> (Callable<Outcome>) () -> office.send(() -> new Parcel(
                            Address.of("somebody@example.net"),
                            number + "@example.com",
                            Instant.parse("2026-05-04T08:00:00Z"),
                            mail,
                            null)))
                    .toList();
            for (Future<Outcome> sent : senders.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(new Outcome.Accepted());
            }
            assertThat(peer.taken().stream().map(SmtpPeer.Taken::messageId).toList())
                    .hasSize(MAILS)
                    .doesNotHaveDuplicates();
        } finally {
            senders.shutdownNow();
        }
    }

    private static MailAccount account(int port) {
        Server server = new Server(
                "127.0.0.1",
                port,
                Security.NONE,
                null,
                "canvass.example",
                Duration.ofSeconds(60),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                true,
                Reach.ANYWHERE,
                "");
        return new MailAccount("", "", server, Optional.empty(), Optional.empty(), new Rates(0, 0, SENDERS));
    }

    private static MailConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(MailConfig.class)
                .withDefaultValue("canvass.mail.reply-timeout", "60S")
                .build()
                .getConfigMapping(MailConfig.class);
    }
}
