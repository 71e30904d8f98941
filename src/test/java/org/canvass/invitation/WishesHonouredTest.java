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
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.invitation.letter.InvitationLetters;
import org.canvass.mail.Letter;
import org.canvass.mail.Writing;
import org.canvass.organization.Given;
import org.canvass.wave.Refusal;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Choosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pause and a light touch, wherever somebody could be written to all the same. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class WishesHonouredTest {
    /** A Monday far off, so that no letter is due and no job closes the wave while the tests run. */
    private static final Instant LAUNCH = Instant.parse("2041-03-04T08:00:00Z");

    private static final Instant LATER = LAUNCH.plus(8, ChronoUnit.DAYS);

    @Inject
    Choosing choosing;

    @Inject
    OneMore oneMore;

    @Inject
    Reminders reminders;

    @Inject
    InvitationLetters letters;

    private Given given;
    private UUID waveId;
    private UUID maria;
    private UUID ana;

    @BeforeEach
    void mariaIsAskedAndAnaIsNot() {
        given = Given.organization();
        given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            maria = SomeContacts.contact(account, "Maria Anders", "en", ContactRole.DM).id;
            Wave wave = Wave.draft("Spring", "pulse", LocalDate.ofInstant(LAUNCH, ZoneOffset.UTC), null, LAUNCH);
            wave.launch(null, LAUNCH);
            waveId = wave.id;
            ana = SomeContacts.contact(account, "Ana Trujillo", "es", ContactRole.DM).id;
        });
    }

    @Test
    void aPauseHoldsBeforeDataForRemindersForFurtherInvitationsAndInTheNextWave() {
        LocalDate until = LocalDate.ofInstant(LAUNCH, ZoneOffset.UTC).plusMonths(3);
        given.within(() -> {
            contact(maria).pause(until, LAUNCH);
            contact(ana).pause(until, LAUNCH);
        });
        given.within(() -> {
            Letter letter = Letter.<Letter>findAll().firstResult();
            Writing writing = letters.write(letter, LAUNCH);
            assertThat(writing).isEqualTo(new Writing.NotWanted("The contact had asked for a pause."));
        });
        refused("asked for a pause");
        sent();
        given.within(
                () -> assertThat(reminders.waiting(Wave.byId(waveId), LATER)).isEmpty());
        // Whoever chooses goes by today; the pause ends after it.
        given.within(() -> {
            Wave next = Wave.draft("Summer", "pulse", LocalDate.now().plusYears(20), null, LAUNCH);
            assertThat(choosing.choose(next).asked()).isEmpty();
            assertThat(choosing.choose(next).leftOutInWords()).contains("asked for a pause");
        });
    }

    @Test
    void aLightTouchIsInvitedOnceAYearBrieflyAndNeverReminded() {
        sent();
        given.within(
                () -> assertThat(reminders.waiting(Wave.byId(waveId), LATER)).isNotEmpty());
        given.within(() -> {
            contact(maria).lightTouch(LAUNCH);
            contact(ana).lightTouch(LAUNCH);
        });
        given.within(
                () -> assertThat(reminders.waiting(Wave.byId(waveId), LATER)).isEmpty());
        given.within(() -> {
            Wave wave = Wave.byId(waveId);
            assertThat(wave.survey().minutes()).isLessThanOrEqualTo(3);
            assertThat(oneMore.invite(wave, contact(ana), LATER)).isNotNull();
        });
        given.within(() -> {
            Wave next = Wave.draft("Summer", "pulse", LocalDate.now().plusYears(20), null, LAUNCH);
            assertThat(choosing.choose(next).leftOutInWords()).contains("wish a light touch");
            assertThat(Contact.accountsInPeace()).hasSize(1);
            contact(maria).fullTouch();
            contact(ana).fullTouch();
            assertThat(Contact.accountsInPeace()).isEmpty();
        });
    }

    private void sent() {
        given.within(() -> Letter.update("state = SENT, sentAt = ?1 where mailingId = ?2", LAUNCH, waveId));
    }

    private void refused(String because) {
        assertThatThrownBy(() -> given.within(() -> oneMore.invite(Wave.byId(waveId), contact(ana), LAUNCH)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
    }

    private static Contact contact(UUID id) {
        return Contact.findById(id);
    }
}
