package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.canvass.calendar.zone.Zones;
import org.canvass.mail.Mailing;
import org.canvass.mail.Outbox;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Ids;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveClosed;
import org.canvass.wave.WaveLaunched;
import org.canvass.wave.audience.Choosing;

/** Makes a wave's invitations and queues their letters with its launch, and takes back what waits with its close. */
@ApplicationScoped
class InviteAtLaunch {
    @Inject
    Choosing choosing;

    @Inject
    CurrentOrganization current;

    @Inject
    Issuing issuing;

    @Inject
    Outbox outbox;

    void invite(@Observes WaveLaunched launched) {
        Wave wave = launched.wave();
        List<Issuing.Row> rows = rows(wave);
        if (rows.isEmpty()) {
            throw new Refusal("Nobody would be asked: no contact fits the choice, or all who fit have left, cannot be"
                    + " reached, asked us to stop or were asked not long ago. Widen the choice of “" + wave.name
                    + "”, then launch.");
        }
        Mailing.open(wave.id, launched.at());
        issuing.write(wave, rows, launched.at());
        issuing.queueLetters(wave, rows, launched.at());
    }

    void withdraw(@Observes WaveClosed closed) {
        outbox.withdraw(closed.wave().id, "The wave was closed.", closed.at());
    }

    private List<Issuing.Row> rows(Wave wave) {
        LanguageRule languages = wave.languages(current.get());
        ZoneId zone = current.get().zone();
        return choosing.choose(wave).asked().stream()
                .map(contact -> new Issuing.Row(
                        Ids.next(),
                        contact.accountId(),
                        contact.contactId(),
                        contact.email(),
                        languages.languageFor(contact.language()),
                        Zones.of(contact.timeZone(), contact.country(), zone)))
                .toList();
    }
}
