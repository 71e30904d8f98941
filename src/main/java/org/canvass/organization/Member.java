package org.canvass.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A person's place in one organization: what they may do there, since when, until when. */
@Entity
public class Member extends PanacheEntityBase {

    /** How long a welcome link joins. */
    static final Duration WELCOME = Duration.ofDays(7);

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @ManyToOne
    @JoinColumn(name = "person_id")
    public Person person;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** SHA-256 of the welcome link's token; null once it has been followed. */
    public byte[] welcomeHash;

    public Instant welcomeExpiresAt;

    /** When the person followed the welcome link; nobody signs in before. */
    public Instant joinedAt;

    /** Since when the member may no longer sign in; null while they may. */
    public Instant deactivatedAt;

    public Instant createdAt;

    /** A new member of the current organization who has yet to join, persisted. */
    public static Member create(Person person, Role role, Instant now) {
        Member member = new Member();
        member.id = Ids.next();
        member.person = person;
        member.role = role;
        member.createdAt = now;
        member.persist();
        return member;
    }

    /** The current organization's members by name. */
    public static List<Member> byName() {
        return list("from Member m join fetch m.person p order by p.name, p.email");
    }

    /** The members who may be signed in. */
    public static List<Member> active() {
        return list("from Member m join fetch m.person p where m.joinedAt is not null and m.deactivatedAt is null"
                + " order by p.name, p.email");
    }

    /** The current organization's member of this id, or null. */
    public static Member byId(UUID id) {
        return find("from Member m join fetch m.person where m.id = ?1", id).firstResult();
    }

    public boolean isActive() {
        return joinedAt != null && deactivatedAt == null;
    }

    public String name() {
        return person.name;
    }

    /** Gives the member another role. Their sessions die with their next request. */
    public void changeRole(Role wanted, Role by, Instant now) {
        refuseAbove(wanted, by);
        refuseAbove(role, by);
        if (wanted != Role.ADMINISTRATOR) {
            refuseLastAdministrator("be given another role", now);
        }
        role = wanted;
    }

    /** Shuts the member out from now on; what they did stays theirs. */
    public void deactivate(Role by, Instant now) {
        refuseAbove(role, by);
        refuseLastAdministrator("be deactivated", now);
        if (deactivatedAt == null) {
            deactivatedAt = now;
        }
        welcomeHash = null;
        welcomeExpiresAt = null;
    }

    /** Lets the member in again. */
    public void reactivate(Role by) {
        refuseAbove(role, by);
        deactivatedAt = null;
    }

    /** Opens the welcome link whose token has this hash; an earlier link is dead. */
    public void welcome(byte[] hash, Role by, Instant now) {
        refuseAbove(role, by);
        if (deactivatedAt != null) {
            throw new Refused(name() + " is deactivated. Reactivate them first, then make the welcome link.");
        }
        welcomeHash = hash;
        welcomeExpiresAt = now.plus(WELCOME);
    }

    private static void refuseAbove(Role wanted, Role by) {
        if (!by.mayGrant(wanted)) {
            throw new Refused("A " + by.title() + " cannot give or take the role " + wanted.title() + ".");
        }
    }

    /** The organization's row is locked first, so that two administrators cannot each remove the other. */
    private void refuseLastAdministrator(String what, Instant now) {
        if (role != Role.ADMINISTRATOR || !isActive()) {
            return;
        }
        Organization.lockMembers(organizationId, now);
        long others = count(
                "role = ?1 and joinedAt is not null and deactivatedAt is null and id <> ?2", Role.ADMINISTRATOR, id);
        if (others == 0) {
            throw new Refused(name() + " is the last administrator and cannot " + what
                    + ". Make another member administrator first.");
        }
    }
}
