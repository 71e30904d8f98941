package org.canvass.mail.returned.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.mail.returned.Returned;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.mail.returned.ReturnedLetter;
import org.canvass.mail.returned.Samples;
import org.canvass.mail.returned.box.Box.Protocol;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real bytes all the way: a letter out by SMTP, its report back by SMTP, read by IMAP and by POP3, kept. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReturnedMailTest {

    @Inject
    Reading reading;

    @Inject
    ReadReturnedMail job;

    @Inject
    BoxLease lease;

    @Inject
    Clock clock;

    private Peer peer;
    private Given given;

    @BeforeEach
    void startPeer() {
        peer = new Peer();
        given = Given.organization();
    }

    @AfterEach
    void stopPeer() {
        peer.close();
    }

    @ParameterizedTest
    @EnumSource
    void aLetterComesBackAndIsKnown(Protocol protocol) {
        given.as(Role.ADMINISTRATOR)
                .formParam("address", "bounces@returned.example")
                .post("/settings/returned")
                .then()
                .statusCode(303);
        ReturnedLetter letter = ReturnedLetter.sent(given);
        String sender = letter.envelopeSender();
        assertThat(sender).isEqualTo(letter.verp());
        peer.mail(Samples.of("postfix-unknown-user", sender, letter.to()), sender);
        peer.mail(Samples.of("a-person-answers", sender, letter.to()), sender);
        assertThat(peer.messages()).hasSize(2);

        Reading.Round first = reading.read(peer.box(protocol, given.id()));
        Reading.Round second = reading.read(peer.box(protocol, given.id()));

        assertThat(first).isEqualTo(new Reading.Round(1, 1, 0));
        assertThat(second).isEqualTo(new Reading.Round(0, 0, 0));
        assertThat(letter.returned()).singleElement().satisfies(row -> {
            assertThat(row.kind).isEqualTo(ReturnedKind.HARD);
            assertThat(row.status).isEqualTo("5.1.1");
            assertThat(row.via).isEqualTo(Returned.Via.MAIL);
            assertThat(row.detail).contains("User unknown").doesNotContain(letter.to());
        });
        assertThat(peer.messages()).as("what a person wrote stays").hasSize(1);
    }

    @Test
    void theSameMessageReadTwiceChangesNothing() {
        ReturnedLetter letter = ReturnedLetter.sent(given);
        for (int i = 0; i < 3; i++) {
            peer.mail(Samples.of("gmail-over-quota", letter.verp(), letter.to()), letter.verp());
        }
        peer.mail(Samples.of("postfix-delayed", letter.verp(), letter.to()), letter.verp());

        assertThat(reading.read(peer.box(Protocol.IMAP, given.id()))).isEqualTo(new Reading.Round(4, 0, 0));

        assertThat(letter.returned())
                .extracting(row -> row.kind)
                .containsExactlyInAnyOrder(ReturnedKind.SOFT, ReturnedKind.DELAYED);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsForgedForeignOrMalformedChangesNothingAndStopsNoOther(Protocol protocol) {
        ReturnedLetter letter = ReturnedLetter.sent(given);
        ReturnedLetter foreign = ReturnedLetter.sent(Given.organization());
        String verp = letter.verp();
        String forged = verp.substring(0, verp.indexOf('@') - 1)
                + (verp.charAt(verp.indexOf('@') - 1) == 'a' ? 'b' : 'a')
                + verp.substring(verp.indexOf('@'));
        String neverSent = ReturnedLetterNumbers.of(UUID.randomUUID());
        peer.mail(Samples.of("postfix-unknown-user", forged, letter.to()), forged);
        peer.mail(Samples.of("postfix-unknown-user", neverSent, letter.to()), neverSent);
        peer.mail(Samples.of("postfix-unknown-user", foreign.verp(), letter.to()), foreign.verp());
        peer.mail(
                Samples.of("postfix-unknown-user", "bounces@returned.example", letter.to()),
                "bounces@returned.example");
        peer.mail(Samples.of("report-of-a-report", "voice@nordwind.example", letter.to()), "bounces@returned.example");
        peer.mail(
                ("To: " + verp + "\r\nX: " + "x".repeat(900) + "\r\n\r\n" + ("y".repeat(900) + "\r\n").repeat(12_000))
                        .getBytes(StandardCharsets.US_ASCII),
                verp);
        peer.mail("\r\n\r\n--b\r\n\0\0\0".getBytes(StandardCharsets.US_ASCII), verp);
        peer.mail(Samples.of("cut-off-in-the-middle", verp, letter.to()), verp);

        assertThat(reading.read(peer.box(protocol, given.id()))).isEqualTo(new Reading.Round(1, 7, 0));

        assertThat(letter.returned()).hasSize(1);
        assertThat(foreign.returned()).isEmpty();
        assertThat(peer.messages()).hasSize(7);
    }

    @Test
    void ofTwoReplicasOneReadsAMailboxAndTheOtherLetsItBe() {
        Box box = peer.box(Protocol.IMAP, given.id());
        Instant now = clock.instant();

        assertThat(lease.take(box.key(), now, now)).isPresent();
        assertThat(lease.take(box.key(), now, now)).isEmpty();
        assertThat(lease.take(box.key(), now, now.plus(Duration.ofMinutes(11))))
                .as("the lease of one that died ends by itself")
                .isPresent();
    }

    @Test
    void howTheLastRoundWentIsSaid() {
        Box good = peer.box(Protocol.IMAP, given.id());
        Box wrong = new Box(
                good.key(),
                good.key(),
                Protocol.POP3,
                good.host(),
                peer.port(Protocol.POP3),
                good.security(),
                Peer.USER,
                "wrong",
                null);

        job.read(good, clock.instant());
        assertThat(lease.last(good.key()).orElseThrow())
                .satisfies(last -> assertThat(last.failed()).isFalse())
                .satisfies(last -> assertThat(last.said()).isEqualTo("Nothing new."));
        job.read(wrong, clock.instant());

        assertThat(lease.last(good.key()).orElseThrow())
                .satisfies(last -> assertThat(last.failed()).isTrue())
                .satisfies(last -> assertThat(last.said()).endsWith("refuses the user name or the password."));
    }
}
