package org.canvass.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A batch of letters that may be paused as one; a wave's mailing carries the wave's id. */
@Entity
public class Mailing extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public Instant pausedAt;

    /** Why sending rests, in a sentence a person can act on; null while it runs or when a person paused it. */
    public String pausedBecause;

    /** Failures before this time no longer count; null where all do. */
    public Instant errorsSince;

    public Instant createdAt;

    /** A mailing that may send at once. */
    public static Mailing open(UUID id, Instant now) {
        Mailing mailing = new Mailing();
        mailing.id = id;
        mailing.createdAt = now;
        mailing.persist();
        return mailing;
    }

    /** The mailing, null where there is none. */
    public static Mailing byId(UUID id) {
        return findById(id);
    }

    public boolean paused() {
        return pausedAt != null;
    }

    /**
     * No further letter is begun; those on their way arrive.
     *
     * @param because a sentence for the people who find it paused, or null when it is plain who paused it
     */
    public void pause(String because, Instant now) {
        getEntityManager().flush();
        int changed = update(
                "pausedAt = ?1, pausedBecause = ?2 where id = ?3 and pausedAt is null",
                now,
                because == null ? null : Text.shortened(because, 500),
                id);
        if (changed == 0) {
            throw new IllegalStateException("Sending is already paused. Reload the page to see why.");
        }
        getEntityManager().refresh(this);
    }

    /** Sends on. Letters that the trouble had put off are due at once, with their errors forgotten. */
    public void resume(Instant now) {
        getEntityManager().flush();
        int changed = update(
                "pausedAt = null, pausedBecause = null, errorsSince = ?1 where id = ?2 and pausedAt is not null",
                now,
                id);
        if (changed == 0) {
            throw new IllegalStateException("Sending is not paused. Reload the page to see how far it is.");
        }
        Letter.update("dueAt = ?1 where mailingId = ?2 and state = QUEUED and attempt > 0 and dueAt > ?1", now, id);
        getEntityManager().refresh(this);
    }
}
