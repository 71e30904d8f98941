package org.canvass.response;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * What one invitation's contact said: one response, corrected in place until the wave closes. It is written by
 * {@link org.canvass.response.link.Answering} alone; this is for reading.
 */
@Entity
public class Response extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID invitationId;

    public UUID waveId;

    public UUID accountId;

    public UUID contactId;

    /** The language it was answered in. */
    public String language;

    /** The furthest page sent, counted from 1. */
    public int reached;

    public Instant startedAt;

    /** When the last page was first posted; null while partial. */
    public Instant answeredAt;

    /** When an answer last changed. */
    public Instant updatedAt;
}
