package org.canvass.invitation.remind;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A reminder that a person took out of a wave's plan. */
@Entity
@IdClass(WaveReminder.Key.class)
public class WaveReminder extends PanacheEntityBase {

    /** A wave has one reminder of each kind. */
    public record Key(UUID waveId, String kind) implements Serializable {}

    @TenantId
    public String organizationId;

    @Id
    public UUID waveId;

    @Id
    public String kind;

    public UUID cancelledBy;

    public Instant cancelledAt;
}
