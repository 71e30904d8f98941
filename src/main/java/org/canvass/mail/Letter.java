package org.canvass.mail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One mail to one address and how far it got; its text is written just before it is sent. */
@Entity
public class Letter extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID mailingId;

    /** What the letter is about, for its writer: an invitation's id. */
    public UUID subjectId;

    /** The writer's word for the kind of letter, such as invitation or reminder-1. */
    public String kind;

    public String address;

    @Enumerated(EnumType.STRING)
    public LetterState state;

    /** Not before this time. */
    public Instant dueAt;

    /** How often it was begun since it was queued. */
    public int attempt;

    /** The claim that sends it now, or sent it last. */
    public String owner;

    /** Until when its claim may hold it; after that it is uncertain. */
    public Instant leaseUntil;

    /** Stable over attempts, so that a mail client sees a letter that went out twice as one. */
    public String messageId;

    public Instant sentAt;

    /** When it failed, became uncertain or was withdrawn. */
    public Instant endedAt;

    /** The SMTP reply code of the last refusal, null where there was none. */
    public Integer replyCode;

    /** Why it failed, waits, is uncertain or was withdrawn, without the address. */
    public String reason;

    /** Whether it was sent again without a person's word; that happens once. */
    public boolean resent;

    public Instant createdAt;
}
