package org.canvass.organization.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;
import org.canvass.organization.session.Passwords;
import org.canvass.organization.site.Secrets;

/** The way in for a new member: a link that joins once. */
@ApplicationScoped
class Welcome {

    @Inject
    Clock clock;

    /**
     * Whom a link welcomes.
     *
     * @param choosesPassword false where the person works for another organization too: then an administrator of this
     *     one, who has seen the link, must not be able to set the password that opens the other
     */
    record Guest(
            String organizationId,
            UUID memberId,
            UUID personId,
            String name,
            String email,
            String organization,
            String passwordHash,
            boolean choosesPassword) {}

    /** The guest of this token, if the link still joins. */
    Optional<Guest> find(String token) {
        return place(Secrets.hash(token), clock.instant())
                .map(place -> CurrentOrganization.run(
                        place.organizationId(),
                        () -> Transactions.retried(() -> {
                            Member member = Member.byId(place.memberId());
                            boolean chooses = member.person.passwordHash == null
                                    || joinedElsewhere(place.organizationId(), member.person.id) == 0;
                            return new Guest(
                                    place.organizationId(),
                                    member.id,
                                    member.person.id,
                                    member.name(),
                                    member.person.email,
                                    Organization.byId(place.organizationId()).name,
                                    member.person.passwordHash,
                                    chooses);
                        })));
    }

    /** Joins by the link and kills it; false where another request was faster. */
    boolean join(Guest guest, String token, String password) {
        String hash = guest.choosesPassword() ? Passwords.hash(password) : null;
        return CurrentOrganization.run(
                guest.organizationId(),
                () -> Transactions.retried(() -> {
                    int joined = Member.update(
                            "welcomeHash = null, welcomeExpiresAt = null, joinedAt = coalesce(joinedAt, ?1)"
                                    + " where id = ?2 and welcomeHash = ?3 and deactivatedAt is null",
                            clock.instant(),
                            guest.memberId(),
                            Secrets.hash(token));
                    if (joined == 1 && hash != null) {
                        Member.byId(guest.memberId()).person.password(hash);
                    }
                    return joined == 1;
                }));
    }

    private record Place(String organizationId, UUID memberId) {}

    /** The token itself says the organization, so this one question is asked across all of them. */
    private static Optional<Place> place(byte[] hash, Instant now) {
        List<?> rows = Transactions.retried(() -> Organization.getEntityManager()
                .createNativeQuery("SELECT organization_id, id FROM member WHERE welcome_hash = ?1"
                        + " AND welcome_expires_at > ?2 AND deactivated_at IS NULL")
                .setParameter(1, hash)
                .setParameter(2, now)
                .getResultList());
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Place((String) row[0], UUID.fromString(row[1].toString())))
                .findFirst();
    }

    /** In how many other organizations the person has ever joined; a membership there may be revived at any time. */
    private static long joinedElsewhere(String organizationId, UUID personId) {
        return ((Number) Organization.getEntityManager()
                        .createNativeQuery("SELECT COUNT(*) FROM member WHERE person_id = ?1"
                                + " AND organization_id <> ?2 AND joined_at IS NOT NULL")
                        .setParameter(1, personId.toString())
                        .setParameter(2, organizationId)
                        .getSingleResult())
                .longValue();
    }
}
