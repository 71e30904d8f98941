package org.canvass.invitation.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.letter.InvitationLetters;
import org.canvass.mail.Letter;
import org.canvass.mail.LetterState;
import org.canvass.mail.Writing;
import org.canvass.organization.Given;
import org.canvass.organization.Role;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.rhythm.Rhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RemindersByThemselvesTest {
    /** A Monday far off, so that no job sends these letters or closes the wave while the tests run. */
    private static final Instant LAUNCH = Instant.parse("2041-03-04T08:00:00Z");

    private static final Instant BEFORE_DAY_5 = Instant.parse("2041-03-08T22:59:59Z");
    private static final Instant DAY_5 = Instant.parse("2041-03-08T23:00:00Z");
    private static final Instant MONDAY = Instant.parse("2041-03-11T07:00:00Z");

    @Inject
    QueueDueReminders job;

    @Inject
    InvitationLetters letters;

    private Given given;
    private UUID waveId;

    @BeforeEach
    void aWaveThatWroteToThree() {
        given = Given.organization();
        waveId = given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(account, "Maria Anders", "de", null);
            SomeContacts.contact(account, "Tom Erichsen", "de", null);
            SomeContacts.contact(account, "Ana Trujillo", "de", null);
            return Wave.draft("Spring", "pulse", LocalDate.ofInstant(LAUNCH, ZoneOffset.UTC), null, LAUNCH).id;
        });
        given.within(() -> Wave.byId(waveId).launch(null, LAUNCH));
        given.within(() -> Letter.update("state = SENT, sentAt = ?1 where mailingId = ?2", LAUNCH, waveId));
        given.within(() -> of("Tom Erichsen").answered(LAUNCH.plusSeconds(60)));
    }

    @Test
    void fromTheFifthDayOnThoseWhoHaveNotAnsweredAreRemindedOnAWorkingDayEachOnce() {
        job.queueAt(BEFORE_DAY_5);
        assertThat(reminders("reminder-1")).isEmpty();

        IntStream.range(0, 4).parallel().forEach(replica -> job.queueAt(DAY_5));
        job.queueAt(MONDAY);

        assertThat(reminders("reminder-1"))
                .hasSize(2)
                .allMatch(letter -> letter.dueAt.equals(MONDAY) && letter.state == LetterState.QUEUED)
                .allMatch(letter -> letter.reason.equals("waits for Monday 08:00 in Berlin"));
        assertThat(reminders("reminder-2")).isEmpty();
        given.within(() -> of("Maria Anders").answered(DAY_5));
        given.within(() -> {
            for (Letter letter : Letter.<Letter>list("mailingId = ?1 and kind = 'reminder-1'", waveId)) {
                boolean answered = letter.subjectId.equals(of("Maria Anders").id);
                assertThat(letters.write(letter, MONDAY))
                        .isInstanceOf(answered ? Writing.NotWanted.class : Writing.Wanted.class);
            }
        });

        given.within(() -> Letter.update("state = SENT, sentAt = ?1 where kind = 'reminder-1'", MONDAY));
        job.queueAt(Instant.parse("2041-03-15T10:00:00Z"));
        assertThat(reminders("reminder-2"))
                .hasSize(1)
                .allMatch(letter -> letter.dueAt.equals(Instant.parse("2041-03-15T10:00:00Z")));
    }

    @Test
    void aReminderThatAPersonTakesOutDoesNotLeaveUntilTheyPutItBack() {
        job.queueAt(DAY_5);
        Letter waiting = reminders("reminder-1").get(0);
        press("/reminders/reminder-1/cancellation");
        press("/reminders/reminder-1/cancellation");
        assertThat(reminders("reminder-1")).isEmpty();
        given.within(() -> assertThat(letters.write(waiting, MONDAY))
                .isEqualTo(new Writing.NotWanted("The reminder was taken out of the wave's plan.")));
        job.queueAt(MONDAY);
        assertThat(reminders("reminder-1")).isEmpty();
        given.as(Role.CONSULTANT)
                .get("/waves/" + waveId)
                .then()
                .statusCode(200)
                .body(
                        containsString(given.member(Role.CONSULTANT).name() + " took it out"),
                        containsString("Send it after all"));

        press("/reminders/reminder-1/restoration");
        job.queueAt(MONDAY);
        assertThat(reminders("reminder-1")).hasSize(2);
        given.as(Role.MANAGER)
                .post("/waves/" + waveId + "/reminders/reminder-1/cancellation")
                .then()
                .statusCode(403);
    }

    @Test
    void aWaveThatRestsOrClosesSoonOrWasToldNotToRemindsNobody() {
        given.within(() -> Wave.byId(waveId).pause(null, LAUNCH));
        job.queueAt(MONDAY);
        given.within(() -> Wave.byId(waveId).resume(null, LAUNCH));
        given.within(() -> {
            Wave.byId(waveId).closesOn = LocalDate.parse("2041-03-11");
        });
        job.queueAt(MONDAY);
        given.within(() -> {
            Wave wave = Wave.byId(waveId);
            wave.closesOn = LocalDate.parse("2041-03-25");
            wave.rhythm = new Rhythm(true, 2, 5, 11, false, false, false);
        });
        job.queueAt(MONDAY);
        assertThat(reminders("reminder-1")).isEmpty();
    }

    private void press(String path) {
        given.as(Role.CONSULTANT).post("/waves/" + waveId + path).then().statusCode(303);
    }

    private List<Letter> reminders(String kind) {
        return given.within(() -> Letter.<Letter>list("mailingId = ?1 and kind = ?2", waveId, kind));
    }

    private static Invitation of(String contact) {
        return Invitation.<Invitation>find("contact.name", contact).firstResult();
    }
}
