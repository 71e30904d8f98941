package org.canvass.mail.returned;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What came back of a letter, once a kind. */
@Entity
@IdClass(Returned.Key.class)
public class Returned extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID letterId;

    @Id
    @Enumerated(EnumType.STRING)
    public ReturnedKind kind;

    public UUID mailingId;

    /** The enhanced status code, null where none was given. */
    public String status;

    /** In our words. */
    public String reason;

    /** In theirs, without the address; null where they gave none. */
    public String detail;

    @Enumerated(EnumType.STRING)
    public Via via;

    public Instant returnedAt;

    /** How we learned of it. */
    public enum Via {
        MAIL,
        HOOK,
        /** The mail server refused the address while the letter was handed over. */
        SMTP
    }

    /** One row a letter and kind. */
    public record Key(UUID letterId, ReturnedKind kind) implements Serializable {}

    /** Letters of a mailing that came back for one reason. */
    public record Group(ReturnedKind kind, String reason, long letters) {}

    /** Why letters of a mailing came back, the worst first, then the most frequent; empty where none did. */
    public static List<Group> of(UUID mailingId) {
        return getEntityManager()
                .createQuery(
                        "select new org.canvass.mail.returned.Returned$Group(kind, reason, count(*)) from Returned"
                                + " where mailingId = ?1 group by kind, reason order by count(*) desc, reason",
                        Group.class)
                .setParameter(1, mailingId)
                .setMaxResults(200)
                .getResultList()
                .stream()
                .sorted(java.util.Comparator.comparing(Group::kind))
                .toList();
    }

    /** Letters of a mailing that did not arrive, each counted once. */
    public static long failed(UUID mailingId) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct letterId) from Returned where mailingId = ?1"
                                + " and kind in (HARD, SOFT, REFUSED, UNKNOWN)",
                        Long.class)
                .setParameter(1, mailingId)
                .getSingleResult();
    }
}
