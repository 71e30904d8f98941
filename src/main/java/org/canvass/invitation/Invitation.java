package org.canvass.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.hibernate.annotations.TenantId;

/** One contact's ask in one wave. */
@Entity
public class Invitation extends PanacheEntityBase {
    private static final int MOST_PASSED_TO = 254;

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
    @Column(updatable = false)
    public Instant startedAt;

    /** When a person first posted the last page; a correction does not change it. */
    @Column(updatable = false)
    public Instant answeredAt;

    /** "This is not for me": when. */
    @Column(updatable = false)
    public Instant declinedAt;

    /** The colleague whom the contact named instead, as written; null where none. */
    @Column(updatable = false)
    public String passedTo;

    /** When the contact passed it on to a colleague with an address; its link is closed until that is taken back. */
    @Column(updatable = false)
    public Instant passedAt;

    /** The colleague's invitation; null where nobody was invited for it. */
    @Column(updatable = false)
    public UUID passedToId;

    /** The invitation of whoever passed theirs on and so caused this one; null where nobody did. */
    @Column(updatable = false)
    public UUID passedById;

    /** The first invitation of the chain that this one belongs to; null in the first itself. */
    @Column(updatable = false)
    public UUID passedRootId;

    /** Since when its links are void. */
    @Column(updatable = false)
    public Instant revokedAt;

    public Instant createdAt;

    /** The invitation of this id with its wave, account and contact, or null. */
    public static Invitation byId(UUID id) {
        return find("from Invitation i join fetch i.wave join fetch i.account join fetch i.contact where i.id = ?1", id)
                .firstResult();
    }

    /** The contact's invitation in this wave, or null. */
    public static Invitation of(Wave wave, Contact contact) {
        return find("wave = ?1 and contact = ?2", wave, contact).firstResult();
    }

    /** As {@link #of}, locked and as it is now: another transaction's may have come since this one first looked. */
    static Invitation heldOf(Wave wave, Contact contact) {
        return find("wave = ?1 and contact = ?2", wave, contact)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /**
     * These invitations with their waves, accounts and contacts; two queries. Those that do not exist are missing.
     *
     * @param waves theirs; read once each, as a wave carries the whole text of its survey, which is longer than a letter
     */
    public static Map<UUID, Invitation> byIds(Collection<UUID> ids, Collection<UUID> waves) {
        Wave.list("id in ?1", waves);
        return Invitation.<Invitation>list(
                        "from Invitation i join fetch i.account join fetch i.contact where i.id in ?1", ids)
                .stream()
                .collect(Collectors.toMap(invitation -> invitation.id, invitation -> invitation));
    }

    /** What the order of options is drawn from, in the letter and on the page. */
    public String seed() {
        return id.toString();
    }

    /** Whether answers are taken now: the wave is open and the links are valid. */
    public boolean open() {
        return revokedAt == null && wave.takesAnswers();
    }

    /** Whether there is no reason left to write to the contact about this wave. */
    public boolean settled() {
        return answeredAt != null || declinedAt != null || revokedAt != null;
    }

    /** A person posted the first page. */
    public void started(Instant now) {
        requireOpen();
        if (changed("startedAt = ?1 where startedAt is null", now) || startedAt == null) {
            startedAt = now;
        }
    }

    /** A person posted the last page. Whoever declined and then answers after all has answered. */
    public void answered(Instant now) {
        requireOpen();
        if (changed(
                "answeredAt = ?1, startedAt = coalesce(startedAt, ?1), declinedAt = null where answeredAt is null",
                now)) {
            startedAt = startedAt == null ? now : startedAt;
            answeredAt = now;
            declinedAt = null;
        }
    }

    /**
     * "This is not for me."
     *
     * @param passedTo whom the contact named instead, as written; null where nobody
     */
    public void decline(Instant now, String passedTo) {
        requireOpen();
        String colleague = passedTo == null || passedTo.isBlank() ? null : passedTo.strip();
        if (colleague != null && colleague.length() > MOST_PASSED_TO) {
            throw new Refusal("Please name your colleague in at most " + MOST_PASSED_TO + " characters.");
        }
        if (!changed("declinedAt = ?1, passedTo = ?2 where answeredAt is null", now, colleague)) {
            throw new Refusal(
                    "You have already answered, so this cannot be passed on. You may still change your" + " answers.");
        }
        declinedAt = now;
        this.passedTo = colleague;
    }

    /**
     * Holds the wave as it is until the transaction ends, so that no answer slips into a wave that is being closed.
     */
    private void requireOpen() {
        WaveState state = wave.held();
        if (revokedAt != null || state == WaveState.CLOSED || state == WaveState.DRAFT) {
            throw new Refusal("This survey is closed, so nothing was saved.");
        }
    }

    /** A conditional update of this row; the fields are not written by flushing, so that no other change is undone. */
    private boolean changed(String change, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = organizationId;
        all[values.length + 1] = id;
        return update(change + " and organizationId = ?" + (values.length + 1) + " and id = ?" + all.length, all) == 1;
    }
}
