package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.canvass.wave.Funnel;
import org.canvass.wave.Funnels;

/** Counts invitations and their letters, two queries for any number of waves. */
@ApplicationScoped
class FunnelsByInvitation implements Funnels {
    private static final String SENT =
            "select mailingId as wave, count(*) as letters from Letter where mailingId in ?1 and kind = 'invitation'"
                    + " and state = SENT group by mailingId";
    private static final String ASKED =
            "select i.wave.id as wave, count(*) as asked, count(coalesce(i.startedAt, i.answeredAt)) as started,"
                    + " count(i.answeredAt) as answered from Invitation i where i.wave.id in ?1 group by i.wave.id";

    @Inject
    EntityManager database;

    @Override
    public Map<UUID, Funnel> of(Collection<UUID> waveIds) {
        if (waveIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> sent = new HashMap<>();
        for (Tuple row : rows(SENT, waveIds)) {
            sent.put(row.get("wave", UUID.class), row.get("letters", Long.class));
        }
        Map<UUID, Funnel> funnels = new HashMap<>();
        for (Tuple row : rows(ASKED, waveIds)) {
            UUID wave = row.get("wave", UUID.class);
            funnels.put(
                    wave,
                    new Funnel(
                            row.get("asked", Long.class),
                            sent.getOrDefault(wave, 0L),
                            row.get("started", Long.class),
                            row.get("answered", Long.class)));
        }
        return funnels;
    }

    private Iterable<Tuple> rows(String query, Collection<UUID> waveIds) {
        return database.createQuery(query, Tuple.class).setParameter(1, waveIds).getResultList();
    }
}
