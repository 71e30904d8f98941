package org.canvass.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.calendar.CalendarSettings;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.Fatigue;
import org.canvass.invitation.letter.InvitationLetters;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Mailing;
import org.canvass.mail.Suppressions;
import org.canvass.mail.Writing;
import org.canvass.organization.Given;
import org.canvass.wave.CloseEndedWaves;
import org.canvass.wave.Refusal;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.audience.Choosing;
import org.canvass.wave.letter.WaveLetter;
import org.canvass.wave.rhythm.Rhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LaunchTest {
    /** Far off, so that no letter of these waves is due, and no job closes them, while the tests run. */
    private static final Instant LAUNCH = Instant.parse("2041-03-04T08:00:00Z");

    @Inject
    Suppressions suppressions;

    @Inject
    Tokens tokens;

    @Inject
    Calendars calendars;

    @Inject
    Choosing choosing;

    @Inject
    InvitationLetters letters;

    @Inject
    CloseEndedWaves closeEndedWaves;

    private Given given;
    private UUID waveId;

    @BeforeEach
    void aDraftWithThreeContacts() {
        given = Given.organization();
        waveId = given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(account, "Maria Anders", "de", ContactRole.DM);
            SomeContacts.contact(account, "Tom Erichsen", null, null);
            Contact gone = SomeContacts.contact(account, "Gone Person", "de", ContactRole.DM);
            gone.leftAt = LAUNCH;
            return Wave.draft("Spring", "pulse", LocalDate.ofInstant(LAUNCH, ZoneOffset.UTC), null, LAUNCH).id;
        });
    }

    @Test
    void aLaunchMakesInvitationsAndLettersAndFreezesWhatIsAsked() {
        launch();
        given.within(() -> {
            Wave wave = Wave.byId(waveId);
            assertThat(wave.state).isEqualTo(WaveState.RUNNING);
            assertThat(wave.launchedAt).isEqualTo(LAUNCH);
            assertThat(wave.surveyYaml).contains("key: pulse");
            assertThat(wave.modelVersion).isEqualTo("1");
            assertThat(Mailing.byId(waveId)).isNotNull();
            assertThat(WaveLetter.count("waveId", waveId))
                    .isEqualTo(3L * wave.survey().languages().size());
            List<Invitation> invitations = Invitation.list("wave.id", waveId);
            assertThat(invitations)
                    .extracting(invitation -> invitation.contact.name, invitation -> invitation.language)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("Maria Anders", "de"),
                            org.assertj.core.groups.Tuple.tuple("Tom Erichsen", "en"));
            for (Invitation invitation : invitations) {
                assertThat(tokens.holderOfSurvey(tokens.survey(invitation.id, 1)))
                        .contains(new Tokens.Holder(given.id(), invitation.id));
                assertThat(tokens.holderOfStop(tokens.survey(invitation.id, 1))).isEmpty();
                assertThat(tokens.holderOfSurvey(tokens.stop(invitation.id, 1))).isEmpty();
                assertThat(tokens.holderOfSurvey(tokens.survey(invitation.id, 2)))
                        .isEmpty();
            }
            assertThat(Letter.<Letter>list("mailingId", waveId))
                    .hasSize(2)
                    .allMatch(letter -> letter.kind.equals("invitation") && letter.dueAt.equals(LAUNCH));
        });
    }

    @Test
    void aSecondLaunchAPauseOfADraftAndAResumeOfARunningWaveAreRefused() {
        assertRefused(wave -> wave.pause(null, LAUNCH), "is not running");
        assertRefused(wave -> wave.resume(null, LAUNCH), "is not paused");
        assertRefused(wave -> wave.close(null, LAUNCH), "was never launched");
        launch();
        assertRefused(wave -> wave.launch(null, LAUNCH), "was launched a moment ago");
        assertRefused(wave -> wave.resume(null, LAUNCH), "is not paused");
        assertRefused(Wave::remove, "was launched; its answers are kept");
        given.within(() -> Wave.byId(waveId).pause(null, LAUNCH));
        assertRefused(wave -> wave.pause(null, LAUNCH), "is not running");
        given.within(() -> assertThat(Mailing.byId(waveId).paused()).isTrue());
        given.within(() -> Wave.byId(waveId).resume(null, LAUNCH));
        given.within(() -> assertThat(Mailing.byId(waveId).paused()).isFalse());
        given.within(() -> Wave.byId(waveId).close(null, LAUNCH));
        assertRefused(wave -> wave.close(null, LAUNCH), "is closed already");
        assertRefused(wave -> wave.pause(null, LAUNCH), "is not running");
        assertRefused(wave -> wave.launch(null, LAUNCH), "was launched a moment ago");
    }

    @Test
    void aWaveThatWouldAskNobodyOrHasEndedIsNotLaunched() {
        given.within(() -> Contact.update("leftAt = ?1", LAUNCH));
        assertRefused(wave -> wave.launch(null, LAUNCH), null, "Nobody would be asked");
        assertRefused(wave -> wave.launch(null, LAUNCH.plus(23, ChronoUnit.DAYS)), "The closing day of", "has passed");
        given.within(() -> {
            assertThat(Wave.byId(waveId).state).isEqualTo(WaveState.DRAFT);
            assertThat(Invitation.count()).isZero();
            assertThat(WaveLetter.count("waveId", waveId)).isZero();
        });
    }

    @Test
    void aWaveIsClosedWhenItsLastDayIsOverWhereTheOrganizationIs() {
        launch();
        Instant lastMinute = Instant.parse("2041-03-25T22:59:00Z");
        closeEndedWaves.closeAt(lastMinute);
        given.within(() -> assertThat(Wave.byId(waveId).state).isEqualTo(WaveState.RUNNING));
        Instant midnightInBerlin = Instant.parse("2041-03-25T23:00:00Z");
        closeEndedWaves.closeAt(midnightInBerlin);
        given.within(() -> {
            assertThat(Wave.byId(waveId).state).isEqualTo(WaveState.CLOSED);
            assertThat(Wave.byId(waveId).closedAt).isEqualTo(midnightInBerlin);
            assertThat(Letter.<Letter>list("mailingId", waveId))
                    .allMatch(letter -> letter.state == LetterState.WITHDRAWN);
        });
    }

    @Test
    void anInvitationIsStartedAnsweredAndDeclinedWithinBounds() {
        launch();
        Instant first = LAUNCH.plusSeconds(60);
        Instant later = LAUNCH.plusSeconds(120);
        given.within(() -> one().started(first));
        given.within(() -> one().started(later));
        given.within(() -> assertThat(one().startedAt).isEqualTo(first));
        given.within(() -> one().decline(later, " Paul "));
        given.within(() -> assertThat(one().passedTo).isEqualTo("Paul"));
        given.within(() -> one().answered(later));
        given.within(() -> one().answered(later.plusSeconds(9)));
        given.within(() -> {
            assertThat(one().answeredAt).isEqualTo(later);
            assertThat(one().declinedAt).isNull();
        });
        assertThatThrownBy(() -> given.within(() -> one().decline(later, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already answered");
        given.within(() -> Wave.byId(waveId).close(null, later));
        assertThatThrownBy(() -> given.within(() -> one().answered(later)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aSuppressedContactIsNotInvited() {
        given.within(() -> {
            Contact tom = Contact.<Contact>find("name", "Tom Erichsen").firstResult();
            suppressions.add(tom.email.toUpperCase(), "asked", LAUNCH);
        });
        launch();
        given.within(() -> assertThat(Invitation.<Invitation>listAll())
                .extracting(invitation -> invitation.contact.name)
                .containsExactly("Maria Anders"));
    }

    @Test
    void lettersWaitForTheHoursInWhichTheirReadersWork() {
        Instant sunday = Instant.parse("2041-03-03T23:30:00Z");
        given.within(() -> {
            calendars.keep(CalendarSettings.STANDARD, null, sunday);
            Account tokyo = SomeContacts.account("Mayumi's", "Japan");
            SomeContacts.contact(tokyo, "Mayumi Ohno", null, null);
            Contact tom = Contact.<Contact>find("name", "Tom Erichsen").firstResult();
            tom.timeZone = "America/New_York";
            Wave wave = Wave.byId(waveId);
            wave.rhythm = wave.rhythm().atOnce(false);
        });
        given.within(() -> Wave.byId(waveId).launch(null, sunday));
        given.within(() -> {
            assertThat(due("Mayumi Ohno").dueAt).isEqualTo(sunday);
            assertThat(due("Mayumi Ohno").reason).isNull();
            assertThat(due("Maria Anders").dueAt).isEqualTo("2041-03-04T07:00:00Z");
            assertThat(due("Maria Anders").reason).isEqualTo("waits for 08:00 in Berlin");
            assertThat(due("Tom Erichsen").dueAt).isEqualTo("2041-03-04T13:00:00Z");
            assertThat(due("Tom Erichsen").reason).isEqualTo("waits for Monday 08:00 in New York");
        });
        Instant evening = Instant.parse("2041-03-04T17:00:00Z");
        given.within(() -> {
            assertThat(letters.write(due("Tom Erichsen"), evening)).isInstanceOf(Writing.Wanted.class);
            assertThat(letters.write(due("Maria Anders"), evening))
                    .isEqualTo(new Writing.Later(
                            Instant.parse("2041-03-05T07:00:00Z"), "waits for Tuesday 08:00 in Berlin"));
            Wave.byId(waveId).rhythm = Rhythm.STANDARD.atOnce(true);
        });
        given.within(
                () -> assertThat(letters.write(due("Maria Anders"), evening)).isInstanceOf(Writing.Wanted.class));
    }

    @Test
    void whoWasAskedLatelyIsLeftOutOfTheNextWaveUnlessItsAuthorSaysWhy() {
        launch();
        given.within(() -> Letter.update("state = SENT, sentAt = ?1 where mailingId = ?2", LAUNCH, waveId));
        UUID next = given.within(() -> {
            calendars.keep(CalendarSettings.STANDARD, null, LAUNCH);
            return Wave.draft("Summer", "pulse", LocalDate.ofInstant(LAUNCH, ZoneOffset.UTC), null, LAUNCH).id;
        });
        given.within(() -> {
            assertThat(choosing.choose(Wave.byId(next)).asked()).isEmpty();
            assertThat(choosing.choose(Wave.byId(next)).leftOutInWords())
                    .isEqualTo("1 no longer works there and 2 were asked not long ago");
        });
        given.within(() -> Wave.byId(next).askAgain("They were promised it.", null, LAUNCH));
        given.within(() -> Wave.byId(next).launch(null, LAUNCH));
        Instant later = LAUNCH.plusSeconds(3600);
        given.within(() -> {
            Letter letter = Letter.<Letter>find("mailingId", next).firstResult();
            assertThat(letters.write(letter, later)).isInstanceOf(Writing.Wanted.class);
            Wave.byId(next).askAgainBecause = null;
            assertThat(letters.write(letter, later))
                    .isEqualTo(new Writing.NotWanted("The contact was asked in another wave within 75 days."));
            calendars.keep(CalendarSettings.STANDARD.asking(new Fatigue(0, 1, 30, 0, 1)), null, LAUNCH);
            assertThat(letters.write(letter, later))
                    .isEqualTo(new Writing.NotWanted("The contact had 1 letter within 30 days, over all waves."));
            calendars.keep(CalendarSettings.STANDARD.asking(Fatigue.NONE), null, LAUNCH);
            assertThat(letters.write(letter, later)).isInstanceOf(Writing.Wanted.class);
        });
    }

    private static Letter due(String contact) {
        Invitation invitation =
                Invitation.<Invitation>find("contact.name", contact).firstResult();
        return Letter.<Letter>find("subjectId", invitation.id).firstResult();
    }

    private Invitation one() {
        return Invitation.<Invitation>find("contact.name", "Maria Anders").firstResult();
    }

    private void launch() {
        given.within(() -> Wave.byId(waveId).launch(null, LAUNCH));
    }

    private void assertRefused(java.util.function.Consumer<Wave> verb, String... words) {
        assertThatThrownBy(() -> given.within(() -> verb.accept(Wave.byId(waveId))))
                .isInstanceOf(Refusal.class)
                .satisfies(refusal -> {
                    for (String word : words) {
                        if (word != null) {
                            assertThat(refusal).hasMessageContaining(word);
                        }
                    }
                });
    }
}
