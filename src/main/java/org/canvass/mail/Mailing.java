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

    public Instant createdAt;
    /** A mailing that may send at once. */
    public static Mailing open(UUID id, Instant now) {
        Mailing mailing = new Mailing();
        mailing.id = id;
        mailing.createdAt = now;
        mailing.persist();
        return mailing;
    }

    public boolean paused() {
        return pausedAt != null;
    }
}
