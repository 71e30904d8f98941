package org.canvass.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** A person at an account who may be asked. One address is one contact of an organization. */
@Entity
public class Contact extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    public Account account;

    /** Lower case, checked at intake. */
    public String email;

    public String name;

    public String jobTitle;

    /** BCP 47, null where the organization's language is to be used. */
    public String language;

    /** IANA name of the zone the contact lives in; null where the account's country tells. */
    public String timeZone;

    /** Null where nobody knows yet. */
    @Enumerated(EnumType.STRING)
    public ContactRole role;

    /** "file" or "answer". */
    public String roleSource;

    public Instant roleAt;

    /** When we learned that the person no longer works there; such a contact is not asked. */
    public Instant leftAt;

    /** The day from which we may write again, in the organization's zone; null where no pause was wished. */
    @Column(updatable = false)
    public LocalDate pausedUntil;

    /** When the pause was wished. */
    @Column(updatable = false)
    public Instant pausedAt;

    /** Since when the contact wishes to be served and not sold to; see {@link Wishes}. */
    @Column(updatable = false)
    public Instant lightTouchAt;

    /** Since when letters to the address come back for good; null while it works, as far as we know. */
    @Column(updatable = false)
    public Instant unreachableAt;

    /** The contact who has taken over, null where nobody has. */
    @Column(updatable = false)
    public UUID succeededBy;

    public Instant createdAt;

    public Instant updatedAt;

    public static List<Contact> of(Account account) {
        return list("account = ?1 order by name", account);
    }

    /** The accounts that are to be served and not sold to, as {@link Wishes#leaveInPeace} says. */
    public static Set<UUID> accountsInPeace() {
        return Contact.<Contact>list("lightTouchAt is not null").stream()
                .collect(Collectors.groupingBy(contact -> contact.account.id))
                .entrySet()
                .stream()
                .filter(account -> Wishes.leaveInPeace(account.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How the contact wishes to be asked. */
    public Wishes wishes() {
        return new Wishes(pausedUntil, lightTouchAt);
    }

    /** No letter before this day; null takes a pause back. */
    public void pause(LocalDate until, Instant now) {
        wish("pausedUntil = ?1, pausedAt = ?2", until, until == null ? null : now);
    }

    /** To be served and not sold to from now on; saying so again keeps the first day. */
    public void lightTouch(Instant now) {
        wish("lightTouchAt = coalesce(lightTouchAt, ?1)", now);
    }

    /** Takes the light touch back. */
    public void fullTouch() {
        wish("lightTouchAt = null");
    }

    /** Letters to the address come back for good. */
    public void unreachable(Instant now) {
        wish("unreachableAt = coalesce(unreachableAt, ?1)", now);
    }

    /**
     * No longer works there.
     *
     * @param successor who has taken over; null where nobody has
     */
    public void left(Contact successor, Instant now) {
        wish(
                "leftAt = coalesce(leftAt, ?1), succeededBy = ?2, updatedAt = ?1",
                now,
                successor == null ? null : successor.id);
    }

    /** Is written to at this address from now on; it may be the one before, confirmed. */
    public void reachableAt(String address, Instant now) {
        wish("email = ?1, unreachableAt = null, updatedAt = ?2", address, now);
    }

    /** Changes these columns alone, so that nothing else written at the same time is undone. */
    private void wish(String change, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = organizationId;
        all[values.length + 1] = id;
        getEntityManager().flush();
        update(change + " where organizationId = ?" + (values.length + 1) + " and id = ?" + all.length, all);
        getEntityManager().refresh(this);
    }
}
