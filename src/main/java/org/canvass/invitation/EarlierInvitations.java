package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.canvass.wave.audience.EarlierAsks;

/** Tells when contacts were last invited. */
@ApplicationScoped
class EarlierInvitations implements EarlierAsks {
    private static final String LAST = "select i.contact.id as contact, max(i.createdAt) as at from Invitation i"
            + " where i.contact.id in ?1 group by i.contact.id";

    @Inject
    EntityManager database;

    @Override
    public Map<UUID, Instant> last(Collection<UUID> contactIds) {
        Map<UUID, Instant> last = new HashMap<>();
        if (!contactIds.isEmpty()) {
            database.createQuery(LAST, Tuple.class)
                    .setParameter(1, contactIds)
                    .getResultList()
                    .forEach(row -> last.put(row.get("contact", UUID.class), row.get("at", Instant.class)));
        }
        return last;
    }
}
