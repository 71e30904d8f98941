package org.canvass.intake.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Ids;

/** What Canvass works out itself once purchases have changed: revenue by calendar month, and who looks after whom. */
@ApplicationScoped
public class FromPurchases {

    private static final String SOURCE = "purchases";

    @Inject
    IntakeSql sql;

    private record Month(UUID accountId, LocalDate first) {}

    private record Sum(UUID id, BigDecimal amount) {}

    /** Sums each account's purchases by calendar month into revenue figures; returns how many of these changed. */
    public int sumMonths(String organizationId, String currency, Instant now) {
        Map<Month, Sum> before = new HashMap<>();
        sql.read(
                "SELECT account_id, period_start, id, amount FROM figure"
                        + " WHERE organization_id = ? AND source = 'purchases' AND kind = 'REVENUE'",
                rows -> before.put(
                        new Month(IntakeSql.uuid(rows, 1), rows.getObject(2, LocalDate.class)),
                        new Sum(IntakeSql.uuid(rows, 3), rows.getBigDecimal(4))),
                organizationId);
        List<Object[]> added = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        sql.read(
                "SELECT p.account_id, YEAR(p.ordered_on), MONTH(p.ordered_on), SUM(l.amount)"
                        + " FROM purchase p JOIN purchase_line l"
                        + " ON l.organization_id = p.organization_id AND l.purchase_id = p.id"
                        + " WHERE p.organization_id = ?"
                        + " GROUP BY p.account_id, YEAR(p.ordered_on), MONTH(p.ordered_on)",
                rows -> {
                    LocalDate first = LocalDate.of(rows.getInt(2), rows.getInt(3), 1);
                    Month month = new Month(IntakeSql.uuid(rows, 1), first);
                    BigDecimal amount = rows.getBigDecimal(4);
                    Sum sum = before.remove(month);
                    if (sum == null) {
                        added.add(new Object[] {
                            organizationId,
                            Ids.next(),
                            month.accountId,
                            first,
                            first.plusMonths(1).minusDays(1),
                            amount,
                            currency,
                            SOURCE,
                            IntakeSql.time(now)
                        });
                    } else if (sum.amount.compareTo(amount) != 0) {
                        changed.add(new Object[] {amount, currency, IntakeSql.time(now), organizationId, sum.id});
                    }
                },
                organizationId);
        List<Object[]> gone = before.values().stream()
                .map(sum -> new Object[] {organizationId, sum.id})
                .toList();
        sql.runAll(
                "INSERT INTO figure (organization_id, id, account_id, kind, period_start, period_end, amount, currency,"
                        + " source, updated_at) VALUES (?, ?, ?, 'REVENUE', ?, ?, ?, ?, ?, ?)",
                added);
        sql.runAll(
                "UPDATE figure SET amount = ?, currency = ?, updated_at = ? WHERE organization_id = ? AND id = ?",
                changed);
        sql.runAll("DELETE FROM figure WHERE organization_id = ? AND id = ?", gone);
        return added.size() + changed.size() + gone.size();
    }

    /**
     * Gives each account that no file gave an account manager the one of most purchases in the last twelve months of the
     * data; among equals the one of the latest. Returns how many accounts changed hands.
     */
    public int chooseManagers(String organizationId, Instant now) {
        LocalDate[] last = {null};
        sql.read(
                "SELECT MAX(ordered_on) FROM purchase WHERE organization_id = ?",
                rows -> last[0] = rows.getObject(1, LocalDate.class),
                organizationId);
        if (last[0] == null) {
            return 0;
        }
        Map<UUID, UUID> chosen = new HashMap<>();
        sql.read(
                "SELECT p.account_id, p.manager_id FROM purchase p"
                        + " JOIN account_manager m ON m.organization_id = p.organization_id AND m.id = p.manager_id"
                        + " WHERE p.organization_id = ? AND p.ordered_on > ?"
                        + " GROUP BY p.account_id, p.manager_id, m.external_id"
                        + " ORDER BY COUNT(*) DESC, MAX(p.ordered_on) DESC, m.external_id",
                rows -> chosen.putIfAbsent(IntakeSql.uuid(rows, 1), IntakeSql.uuid(rows, 2)),
                organizationId,
                last[0].minusYears(1));
        List<Object[]> changed = new ArrayList<>();
        sql.read(
                "SELECT id, manager_id FROM account WHERE organization_id = ?"
                        + " AND (manager_source IS NULL OR manager_source = 'purchases')",
                rows -> {
                    UUID account = IntakeSql.uuid(rows, 1);
                    UUID manager = chosen.get(account);
                    if (manager != null && !manager.equals(IntakeSql.uuid(rows, 2))) {
                        changed.add(new Object[] {manager, IntakeSql.time(now), organizationId, account});
                    }
                },
                organizationId);
        sql.runAll(
                "UPDATE account SET manager_id = ?, manager_source = 'purchases', updated_at = ?"
                        + " WHERE organization_id = ? AND id = ?"
                        + " AND (manager_source IS NULL OR manager_source = 'purchases')",
                changed);
        return changed.size();
    }
}
