package org.canvass.account.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.canvass.account.FactKind;
import org.hibernate.Session;

/** The native SQL for profiles and for who takes what. Every statement names the organization. */
@ApplicationScoped
class ProfileSql {

    private static final int FETCH = 5_000;

    @Inject
    EntityManager entities;

    interface ValueTaker {
        void take(UUID account, FactKind kind, String source, Profile.Value value);
    }

    /** Hands over every value; {@code accountId} null for all accounts. */
    void values(String organizationId, UUID accountId, ValueTaker taker) {
        read(
                "SELECT f.account_id, f.kind, f.source, f.number, f.day, f.as_of FROM account_fact f"
                        + " WHERE f.organization_id = ? AND (? IS NULL OR f.account_id = ?)",
                rows -> taker.take(
                        uuid(rows, 1),
                        FactKind.valueOf(rows.getString(2)),
                        rows.getString(3),
                        new Profile.Value(
                                rows.getBigDecimal(4),
                                rows.getObject(5, LocalDate.class),
                                rows.getObject(6, LocalDate.class))),
                organizationId,
                accountId,
                accountId);
    }

    /** The last day of each account's latest period with a touch, up to the day. */
    Map<UUID, LocalDate> lastTouches(String organizationId, UUID accountId, LocalDate asOf) {
        Map<UUID, LocalDate> last = new HashMap<>();
        read(
                "SELECT f.account_id, MAX(f.period_end) FROM figure f WHERE f.organization_id = ?"
                        + " AND f.kind = 'ENGAGEMENT' AND f.amount > 0 AND f.period_start <= ?"
                        + " AND (? IS NULL OR f.account_id = ?) GROUP BY f.account_id",
                rows -> {
                    LocalDate until = rows.getObject(2, LocalDate.class);
                    last.put(uuid(rows, 1), until.isAfter(asOf) ? asOf : until);
                },
                organizationId,
                asOf,
                accountId,
                accountId);
        return last;
    }

    /** The day of each account's first purchase. */
    Map<UUID, LocalDate> firstPurchases(String organizationId, UUID accountId) {
        Map<UUID, LocalDate> first = new HashMap<>();
        read(
                "SELECT p.account_id, MIN(p.ordered_on) FROM purchase p WHERE p.organization_id = ?"
                        + " AND (? IS NULL OR p.account_id = ?) GROUP BY p.account_id",
                rows -> first.put(uuid(rows, 1), rows.getObject(2, LocalDate.class)),
                organizationId,
                accountId,
                accountId);
        return first;
    }

    /** The products each account takes, by a file's word or a purchase within the year up to the day. */
    Map<UUID, Set<UUID>> taken(String organizationId, LocalDate asOf) {
        Map<UUID, Set<UUID>> taken = new HashMap<>();
        read(
                "SELECT DISTINCT p.account_id, l.product_id FROM purchase p"
                        + " JOIN purchase_line l ON l.organization_id = p.organization_id AND l.purchase_id = p.id"
                        + " WHERE p.organization_id = ? AND p.ordered_on > ? AND p.ordered_on <= ?",
                rows -> of(taken, uuid(rows, 1)).add(uuid(rows, 2)),
                organizationId,
                asOf.minusYears(1),
                asOf);
        read(
                "SELECT p.account_id, p.product_id, p.taken FROM account_product p"
                        + " WHERE p.organization_id = ? AND p.taken IS NOT NULL",
                rows -> {
                    Set<UUID> products = of(taken, uuid(rows, 1));
                    if (rows.getBoolean(3)) {
                        products.add(uuid(rows, 2));
                    } else {
                        products.remove(uuid(rows, 2));
                    }
                },
                organizationId);
        return taken;
    }

    /** The products that suit each account, as files say. */
    Map<UUID, Set<UUID>> suited(String organizationId) {
        Map<UUID, Set<UUID>> suited = new HashMap<>();
        read(
                "SELECT p.account_id, p.product_id FROM account_product p"
                        + " WHERE p.organization_id = ? AND p.suited = TRUE",
                rows -> of(suited, uuid(rows, 1)).add(uuid(rows, 2)),
                organizationId);
        return suited;
    }

    private static Set<UUID> of(Map<UUID, Set<UUID>> sets, UUID account) {
        return sets.computeIfAbsent(account, any -> new HashSet<>());
    }

    private interface Row {
        void take(ResultSet rows) throws SQLException;
    }

    private void read(String sql, Row row, Object... values) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at] instanceof UUID id ? id.toString() : values[at]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        row.take(rows);
                    }
                }
            }
        });
    }

    private static UUID uuid(ResultSet rows, int column) throws SQLException {
        return UUID.fromString(rows.getString(column));
    }
}
