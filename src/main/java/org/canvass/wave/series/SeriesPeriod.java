package org.canvass.wave.series;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One coming of a series, and what became of it. Its row is what keeps two replicas from preparing it twice. */
@Entity
@IdClass(SeriesPeriod.Key.class)
public class SeriesPeriod extends PanacheEntityBase {

    /** A series has one period a day. */
    public record Key(UUID seriesId, LocalDate periodOn) implements Serializable {}

    /** What became of it. */
    public enum State {
        /** A draft waits: for a person, or for its hour. */
        PREPARED,
        /** Launched without a person. */
        LAUNCHED,
        /** Was to be launched without a person, and something was in the way. */
        SKIPPED
    }

    @TenantId
    public String organizationId;

    @Id
    public UUID seriesId;

    @Id
    public LocalDate periodOn;

    /** The draft, or the wave it became; it may have been removed since. */
    public UUID waveId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public State state;

    /** What was in the way; null where nothing was. */
    @Column(updatable = false)
    public String reason;

    public Instant preparedAt;

    @Column(updatable = false)
    public Instant endedAt;

    /** The periods of a series, the latest first. */
    public static List<SeriesPeriod> of(UUID seriesId) {
        return list("seriesId = ?1 order by periodOn desc", seriesId);
    }

    /** Ends it so, if it still waits; gives whether it did. */
    boolean end(State as, String why, Instant now) {
        return update(
                        "state = ?1, reason = ?2, endedAt = ?3 where seriesId = ?4 and periodOn = ?5 and state = PREPARED",
                        as,
                        why,
                        now,
                        seriesId,
                        periodOn)
                == 1;
    }
}
