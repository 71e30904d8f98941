package org.canvass.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Mailing;
import org.canvass.mail.MailingProgress;
import org.canvass.mail.Outbox;
import org.canvass.mail.post.SmtpPeer;
import org.canvass.mail.post.SmtpPeer.Greeting;
import org.canvass.mail.post.SmtpPeer.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way a mail server may treat a letter, and what Canvass then knows of it. */
@QuarkusTest
@TestProfile(PeerInstead.class)
class OutcomesTest {

    @Inject
    Sending sending;

    @Inject
    SendDueLetters job;

    @Inject
    Outbox outbox;

    @Inject
    Sweep sweep;

    @Inject
    LetterRows rows;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private SmtpPeer peer;
    private Instant now;

    @BeforeEach
    void startPeer() throws Exception {
        peer = SmtpPeer.start(PeerInstead.port());
        try (var connection = database.getConnection();
                var forget = connection.createStatement()) {
            // What other tests left behind would be sent again, where a test looks a day ahead.
            forget.executeUpdate("update letter set state = 'WITHDRAWN' where state = 'QUEUED'");
            forget.executeUpdate("delete from mail_rest");
        }
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void stopPeer() throws IOException {
        peer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the address says what the server does | the letter then is | with code | and the server has it
                    fine           | SENT      |     | 1
                    mail-550       | FAILED    | 550 | 0
                    mail-451       | QUEUED    | 451 | 0
                    rcpt-550       | FAILED    | 550 | 0
                    rcpt-451       | QUEUED    | 451 | 0
                    rcpt-421       | QUEUED    | 421 | 0
                    data-554       | FAILED    | 554 | 0
                    data-451       | QUEUED    | 451 | 0
                    dot-554        | FAILED    | 554 | 0
                    dot-451        | QUEUED    | 451 | 0
                    rcpt-drop      | QUEUED    |     | 0
                    rcpt-hang      | QUEUED    |     | 0
                    body-drop      | UNCERTAIN |     | 0
                    dot-drop       | UNCERTAIN |     | 0
                    dot-hang       | UNCERTAIN |     | 0
                    dot-lost       | UNCERTAIN |     | 1
                    mail-garbage   | QUEUED    |     | 0
                    rcpt-garbage   | QUEUED    |     | 0
                    data-garbage   | QUEUED    |     | 0
                    dot-garbage    | UNCERTAIN |     | 0
                    rcpt-long      | QUEUED    |     | 0
                    dot-long       | UNCERTAIN |     | 0
                    data-early     | QUEUED    |     | 0
                    mail-421       | QUEUED    | 421 | 0
                    data-421       | QUEUED    | 421 | 0
                    dot-421        | QUEUED    | 421 | 0
                    mail-drop      | QUEUED    |     | 0
                    data-drop      | QUEUED    |     | 0
                    unwanted       | WITHDRAWN |     | 0
                    throws         | FAILED    |     | 0
                    twoheaders     | FAILED    |     | 0
                    """)
    void anOutcomeMakesAState(String wish, LetterState state, Integer code, int taken) {
        SomeMailing mailing = SomeMailing.open(now);
        String address = wish + "." + mailing.id() + "@example.com";

        job.whileResting(() -> {
            mailing.queue(now, address);
            sending.run(now);
        });

        Letter letter = mailing.only();
        assertThat(letter.state).as(letter.reason).isEqualTo(state);
        assertThat(letter.replyCode).as(letter.reason).isEqualTo(code);
        assertThat(peer.takenFor(address)).hasSize(taken);
        assertThat(letter.reason == null).isEqualTo(state == LetterState.SENT);
        assertThat(letter.reason == null || !letter.reason.contains(address)).isTrue();
        assertThat(letter.attempt).isEqualTo(1);
    }

    @Test
    void aLetterWhoseTimeHasNotComeWaitsAsIfItHadNotBeenTried() {
        SomeMailing mailing = SomeMailing.open(now);
        String address = "tomorrow." + mailing.id() + "@example.com";

        job.whileResting(() -> {
            mailing.queue(now, address);
            sending.run(now);
        });

        Letter waiting = mailing.only();
        assertThat(waiting.state).isEqualTo(LetterState.QUEUED);
        assertThat(waiting.attempt).isZero();
        assertThat(waiting.dueAt).isEqualTo(waiting.createdAt.plus(1, ChronoUnit.DAYS));
        assertThat(mailing.organization()
                        .within(() -> MailingProgress.of(mailing.id(), now).waits()))
                .containsExactly(new MailingProgress.Waits(waiting.dueAt, "waits for 08:00 in Lisbon", 1));

        job.whileResting(() -> sending.run(waiting.dueAt));
        assertThat(mailing.only().state).isEqualTo(LetterState.SENT);
        assertThat(mailing.only().attempt).isEqualTo(1);
        assertThat(mailing.only().reason).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fine           | SENT      |     | 1
                    mail-550       | FAILED    | 550 | 0
                    rcpt-550       | FAILED    | 550 | 0
                    rcpt-421       | QUEUED    | 421 | 0
                    data-451       | QUEUED    | 451 | 0
                    dot-554        | FAILED    | 554 | 0
                    dot-lost       | UNCERTAIN |     | 1
                    """)
    void anOutcomeMakesTheSameStateWhereEachCommandIsAnsweredSingly(
            String wish, LetterState state, Integer code, int taken) {
        peer.takesSeveralAtOnce(false);
        anOutcomeMakesAState(wish, state, code, taken);
    }

    /** Where an earlier mail stopped half-way, the next one over the same session still goes its own way. */
    @Test
    void aSessionIsKeptAfterARefusal() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            for (int round = 0; round < 3; round++) {
                mailing.queue(now, "rcpt-550." + round + "." + mailing.id() + "@example.com");
                sending.run(now);
                mailing.queue(now, "fine." + round + "." + mailing.id() + "@example.com");
                sending.run(now);
            }
        });

        assertThat(mailing.count(LetterState.FAILED)).isEqualTo(3);
        assertThat(mailing.count(LetterState.SENT)).isEqualTo(3);
        assertThat(peer.sessionsOpened()).isEqualTo(1);
    }

    @Test
    void aDomainThatAsksUsToSlowDownRestsAndOthersDoNot() {
        SomeMailing mailing = SomeMailing.open(now);
        String slow = "slow-" + mailing.id() + ".example";
        job.whileResting(() -> {
            for (int i = 0; i < 4; i++) {
                mailing.queue(now.minusSeconds(60 - i), "rcpt-421." + i + "@" + slow);
            }
            sending.run(now.minusSeconds(50));
            mailing.queue(now, "fine.late@" + slow, "fine@other-" + mailing.id() + ".example");
            sending.run(now.minusSeconds(45));
            sending.run(now);
        });

        List<Letter> letters = mailing.letters();
        assertThat(letters)
                .filteredOn(letter -> letter.address.startsWith("fine@"))
                .allMatch(letter -> letter.state == LetterState.SENT);
        assertThat(letters)
                .filteredOn(letter -> letter.address.startsWith("fine.late"))
                .allMatch(letter -> letter.state == LetterState.SENT || letter.dueAt.isAfter(now.minusSeconds(30)));
        assertThat(mailing.mailing().paused()).isFalse();
        assertThat(peer.sessionsOpened()).isLessThan(10);
    }

    @Test
    void allUncertainLettersOfAMailingAreSentAgainByOneWord() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            mailing.queue(now, "dot-lostonce", 3);
            sending.run(now);
            assertThat(mailing.count(LetterState.UNCERTAIN)).isEqualTo(3);
            mailing.organization().within(() -> {
                assertThat(outbox.sendAllAgain(mailing.id(), LetterState.UNCERTAIN, List.of(), now))
                        .isEqualTo(3);
            });
            sending.run(now);
        });

        assertThat(mailing.count(LetterState.SENT)).isEqualTo(3);
        assertThat(peer.takenFor(mailing.id().toString())).hasSize(6);
    }

    @Test
    void uncertainLettersGoAgainByThemselvesOnlyWhereThatWasAskedForAndOnce() throws Exception {
        SomeMailing mailing = SomeMailing.open(now);
        SomeMailing other = SomeMailing.open(now);
        try (var connection = database.getConnection();
                var wish = connection.prepareStatement(
                        "insert into mail_resending (organization_id, wanted_at) values (?, '2020-01-01')")) {
            wish.setString(1, mailing.organization().id());
            wish.executeUpdate();
        }
        job.whileResting(() -> {
            mailing.queue(now, "dot-lost", 1);
            other.queue(now, "dot-lost", 1);
            for (int round = 0; round < 3; round++) {
                sending.run(now);
                sweep.run(now);
            }
        });

        assertThat(peer.takenFor(mailing.id().toString())).hasSize(2);
        assertThat(mailing.only().state).isEqualTo(LetterState.UNCERTAIN);
        assertThat(peer.takenFor(other.id().toString())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "SILENT", "DROPS", "GARBAGE", "ENDLESS"})
    void aServerThatOpensNoSessionIsTriedAgainWithoutEnd(Greeting greeting) throws Exception {
        aServerThatIsNotThere(() -> peer.greets(greeting));
    }

    @Test
    void aServerThatIsGoneIsTriedAgainWithoutEnd() throws Exception {
        aServerThatIsNotThere(() -> {
            try {
                peer.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void aServerThatIsNotThere(Runnable away) {
        SomeMailing mailing = SomeMailing.open(now);
        away.run();

        job.whileResting(() -> {
            mailing.queue(now, "fine", 1);
            for (int round = 0; round < 3; round++) {
                sending.run(now.plus(Duration.ofHours(round)));
            }
        });

        assertThat(mailing.only().state).as(mailing.only().reason).isEqualTo(LetterState.QUEUED);
        assertThat(mailing.only().attempt).isEqualTo(3);
        assertThat(mailing.only().reason).contains("127.0.0.1:" + PeerInstead.port());
    }

    @Test
    void aLetterPutOffAgainAndAgainIsGivenUpAfterItsAttempts() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            mailing.queue(now, "rcpt-451", 1);

            sending.run(now);
            assertThat(mailing.only().dueAt).isBetween(now.plusSeconds(60), now.plusSeconds(65));
            sending.run(now.plusSeconds(50));
            assertThat(mailing.only().attempt).isEqualTo(1);
            sending.run(now.plusSeconds(70));
            assertThat(mailing.only().attempt).isEqualTo(2);
            sending.run(now.plusSeconds(900));
        });

        assertThat(mailing.only().state).isEqualTo(LetterState.FAILED);
        assertThat(mailing.only().replyCode).isEqualTo(451);
        assertThat(mailing.only().reason).startsWith("Given up after 3 attempts.");
    }

    @Test
    void tooManyErrorsAmongTheLastLettersPauseTheMailingAndSayWhy() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            mailing.queue(now, "rcpt-550", 40);
            sending.run(now);

            assertThat(mailing.mailing().paused()).isTrue();
            assertThat(mailing.mailing().pausedBecause).contains("550", "of the last");
            assertThat(mailing.count(LetterState.FAILED))
                    .isBetween(
                            (long) PeerInstead.ERRORS_BEFORE_PAUSE,
                            (long) PeerInstead.ERRORS_BEFORE_PAUSE + 2 * PeerInstead.CONCURRENCY);

            Instant later = now.plusSeconds(60);
            mailing.organization().within(() -> outbox.withdraw(mailing.id(), "Enough of them.", later));
            mailing.resume(later);
            mailing.queue(later, "rcpt-550.again", 1);
            sending.run(later);
            assertThat(mailing.mailing().paused())
                    .as("what was before it was resumed no longer counts")
                    .isFalse();
        });
    }

    @Test
    void fewErrorsAmongManyLettersKeepTheMailingGoing() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            for (int round = 0; round < 6; round++) {
                Instant then = now.plusSeconds(round * 10);
                mailing.queue(then, "rcpt-550." + round, 2);
                mailing.queue(then, "fine." + round, 20);
                sending.run(then);
            }
        });

        assertThat(mailing.mailing().paused()).isFalse();
        assertThat(mailing.count(LetterState.FAILED)).isEqualTo(12);
        assertThat(mailing.count(LetterState.SENT)).isEqualTo(120);
    }

    @Test
    void aPausedMailingSendsNothingUntilItIsResumed() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            mailing.queue(now, "fine", 3);
            mailing.pause(null, now);
            sending.run(now);
            assertThat(mailing.count(LetterState.QUEUED)).isEqualTo(3);

            mailing.resume(now);
            sending.run(now);
            assertThat(mailing.count(LetterState.SENT)).isEqualTo(3);
        });
    }

    @Test
    void aLetterIsNotSentBeforeItsTime() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            mailing.queue(now.plusSeconds(60), "fine", 1);
            sending.run(now);
            assertThat(mailing.only().state).isEqualTo(LetterState.QUEUED);
            sending.run(now.plusSeconds(60));
            assertThat(mailing.only().state).isEqualTo(LetterState.SENT);
        });
    }

    @Test
    void anUncertainLetterIsSentAgainByAPersonWithTheSameMessageId() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> {
            mailing.queue(now, "dot-lostonce", 1);
            sending.run(now);
            assertThat(mailing.only().state).isEqualTo(LetterState.UNCERTAIN);
            sending.run(now.plus(Duration.ofDays(1)));
            assertThat(mailing.only().state).isEqualTo(LetterState.UNCERTAIN);
            assertThat(mailing.organization()
                            .within(() -> MailingProgress.of(mailing.id(), now).uncertain()))
                    .hasSize(1);

            UUID uncertain = mailing.only().id;
            mailing.organization().within(() -> outbox.sendAgain(uncertain, now));
            sending.run(now);
        });

        assertThat(mailing.only().state).isEqualTo(LetterState.SENT);
        assertThat(peer.takenFor(mailing.id().toString()))
                .hasSize(2)
                .extracting(Taken::messageId)
                .containsOnly(mailing.only().messageId);
        UUID sent = mailing.only().id;
        assertThatIllegalStateException()
                .isThrownBy(() -> mailing.organization().within(() -> outbox.sendAgain(sent, now)));
    }

    @Test
    void aClaimThatRanOutIsUncertainAndALateAnswerSettlesIt() throws Exception {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> mailing.queue(now.plusSeconds(3600), "fine", 2));
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update letter set state = 'SENDING', owner = 'dead',"
                        + " lease_until = timestampadd(second, ?, utc_timestamp(6)) where id = ?")) {
            for (int i = 0; i < 2; i++) {
                update.setInt(1, i == 0 ? -1 : 3600);
                update.setObject(2, mailing.letters().get(i).id);
                update.executeUpdate();
            }
        }

        sweep.run(clock.instant());

        assertThat(mailing.letters())
                .extracting(letter -> letter.state)
                .containsExactly(LetterState.UNCERTAIN, LetterState.SENDING);
        late250(mailing.letters().get(0));
        assertThat(mailing.letters().get(0).state).isEqualTo(LetterState.SENT);
    }

    @Test
    void anAnswerThatComesAfterAnotherClaimChangesNothing() {
        SomeMailing mailing = SomeMailing.open(now);
        job.whileResting(() -> mailing.queue(now, "dot-drop", 1));
        job.whileResting(() -> sending.run(now));
        Letter before = mailing.only();
        mailing.organization().within(() -> outbox.sendAgain(before.id, now.plusSeconds(3600)));

        late250(before);

        assertThat(mailing.only().state).isEqualTo(LetterState.QUEUED);
    }

    @Test
    void severalSendersAtOnceSendEachLetterOnce() {
        List<SomeMailing> mailings =
                IntStream.range(0, 3).mapToObj(n -> SomeMailing.open(now)).toList();
        job.whileResting(() -> {
            mailings.forEach(mailing -> mailing.queue(now, "fine", 100));
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(n -> CompletableFuture.runAsync(() -> sending.run(now)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        });

        for (SomeMailing mailing : mailings) {
            assertThat(mailing.count(LetterState.SENT)).isEqualTo(100);
            assertThat(peer.takenFor(mailing.id().toString()))
                    .hasSize(100)
                    .extracting(Taken::recipient)
                    .doesNotHaveDuplicates();
        }
        assertThat(peer.sessionsOpened()).as("sessions are kept").isLessThan(30);
    }

    @Test
    void thePaceOfAMinuteIsKeptOverAllReplicas() throws Exception {
        Instant minute = Instant.parse("2021-02-03T04:05:30Z");
        SomeMailing mailing = SomeMailing.open(minute);
        try (var connection = database.getConnection();
                var others = connection.createStatement()) {
            others.executeUpdate(
                    "insert into mail_pace (account, minute, letters) values ('', '2021-02-03 04:05:00', 30000 / 2)");
        }
        job.whileResting(() -> {
            mailing.queue(minute, "fine", 3);
            assertThat(sending.run(minute.minusSeconds(5))).isZero();
            assertThat(sending.run(minute.plusSeconds(5))).isEqualTo(3);
        });
    }

    @Test
    void whatIsSentForAnotherTimeSaysThatTime() {
        Instant then = Instant.parse("2024-11-05T09:00:00Z");
        SomeMailing mailing = SomeMailing.open(then);
        job.whileResting(() -> {
            mailing.queue(then, "fine", 1);
            sending.run(then);
        });

        assertThat(mailing.only().sentAt).isBetween(then, then.plusSeconds(20));
        assertThat(peer.takenFor(mailing.id().toString()).get(0).source()).contains("Date: Tue, 5 Nov 2024 09:00:");
    }

    @Test
    void aPausedMailingIsPausedOnce() {
        SomeMailing mailing = SomeMailing.open(now);
        mailing.organization().within(() -> {
            Mailing.byId(mailing.id()).pause("Sending rests.", now);
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> mailing.organization()
                        .within(() -> Mailing.byId(mailing.id()).pause(null, now)))
                .withMessageStartingWith("Sending is already paused.");
    }

    private void late250(Letter letter) {
        try {
            rows.accepted(letter.organizationId, List.of(letter), now);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
