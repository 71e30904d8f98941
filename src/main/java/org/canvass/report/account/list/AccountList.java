package org.canvass.report.account.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Visitor;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.report.PlacedAccount;
import org.canvass.response.ResponseFacts;
import org.canvass.segmentation.Evidence;
import org.canvass.wave.Wave;

/** Reads the list of accounts, a page at a time, as the latest wave placed them. */
@RequestScoped
public class AccountList {

    private static final String FROM =
            " from Account a left join a.manager m left join Placement p on p.accountId = a.id and p.waveId = :wave"
                    + " and p.modelKey = :model";

    /** When an account was last heard from, as far as that may be told of a confidential wave. */
    private static final String HEARD =
            "select r.accountId as accountId, max(r.updatedAt) as heardAt from Response r join Wave w on w.id = r.waveId"
                    + " where (w.confidential = false or (select count(*) from Response o where o.waveId = r.waveId"
                    + " and o.accountId = r.accountId) >= " + ResponseFacts.FEWEST_CONFIDENTIAL + ")";

    @Inject
    EntityManager entities;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    /**
     * One account of the list.
     *
     * @param placed as the wave placed it; null where it did not
     * @param heardAt when somebody there last answered; null where never
     * @param held the segment a person has set beside the computed one, in force today; null where nobody has
     */
    public record Row(
            UUID id,
            String externalId,
            String name,
            String town,
            String country,
            String manager,
            PlacedAccount placed,
            Instant heardAt,
            Integer held) {

        /** "Berlin, Germany"; empty where neither is known. */
        public String place() {
            return town == null ? country == null ? "" : country : country == null ? town : town + ", " + country;
        }
    }

    /** How many accounts fit, and how many of them are asked and unplaced. */
    public record Counts(long accounts, long placed, long asked, long unplaced) {}

    Counts counts(Wave wave, AccountFilter filter) {
        Object[] row = query(
                        Object[].class,
                        "select count(a.id), count(p.id), count(case when p.evidence = 'ASKED' then 1 end),"
                                + " count(case when p.id is not null and p.segment is null then 1 end)" + FROM,
                        "",
                        wave,
                        filter)
                .getSingleResult();
        return new Counts((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
    }

    /** The accounts that fit, in their order; {@code atMost} from the one at {@code first} on. */
    List<Row> rows(Wave wave, AccountFilter filter, int first, int atMost) {
        String heard =
                filter.byHeard() ? " left join (" + HEARD + " group by r.accountId) h on h.accountId = a.id" : "";
        List<Object[]> rows = query(
                        Object[].class,
                        "select a.id, a.externalId, a.name, a.town, a.country, m.name, p.x, p.y, p.segment, p.possible,"
                                + " p.evidence, p.stage, p.appetite, p.revenue" + FROM + heard,
                        " order by " + filter.order(),
                        wave,
                        filter)
                .setFirstResult(first)
                .setMaxResults(atMost)
                .getResultList();
        Map<UUID, Instant> heardAt =
                heardAt(rows.stream().map(row -> (UUID) row[0]).toList());
        Map<UUID, SegmentOverride> held = wave == null ? Map.of() : SegmentOverride.allInForce(wave.modelKey, today());
        return rows.stream()
                .map(row -> row(row, heardAt, held.get((UUID) row[0])))
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(visitor.getMe().zone()).toLocalDate();
    }

    private <T> TypedQuery<T> query(Class<T> type, String select, String order, Wave wave, AccountFilter filter) {
        TypedQuery<T> query = entities.createQuery(select + filter.where() + order, type)
                .setParameter("wave", wave == null ? new UUID(0, 0) : wave.id)
                .setParameter("model", wave == null ? "" : wave.modelKey);
        filter.values().forEach(query::setParameter);
        return query;
    }

    private Map<UUID, Instant> heardAt(List<UUID> accounts) {
        Map<UUID, Instant> heard = new HashMap<>();
        int atOnce = 1_000;
        for (int from = 0; from < accounts.size(); from += atOnce) {
            Collection<UUID> some = accounts.subList(from, Math.min(accounts.size(), from + atOnce));
            entities.createQuery(HEARD + " and r.accountId in :accounts group by r.accountId", Object[].class)
                    .setParameter("accounts", some)
                    .getResultList()
                    .forEach(row -> heard.put((UUID) row[0], (Instant) row[1]));
        }
        return heard;
    }

    private static Row row(Object[] row, Map<UUID, Instant> heardAt, SegmentOverride held) {
        PlacedAccount placed = row[10] == null
                ? null
                : new PlacedAccount(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[5],
                        (Integer) row[6],
                        (Integer) row[7],
                        (Integer) row[8],
                        (String) row[9],
                        Evidence.valueOf((String) row[10]),
                        (String) row[11],
                        (String) row[12],
                        (BigDecimal) row[13],
                        0,
                        0);
        return new Row(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                placed,
                heardAt.get((UUID) row[0]),
                held == null ? null : held.segment);
    }
}
