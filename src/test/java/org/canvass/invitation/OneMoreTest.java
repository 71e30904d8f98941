package org.canvass.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.mail.Letter;
import org.canvass.mail.Suppressions;
import org.canvass.organization.Given;
import org.canvass.wave.Refusal;
import org.canvass.wave.SomeContacts;
import org.canvass.wave.Wave;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OneMoreTest {
    /** Far off, so that no letter is due and no job closes the wave while the tests run. */
    private static final Instant NOW = Instant.parse("2041-03-04T08:00:00Z");

    @Inject
    OneMore oneMore;

    @Inject
    Suppressions suppressions;

    private Given given;
    private UUID waveId;
    private UUID contactId;

    @BeforeEach
    void aRunningWaveAndAContactWhoCameLater() {
        given = Given.organization();
        given.within(() -> {
            Account account = SomeContacts.account("Alfreds Futterkiste", "Germany");
            SomeContacts.contact(account, "Maria Anders", "de", ContactRole.DM);
            Wave wave = Wave.draft("Spring", "pulse", LocalDate.ofInstant(NOW, ZoneOffset.UTC), null, NOW);
            wave.launch(null, NOW);
            waveId = wave.id;
            contactId = SomeContacts.contact(account, "Ana Trujillo", "es", ContactRole.DM).id;
        });
    }

    @Test
    void aContactIsInvitedIntoARunningWaveInTheirLanguageWithALetter() {
        UUID invitation = given.within(() -> {
            Invitation made = invited();
            assertThat(made.language).isEqualTo("es");
            assertThat(made.surveyTokenHash).hasSize(32);
            return made.id;
        });
        assertThat(letters(invitation)).isEqualTo(1);
    }

    @Test
    void aContactWhoIsInvitedAlreadyIsFoundAndNotWrittenToAgain() {
        UUID first = given.within(() -> invited().id);
        UUID second = given.within(() -> invited().id);
        assertThat(second).isEqualTo(first);
        assertThat(letters(first)).isEqualTo(1);
    }

    @Test
    void manyWhoInviteTheSameContactAtOnceMakeOneInvitation() throws Exception {
        ExecutorService several = Executors.newFixedThreadPool(6);
        try {
            List<UUID> ids = several
                    .invokeAll(IntStream.range(0, 6)
                            .<java.util.concurrent.Callable<UUID>>mapToObj(i -> () -> given.within(() -> invited().id))
                            .toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .toList();
            assertThat(ids).doesNotContainNull();
            assertThat(ids.stream().filter(Objects::nonNull).distinct()).hasSize(1);
            assertThat(letters(ids.get(0))).isEqualTo(1);
        } finally {
            several.shutdownNow();
        }
    }

    @Test
    void nobodyIsInvitedWhoLeftOrAskedUsToStop() {
        given.within(() -> Contact.update("leftAt = ?1 where id = ?2", NOW, contactId));
        refused("no longer works there");
        given.within(() -> Contact.update("leftAt = null where id = ?1", contactId));
        given.within(() -> suppressions.add(Contact.<Contact>findById(contactId).email, "asked", NOW));
        refused("asked us to stop");
    }

    @Test
    void whoeverCannotBeReachedIsNotSaidToHaveAskedUsToStop() {
        String email = given.within(() -> Contact.<Contact>findById(contactId).email);
        given.within(() -> suppressions.add(email, Suppressions.BOUNCED, NOW));
        refused("Ana Trujillo cannot be reached, as our letters come back, so nobody was invited.");
        given.within(() -> suppressions.add(email, Suppressions.COMPLAINED, NOW));
        refused("reported a letter of ours as unwanted");
    }

    @Test
    void nobodyIsInvitedIntoAClosedWave() {
        given.within(() -> Wave.byId(waveId).close(null, NOW));
        refused("takes no answers now");
    }

    private void refused(String because) {
        assertThatThrownBy(() -> given.within(this::invited))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
        given.within(() -> assertThat(Invitation.count("contact.id", contactId)).isZero());
    }

    private Invitation invited() {
        return oneMore.invite(Wave.byId(waveId), Contact.findById(contactId), NOW);
    }

    private long letters(UUID invitation) {
        return given.within(() -> Letter.count("subjectId = ?1 and kind = 'invitation'", invitation));
    }
}
