package org.canvass.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.report.StageWords;
import org.canvass.report.model.ModelColours;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.canvass.wave.Funnel;
import org.canvass.wave.Wave;

/** A book of accounts in a few numbers, counted by the database whatever its size. */
@RequestScoped
class BookInBrief {

    private static final int A_FEW = 6;
    private static final int BAR = 1000;
    private static final String OF_BOOK = " and (:everyone = true or a.manager.id = :book)";
    private static final String BOTH = " from Placement p join Placement q on q.accountId = p.accountId"
            + " and q.waveId = :before and q.modelKey = :model join Account a on a.id = p.accountId where p.waveId = :wave"
            + " and p.modelKey = :model";
    private static final String MOVED = " and p.segment <> q.segment";
    private static final String SLID = " and " + rank("p") + " < " + rank("q");

    @Inject
    EntityManager entities;

    HomePage.Tally tally(Wave wave, Wave before, UUID book, SegmentationModel model) {
        Object[] row = query(
                        "select count(p.id), count(case when p.evidence = 'ASKED' then 1 end),"
                                + " count(case when p.segment is null then 1 end), sum(p.revenue),"
                                + " sum(case when p.evidence = 'ASKED' then p.revenue end)"
                                + " from Placement p join Account a on a.id = p.accountId where p.waveId = :wave"
                                + " and p.modelKey = :model" + OF_BOOK,
                        wave,
                        null,
                        book)
                .getSingleResult();
        return new HomePage.Tally(
                (Long) row[0],
                (Long) row[1],
                (Long) row[2],
                before == null ? 0 : pairs(MOVED, wave, before, book),
                before == null ? 0 : pairs(SLID, wave, before, book),
                before == null ? 0 : pairs(" and p.segment is not null and q.segment is not null", wave, before, book),
                money(row[3]),
                money(row[4]),
                shares(wave, book, model),
                ModelColours.path(model));
    }

    List<HomePage.Moved> moved(Wave wave, Wave before, UUID book, SegmentationModel model) {
        return query(
                        "select a.id, a.name, q.segment, p.segment" + BOTH + MOVED + OF_BOOK
                                + " order by p.revenue desc nulls last, a.name",
                        wave,
                        before,
                        book)
                .setMaxResults(A_FEW)
                .getResultList()
                .stream()
                .map(row -> new HomePage.Moved(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        model.segment((Integer) row[2]).name().in("en"),
                        (Integer) row[3],
                        model.segment((Integer) row[3]).name().in("en")))
                .toList();
    }

    List<HomePage.Slid> slid(Wave wave, Wave before, UUID book) {
        return query(
                        "select a.id, a.name, q.stage, p.stage" + BOTH + SLID + OF_BOOK
                                + " order by p.revenue desc nulls last, a.name",
                        wave,
                        before,
                        book)
                .setMaxResults(A_FEW)
                .getResultList()
                .stream()
                .map(row -> new HomePage.Slid(
                        (UUID) row[0], (String) row[1], StageWords.of((String) row[2]), StageWords.of((String) row[3])))
                .toList();
    }

    /** How far a wave is among the accounts of one account manager. */
    Funnel funnel(Wave wave, UUID book) {
        Object[] row = query(
                        "select count(i.id), count(case when l.state = SENT then 1 end),"
                                + " count(coalesce(i.startedAt, i.answeredAt)), count(i.answeredAt)"
                                + " from Invitation i join i.account a"
                                + " left join Letter l on l.subjectId = i.id and l.kind = 'invitation'"
                                + " where i.wave.id = :wave" + OF_BOOK,
                        wave,
                        null,
                        book)
                .getSingleResult();
        return new Funnel((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
    }

    private long pairs(String which, Wave wave, Wave before, UUID book) {
        // A select of one column would not be an array, so a second one is asked for.
        return (Long) query("select count(p.id), count(q.id)" + BOTH + which + OF_BOOK, wave, before, book)
                .getSingleResult()[0];
    }

    private List<HomePage.Share> shares(Wave wave, UUID book, SegmentationModel model) {
        Map<Integer, Long> counts = new HashMap<>();
        query(
                        "select p.segment, count(p.id) from Placement p join Account a on a.id = p.accountId"
                                + " where p.waveId = :wave and p.modelKey = :model and p.segment is not null" + OF_BOOK
                                + " group by p.segment",
                        wave,
                        null,
                        book)
                .getResultList()
                .forEach(row -> counts.put((Integer) row[0], (Long) row[1]));
        long placed = counts.values().stream().mapToLong(Long::longValue).sum();
        List<HomePage.Share> shares = new ArrayList<>();
        long sum = 0;
        for (Segment segment : model.segments()) {
            long count = counts.getOrDefault(segment.number(), 0L);
            int x = placed == 0 ? 0 : (int) (BAR * sum / placed);
            sum += count;
            int end = placed == 0 ? 0 : (int) (BAR * sum / placed);
            shares.add(new HomePage.Share(segment.number(), segment.name().in("en"), count, x, end - x));
        }
        return shares;
    }

    private TypedQuery<Object[]> query(String text, Wave wave, Wave before, UUID book) {
        TypedQuery<Object[]> query = entities.createQuery(text, Object[].class)
                .setParameter("wave", wave.id)
                .setParameter("everyone", book == null)
                .setParameter("book", book);
        if (text.contains(":model")) {
            query.setParameter("model", wave.modelKey);
        }
        return before == null ? query : query.setParameter("before", before.id);
    }

    private static String rank(String placement) {
        return "case " + placement + ".stage when 'everyday' then 1 when 'risk' then 2 when 'knowledge' then 3"
                + " when 'identification' then 4 end";
    }

    private static BigDecimal money(Object sum) {
        return sum == null ? BigDecimal.ZERO : (BigDecimal) sum;
    }
}
