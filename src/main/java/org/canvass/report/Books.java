package org.canvass.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Visitor;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.segmentation.Evidence;
import org.canvass.wave.Wave;

/** Reads the accounts of a wave as it placed them; two queries a book, whatever its size. */
@RequestScoped
public class Books {

    @Inject
    EntityManager entities;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    /** The book of a wave; {@code managerId} null for all accounts. */
    public Book of(Wave wave, UUID managerId) {
        return of(wave, managerId, wave.modelKey);
    }

    /** The book of a wave by one of its models; nobody is in it where the wave was not placed by that model. */
    public Book of(Wave wave, UUID managerId, String modelKey) {
        Map<UUID, long[]> asked = asked(wave);
        Map<UUID, SegmentOverride> held = held(wave, modelKey);
        List<PlacedAccount> accounts = placements(wave, managerId, modelKey).stream()
                .map(row -> placed(row, asked.getOrDefault((UUID) row[0], new long[2]), held.get((UUID) row[0])))
                .toList();
        return new Book(wave, accounts);
    }

    /** What people have set beside the computed segments: it speaks about today, so only beside the newest wave. */
    private Map<UUID, SegmentOverride> held(Wave wave, String modelKey) {
        boolean newest = Wave.count("launchedAt > ?1", wave.launchedAt) == 0;
        LocalDate today = clock.instant().atZone(visitor.getMe().zone()).toLocalDate();
        return newest ? SegmentOverride.allInForce(modelKey, today) : Map.of();
    }

    private List<Object[]> placements(Wave wave, UUID managerId, String modelKey) {
        return entities.createQuery(
                        """
                        select a.id, a.externalId, a.name, m.name, p.x, p.y, p.segment, p.possible, p.evidence,
                               p.stage, p.appetite, p.revenue
                        from Placement p join Account a on a.id = p.accountId left join a.manager m
                        where p.waveId = :wave and p.modelKey = :model and (:everyone = true or m.id = :manager)
                        order by p.revenue desc nulls last, a.name
                        """,
                        Object[].class)
                .setParameter("wave", wave.id)
                .setParameter("model", modelKey)
                .setParameter("everyone", managerId == null)
                .setParameter("manager", managerId)
                .getResultList();
    }

    private Map<UUID, long[]> asked(Wave wave) {
        Map<UUID, long[]> asked = new HashMap<>();
        entities.createQuery(
                        """
                        select i.account.id, count(i.id), count(i.startedAt) from Invitation i
                        where i.wave.id = :wave group by i.account.id
                        """,
                        Object[].class)
                .setParameter("wave", wave.id)
                .getResultList()
                .forEach(row -> asked.put((UUID) row[0], new long[] {(Long) row[1], (Long) row[2]}));
        return asked;
    }

    private static PlacedAccount placed(Object[] row, long[] asked, SegmentOverride held) {
        return new PlacedAccount(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Integer) row[6],
                (String) row[7],
                Evidence.valueOf((String) row[8]),
                (String) row[9],
                (String) row[10],
                (BigDecimal) row[11],
                (int) asked[0],
                (int) asked[1],
                held == null ? null : held.segment);
    }
}
