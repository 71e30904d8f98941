package org.canvass.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.wave.Wave;
import org.hibernate.annotations.TenantId;

/** One contact's ask in one wave. */
@Entity
public class Invitation extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "wave_id")
    public Wave wave;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    public Contact contact;

    /** The language the contact is asked in. */
    public String language;

    /** Counts up when the links are made void and new ones are given. */
    public int generation;

    public byte[] surveyTokenHash;

    public byte[] stopTokenHash;

    /** When a person posted the first page. */
    public Instant startedAt;

    /** When a person posted the last page. */
    public Instant answeredAt;

    /** "This is not for me": when. */
    public Instant declinedAt;

    /** The colleague whom the contact named instead, as written; null where none. */
    public String passedTo;

    public Instant revokedAt;

    public Instant createdAt;
}
