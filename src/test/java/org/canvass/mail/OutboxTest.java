package org.canvass.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.organization.Given;
import org.canvass.organization.Organization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    /** Far enough that the job of the application leaves them alone. */
    private static final Instant LATER = Instant.parse("2096-05-04T08:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    Suppressions suppressions;

    private Given given;
    private UUID mailing;

    @BeforeEach
    void openMailing() {
        given = Given.organization();
        mailing = UUID.randomUUID();
        given.within(() -> {
            Mailing.open(mailing, NOW);
        });
    }

    @Test
    void aLetterIsQueuedOnceHoweverOftenItIsAskedFor() {
        List<NewLetter> letters = letters(1200);

        given.within(() -> outbox.queue(mailing, letters, NOW));
        var first = given.within(() -> Letter.<Letter>listAll());
        given.within(() -> outbox.queue(mailing, letters.subList(0, 700), NOW.plusSeconds(60)));
        var second = given.within(() -> Letter.<Letter>listAll());

        assertThat(first).hasSize(1200).allSatisfy(letter -> {
            assertThat(letter.state).isEqualTo(LetterState.QUEUED);
            assertThat(letter.messageId).isEqualTo(letter.id + "@localhost");
        });
        // As a map: comparing 1200 letters with 1200 in any order takes minutes.
        assertThat(told(second)).isEqualTo(told(first));
    }

    private static Map<UUID, List<Object>> told(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.toMap(
                        letter -> letter.id,
                        letter ->
                                List.of(letter.subjectId, letter.kind, letter.state, letter.dueAt, letter.messageId)));
    }

    @Test
    void theMessageIdBearsTheDomainOfTheSender() {
        given.within(() -> {
            Organization.byId(given.id()).senderEmail = "Voice@Nordwind.Example";
        });
        given.within(() -> outbox.queue(mailing, letters(1), NOW));

        assertThat(given.<Letter>within(() -> Letter.findAll().firstResult()).messageId)
                .endsWith("@nordwind.example");
    }

    @Test
    void onlyWaitingLettersAreWithdrawnAndOnlyOnesOwn() {
        Given other = Given.organization();
        List<NewLetter> letters = letters(4);
        given.within(() -> outbox.queue(mailing, letters, NOW));
        given.within(() -> {
            Letter.update("state = SENT where subjectId = ?1", letters.get(0).subjectId());
        });
        List<UUID> two = List.of(letters.get(0).subjectId(), letters.get(1).subjectId());

        assertThat(other.<Integer>within(() -> outbox.withdraw(two, "Answered.", NOW)))
                .isZero();
        assertThat(given.<Integer>within(() -> outbox.withdraw(two, "Answered.", NOW)))
                .isEqualTo(1);
        assertThat(given.<Integer>within(() -> outbox.withdraw(mailing, "The wave is closed.", NOW)))
                .isEqualTo(2);
        assertThat(given.within(() -> MailingProgress.of(mailing, NOW).byState()))
                .containsEntry(LetterState.SENT, 1L)
                .containsEntry(LetterState.WITHDRAWN, 3L);
    }

    @Test
    void progressCountsByStateKindAndReason() {
        given.within(() -> outbox.queue(mailing, letters(6), NOW));
        given.within(() -> {
            List<Letter> all = Letter.listAll();
            for (int i = 0; i < 6; i++) {
                Letter letter = all.get(i);
                letter.state = i < 2 ? LetterState.SENT : i < 5 ? LetterState.FAILED : LetterState.UNCERTAIN;
                letter.sentAt = i < 2 ? NOW.minusSeconds(60) : null;
                letter.endedAt = NOW;
                letter.replyCode = i == 2 ? 554 : 550;
                letter.reason = i == 2 ? "Spam" : "Unknown";
            }
        });

        MailingProgress progress = given.within(() -> MailingProgress.of(mailing, NOW));

        assertThat(progress.all()).isEqualTo(6);
        assertThat(progress.of(LetterState.FAILED)).isEqualTo(3);
        assertThat(progress.byKind().get(TestWriter.KIND)).containsEntry(LetterState.SENT, 2L);
        assertThat(progress.sentPerMinute()).isEqualTo(2);
        assertThat(progress.failures())
                .containsExactly(
                        new MailingProgress.Failure(550, "Unknown", 2), new MailingProgress.Failure(554, "Spam", 1));
        assertThat(progress.uncertain()).hasSize(1);
    }

    @Test
    void aSuppressedAddressIsKnownHoweverItIsWritten() {
        given.within(() -> suppressions.add("Kim.Lee@Example.com", "asked", NOW));
        given.within(() -> suppressions.add(" kim.lee@example.COM ", "complaint", NOW.plusSeconds(1)));

        assertThat(given.<Boolean>within(() -> suppressions.contains("KIM.LEE@example.com")))
                .isTrue();
        List<String> many = IntStream.range(0, 2500)
                .mapToObj(n -> n == 1700 ? "kim.LEE@example.com" : n + "@example.com")
                .toList();
        assertThat(given.within(() -> suppressions.among(many))).containsExactly("kim.LEE@example.com");
        assertThat(Given.organization().<Boolean>within(() -> suppressions.contains("kim.lee@example.com")))
                .isFalse();
    }

    @Test
    void aReasonThatIsLiftedLeavesTheOthersStanding() {
        String address = "kim.lee@example.com";
        given.within(() -> suppressions.add(address, Suppressions.BOUNCED, NOW));
        given.within(() -> suppressions.add(address, Suppressions.BOUNCED, NOW.plusSeconds(9)));
        assertThat(given.within(() -> suppressions.why(address)))
                .contains(new Suppressions.Left(Suppressions.BOUNCED, NOW));
        given.within(() -> suppressions.add(address, Suppressions.ASKED, NOW.plusSeconds(1)));

        assertThat(given.<Boolean>within(() -> suppressions.lift(address, Suppressions.BOUNCED)))
                .isTrue();

        assertThat(given.within(() -> suppressions.why(address)))
                .contains(new Suppressions.Left(Suppressions.ASKED, NOW.plusSeconds(1)));
        assertThat(given.<Boolean>within(() -> suppressions.lift(address, Suppressions.BOUNCED)))
                .isFalse();
    }

    private static List<NewLetter> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new NewLetter(UUID.randomUUID(), TestWriter.KIND, n + "@example.com", LATER))
                .toList();
    }
}
