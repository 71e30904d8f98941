package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Ids;

/**
 * Which accounts wait to be placed. A change marks its accounts in its own transaction; every mark is new. A placement
 * is written only while its account still bears the mark it bore before anything was read, so a change that came
 * meanwhile keeps the account due. Every statement names the organization.
 */
@ApplicationScoped
class DueSql {

    private static final String MARKED = " on duplicate key update mark = values(mark)";
    private static final String OPEN = " w.state in ('RUNNING', 'PAUSED')";

    @Inject
    Sql sql;

    /** An account that waits, and the mark of its latest change. */
    record Due(UUID account, UUID mark) {}

    /** Every account of the organization, in this wave. */
    void markAll(String organizationId, UUID waveId) {
        sql.update(
                "insert into placement_due (organization_id, wave_id, account_id, mark)"
                        + " select organization_id, ?, id, ? from account where organization_id = ? and state = 'CUSTOMER'"
                        + MARKED,
                waveId,
                Ids.next(),
                organizationId);
    }

    /** Every account, in all waves that still take answers. */
    void markAllInOpenWaves(String organizationId) {
        sql.update(
                "insert into placement_due (organization_id, wave_id, account_id, mark)"
                        + " select a.organization_id, w.id, a.id, ? from wave w"
                        + " join account a on a.organization_id = w.organization_id and a.state = 'CUSTOMER'"
                        + " where w.organization_id = ? and"
                        + OPEN + MARKED,
                Ids.next(),
                organizationId);
    }

    /**
     * One account, in all waves that still take answers: an answer to one wave may be carried into another. The waves are
     * held as they are. Read and written apart, as one statement that does both costs the server twenty times as much.
     */
    void markInOpenWaves(String organizationId, UUID accountId) {
        List<String> open = sql.query(
                "select w.id from account a join wave w on w.organization_id = a.organization_id and" + OPEN
                        + " where a.organization_id = ? and a.id = ? and a.state = 'CUSTOMER' lock in share mode",
                row -> row.getString(1),
                organizationId,
                accountId);
        UUID mark = Ids.next();
        for (String wave : open) {
            sql.update(
                    "insert into placement_due (organization_id, wave_id, account_id, mark) values (?, ?, ?, ?)"
                            + MARKED,
                    organizationId,
                    wave,
                    accountId,
                    mark);
        }
    }

    /** Takes prospects out of the waves that still take answers: they have no place. What was frozen stays. */
    void leaveOutProspects(String organizationId) {
        for (String table : List.of("placement_due", "placement")) {
            sql.update(
                    "delete p from " + table + " p join account a on a.organization_id = p.organization_id"
                            + " and a.id = p.account_id and a.state = 'PROSPECT'"
                            + " join wave w on w.organization_id = p.organization_id and w.id = p.wave_id"
                            + " where p.organization_id = ? and w.closed_at is null",
                    organizationId);
        }
    }

    /** Organizations with something to place. */
    List<String> organizations() {
        return sql.query("select distinct organization_id from placement_due", row -> row.getString(1));
    }

    /** Waves of the organization with something to place, and how many accounts wait in each. */
    Map<UUID, Long> waves(String organizationId) {
        Map<UUID, Long> waiting = new HashMap<>();
        sql.query(
                "select wave_id, count(*) from placement_due where organization_id = ? group by wave_id",
                row -> waiting.put(Sql.uuid(row, 1), row.getLong(2)),
                organizationId);
        return waiting;
    }

    /** Accounts that wait, after this one in the database's own order; null for the first ones. */
    List<Due> after(String organizationId, UUID waveId, UUID account, int atMost) {
        return sql.query(
                "select account_id, mark from placement_due where organization_id = ? and wave_id = ?"
                        + " and (? is null or account_id > ?) order by account_id limit ?",
                row -> new Due(Sql.uuid(row, 1), Sql.uuid(row, 2)),
                organizationId,
                waveId,
                account,
                account,
                atMost);
    }

    /** Settles what still bears its mark, and says which marks those were; the rows stay locked until the commit. */
    List<Due> settle(String organizationId, UUID waveId, List<Due> placed) {
        Map<UUID, UUID> marks = new HashMap<>();
        Object[] values = new Object[placed.size() + 2];
        values[0] = organizationId;
        values[1] = waveId;
        for (int i = 0; i < placed.size(); i++) {
            values[i + 2] = placed.get(i).account();
        }
        // A locking read sees what is committed now, not what this transaction saw when it began.
        sql.query(
                "select account_id, mark from placement_due where organization_id = ? and wave_id = ?"
                        + " and account_id in (" + String.join(", ", Collections.nCopies(placed.size(), "?"))
                        + ") order by account_id for update",
                row -> marks.put(Sql.uuid(row, 1), Sql.uuid(row, 2)),
                values);
        List<Due> mine = placed.stream()
                .filter(due -> due.mark().equals(marks.get(due.account())))
                .toList();
        sql.batch("delete from placement_due where organization_id = ? and wave_id = ? and account_id = ?", mine, due ->
                new Object[] {organizationId, waveId, due.account()});
        return mine;
    }
}
