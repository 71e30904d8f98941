package org.canvass.mail.pace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Keeps the paces of all accounts over all replicas, in the caller's transaction: the rows are the lock. */
@ApplicationScoped
public class Paces {
    @Inject
    EntityManager database;

    /** So many of the wanted letters as an account's pace leaves room for. */
    public int grant(String account, int perMinute, int wanted, Instant now) {
        if (wanted == 0) {
            return 0;
        }
        Instant minute = Pace.minute(now);
        int allowed = new Pace(perMinute).allowedBy(now);
        // Counts and locks the row, whether it is new or not.
        Number begun = (Number) database.createNativeQuery("insert into mail_pace (account, minute, letters)"
                        + " values (?1, ?2, ?3) on duplicate key update letters = letters + ?3 returning letters")
                .setParameter(1, account)
                .setParameter(2, minute)
                .setParameter(3, wanted)
                .getSingleResult();
        int tooMany = Math.min(wanted, Math.max(0, begun.intValue() - allowed));
        if (tooMany > 0) {
            database.createNativeQuery("update mail_pace set letters = letters - ?1 where account = ?2 and minute = ?3")
                    .setParameter(1, tooMany)
                    .setParameter(2, account)
                    .setParameter(3, minute)
                    .executeUpdate();
        }
        return wanted - tooMany;
    }

    /** Where these domains stand, held until the transaction ends. */
    public Map<String, DomainPace.Place> places(String account, Collection<String> domains, Instant now) {
        Map<String, DomainPace.Place> places = new LinkedHashMap<>();
        // In one order everywhere, so that two replicas wait for each other and not each for the other.
        for (String domain : new TreeSet<>(domains)) {
            database.createNativeQuery("insert into mail_domain (account, domain, next_at, room_at)"
                            + " values (?1, ?2, ?3, ?3) on duplicate key update next_at = next_at")
                    .setParameter(1, account)
                    .setParameter(2, domain)
                    .setParameter(3, now)
                    .executeUpdate();
            Object[] row = (Object[]) database.createNativeQuery(
                            "select next_at, room_at from mail_domain where account = ?1 and domain = ?2 for update")
                    .setParameter(1, account)
                    .setParameter(2, domain)
                    .getSingleResult();
            places.put(domain, new DomainPace.Place(instant(row[0]), instant(row[1])));
        }
        return places;
    }

    /** Writes down where they stand now. */
    public void keep(String account, Map<String, DomainPace.Place> places) {
        places.forEach((domain, place) -> database.createNativeQuery(
                        "update mail_domain set next_at = ?3, room_at = ?4 where account = ?1 and domain = ?2")
                .setParameter(1, account)
                .setParameter(2, domain)
                .setParameter(3, place.nextAt())
                .setParameter(4, place.roomAt())
                .executeUpdate());
    }

    /** Forgets minutes that are over, and domains that nothing waits for. */
    public void forgetBefore(Instant past) {
        database.createNativeQuery("delete from mail_pace where minute < ?1")
                .setParameter(1, past)
                .executeUpdate();
        database.createNativeQuery("delete from mail_domain where next_at < ?1 and room_at < ?1")
                .setParameter(1, past)
                .executeUpdate();
    }

    private static Instant instant(Object column) {
        return column instanceof Instant at
                ? at
                : column instanceof java.sql.Timestamp stamp
                        ? stamp.toInstant()
                        : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}
