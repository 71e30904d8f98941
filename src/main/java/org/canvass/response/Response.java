package org.canvass.response;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What one invitation's contact said: one response, corrected in place until the wave closes. */
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

    public Instant startedAt;

    /** When the last page was posted; null while partial. */
    public Instant answeredAt;

    public Instant updatedAt;
}
