package org.canvass.invitation.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.canvass.mail.Outbox;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.letter.LetterKind;

/** Reminders that a person took out of a wave's plan. Works in the caller's transaction. */
@ApplicationScoped
public class Cancelled {
    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization organization;

    @Inject
    Outbox outbox;

    /** Who took it out, null where the program did, and when. */
    public record By(UUID memberId, Instant at) {}

    /** What was taken out of this wave's plan. */
    public Map<LetterKind, By> of(UUID waveId) {
        Map<LetterKind, By> found = new EnumMap<>(LetterKind.class);
        WaveReminder.<WaveReminder>list("waveId", waveId).forEach(row -> LetterKind.of(row.kind)
                .ifPresent(kind -> found.put(kind, new By(row.cancelledBy, row.cancelledAt))));
        return found;
    }

    /** Takes it out; letters that wait already are taken back. Doing so twice changes nothing. */
    public void cancel(UUID waveId, LetterKind kind, UUID by, Instant now) {
        database.createNativeQuery(
                        "insert into wave_reminder (organization_id, wave_id, kind, cancelled_by,"
                                + " cancelled_at) values (?1, ?2, ?3, ?4, ?5) on duplicate key update kind = wave_reminder.kind")
                .setParameter(1, organization.id())
                .setParameter(2, waveId)
                .setParameter(3, kind.key())
                .setParameter(4, by)
                .setParameter(5, now)
                .executeUpdate();
        outbox.takeBack(waveId, kind.key());
    }

    /** Puts it back into the plan. */
    public void restore(UUID waveId, LetterKind kind) {
        WaveReminder.delete("waveId = ?1 and kind = ?2", waveId, kind.key());
    }
}
