package org.canvass.leaver;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.organization.Ids;
import org.canvass.organization.Refused;
import org.hibernate.annotations.TenantId;

/** A contact who has left or cannot be reached, and the question who has taken over. One is open a contact. */
@Entity
public class Leaver extends PanacheEntityBase {
    private static final String WHOLE = "from Leaver l join fetch l.contact c join fetch c.account a left join fetch"
            + " a.manager m where l.open = 1";

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    public Contact contact;

    @Enumerated(EnumType.STRING)
    public Why why;

    /** What came back, in words; null where the contact said it. */
    public String reason;

    /** The wave in whose course it was found; null where there was none. */
    public UUID waveId;

    public Instant foundAt;

    /** When the account manager was written to; null while they were not. */
    public Instant askedAt;

    /** 1 while the question is open, null then. */
    @Column(name = "is_open")
    public Integer open;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public UUID successorId;

    public Instant settledAt;

    public UUID settledByMember;

    public UUID settledByManager;

    /** Why a contact is asked about. */
    public enum Why {
        /** They told us that they no longer work there. */
        LEFT,
        /** Their address is dead. */
        BOUNCED,
        /** Letters of several waves came back, each for a reason that may pass. */
        SOFT
    }

    /** What was answered. */
    public enum Outcome {
        SUCCESSOR,
        /** There is nobody to ask in their place. */
        NOBODY,
        /** The person is still there; the address was corrected or confirmed. */
        ADDRESS
    }

    /**
     * Who answers.
     *
     * @param memberId a signed-in member, else null
     * @param managerId an account manager by their link, else null
     */
    public record By(UUID memberId, UUID managerId) {}

    /** Opens the question; where one is open already, that one stays. */
    static Leaver open(Contact contact, Why why, String reason, UUID waveId, Instant now) {
        Leaver already = find("contact = ?1 and open = 1", contact).firstResult();
        if (already != null) {
            return already;
        }
        Leaver leaver = new Leaver();
        leaver.id = Ids.next();
        leaver.contact = contact;
        leaver.why = why;
        leaver.reason = reason;
        leaver.waveId = waveId;
        leaver.foundAt = now;
        leaver.open = 1;
        leaver.persist();
        return leaver;
    }

    /** All open questions, by account and name. */
    public static List<Leaver> allOpen() {
        return list(WHOLE + " order by a.name, c.name, l.id");
    }

    /** The open questions about the accounts of an account manager, by account and name. */
    public static List<Leaver> openOf(UUID managerId) {
        return list(WHOLE + " and m.id = ?1 order by a.name, c.name, l.id", managerId);
    }

    /** How many questions are open. */
    public static long countOpen() {
        return count("open = 1");
    }

    /** How many are open about the accounts that this member looks after. */
    public static long countOpenOf(UUID memberId) {
        return count("open = 1 and contact.account.manager.memberId = ?1", memberId);
    }

    /**
     * The open question of this id, held until the transaction ends.
     *
     * @param managerId whose accounts it must be about; null for anybody's
     * @throws Refused where it is open no more, or is about another's account
     */
    static Leaver held(UUID id, UUID managerId) {
        Leaver leaver = find("id = ?1 and open = 1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        Account account = leaver == null ? null : leaver.contact.account;
        if (account == null
                || managerId != null && (account.manager == null || !account.manager.id.equals(managerId))) {
            throw new Refused("This question was answered meanwhile. Thank you; there is nothing more to do about it.");
        }
        return leaver;
    }

    void settle(Outcome how, By by, Instant now) {
        outcome = how;
        open = null;
        settledAt = now;
        settledByMember = by.memberId();
        settledByManager = by.managerId();
    }
}
