package org.canvass.account.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.canvass.account.FigureKind;
import org.hibernate.Session;

/** The native SQL of this package. Every statement names the organization; {@code accountId} null means all. */
@ApplicationScoped
class FactsSql {

    private static final int FETCH = 5_000;

    /** What was bought within the year, what files said, and both as one row a product with its verdict. */
    private static final String PAIRS =
            """
            WITH bought AS (
              SELECT DISTINCT p.account_id, l.product_id
              FROM purchase p
              JOIN purchase_line l ON l.organization_id = p.organization_id AND l.purchase_id = p.id
              WHERE p.organization_id = ? AND p.ordered_on > ? AND p.ordered_on <= ? %1$s),
            said AS (
              SELECT p.account_id, p.product_id, p.taken, p.suited
              FROM account_product p
              WHERE p.organization_id = ? %1$s),
            pairs AS (
              SELECT s.account_id, s.product_id, COALESCE(s.taken, b.product_id IS NOT NULL) AS taken, s.suited,
                s.taken IS NOT NULL OR b.product_id IS NOT NULL AS taken_known
              FROM said s
              LEFT JOIN bought b ON b.account_id = s.account_id AND b.product_id = s.product_id
              UNION ALL
              SELECT b.account_id, b.product_id, TRUE, NULL, TRUE
              FROM bought b
              LEFT JOIN said s ON s.account_id = b.account_id AND s.product_id = b.product_id
              WHERE s.account_id IS NULL)
            """;

    @Inject
    EntityManager entities;

    Map<UUID, Holding> holdings(String organizationId, UUID accountId, LocalDate asOf) {
        Map<UUID, Holding> holdings = new HashMap<>();
        // Who has bought anything up to the day: of them it is known that they take nothing else.
        String buyers =
                """
                SELECT DISTINCT p.account_id
                FROM purchase p
                JOIN purchase_line l ON l.organization_id = p.organization_id AND l.purchase_id = p.id
                WHERE p.organization_id = ? AND p.ordered_on <= ? %s""";
        read(
                narrowed(buyers, accountId),
                accountId,
                rows -> holdings.put(uuid(rows, 1), new Holding(0, null, null)),
                s -> {
                    s.text(organizationId).day(asOf).account();
                });
        String counts = PAIRS
                + """
                SELECT account_id, SUM(taken), SUM(suited), SUM(IF(suited IS NULL, NULL, suited AND NOT taken)), MAX(taken_known)
                FROM pairs GROUP BY account_id""";
        read(
                narrowed(counts, accountId),
                accountId,
                rows -> {
                    UUID account = uuid(rows, 1);
                    boolean known = rows.getBoolean(5) || holdings.containsKey(account);
                    holdings.put(account, new Holding(known ? rows.getInt(2) : null, number(rows, 3), number(rows, 4)));
                },
                s -> pairs(s, organizationId, asOf));
        return holdings;
    }

    List<UUID> productsTaken(String organizationId, UUID accountId, LocalDate asOf) {
        return products("SELECT product_id FROM pairs WHERE taken", organizationId, accountId, asOf);
    }

    List<UUID> productsSuitedNotTaken(String organizationId, UUID accountId, LocalDate asOf) {
        return products("SELECT product_id FROM pairs WHERE suited AND NOT taken", organizationId, accountId, asOf);
    }

    private List<UUID> products(String select, String organizationId, UUID accountId, LocalDate asOf) {
        List<UUID> ids = new ArrayList<>();
        read(
                narrowed(PAIRS + select, accountId),
                accountId,
                rows -> ids.add(uuid(rows, 1)),
                s -> pairs(s, organizationId, asOf));
        return ids;
    }

    /** Accounts with purchase lines up to the day, with the sum of the last twelve months' ones. */
    Map<UUID, FigureSum> purchaseSums(String organizationId, UUID accountId, LocalDate asOf) {
        Map<UUID, FigureSum> sums = new HashMap<>();
        String sql =
                """
                SELECT p.account_id, SUM(CASE WHEN p.ordered_on > ? THEN l.amount ELSE 0 END),
                  (SELECT o.currency FROM organization o WHERE o.id = ?)
                FROM purchase p
                JOIN purchase_line l ON l.organization_id = p.organization_id AND l.purchase_id = p.id
                WHERE p.organization_id = ? AND p.ordered_on <= ? %s
                GROUP BY p.account_id""";
        read(
                narrowed(sql, accountId),
                accountId,
                rows -> sums.put(uuid(rows, 1), FigureSums.bought(rows.getBigDecimal(2), rows.getString(3), asOf)),
                s -> s.day(asOf.minusYears(1))
                        .text(organizationId)
                        .text(organizationId)
                        .day(asOf)
                        .account());
        return sums;
    }

    /** Hands over each account's figures from files that may count as of the day. */
    void givenFigures(
            String organizationId, UUID accountId, LocalDate asOf, BiConsumer<UUID, List<GivenFigure>> account) {
        String sql =
                """
                SELECT p.account_id, p.kind, p.period_start, p.period_end, p.amount, p.currency
                FROM figure p
                WHERE p.organization_id = ? AND p.source = 'file' AND p.amount IS NOT NULL
                  AND (p.kind = 'POTENTIAL' OR p.period_end > ? AND p.period_end <= ?) %s
                ORDER BY p.account_id""";
        class Group {
            UUID id;
            List<GivenFigure> figures = new ArrayList<>();

            void close() {
                if (id != null) {
                    account.accept(id, figures);
                }
            }
        }
        Group group = new Group();
        read(
                narrowed(sql, accountId),
                accountId,
                rows -> {
                    UUID id = uuid(rows, 1);
                    if (!id.equals(group.id)) {
                        group.close();
                        group.id = id;
                        group.figures = new ArrayList<>();
                    }
                    group.figures.add(new GivenFigure(
                            FigureKind.valueOf(rows.getString(2)),
                            rows.getObject(3, LocalDate.class),
                            rows.getObject(4, LocalDate.class),
                            rows.getBigDecimal(5),
                            rows.getString(6)));
                },
                // A year that ended just within the last two years began up to twelve months before that.
                s -> s.text(organizationId).day(asOf.minusYears(3)).day(asOf).account());
        group.close();
    }

    private static void pairs(Values values, String organizationId, LocalDate asOf) throws SQLException {
        values.text(organizationId).day(asOf.minusYears(1)).day(asOf).account();
        values.text(organizationId).account();
    }

    private static String narrowed(String sql, UUID accountId) {
        return sql.formatted(accountId == null ? "" : "AND p.account_id = ?");
    }

    private void read(String sql, UUID accountId, Row row, Binding binding) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                binding.bind(new Values(statement, accountId));
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

    private static Integer number(ResultSet rows, int column) throws SQLException {
        int number = rows.getInt(column);
        return rows.wasNull() ? null : number;
    }

    private interface Row {
        void take(ResultSet rows) throws SQLException;
    }

    private interface Binding {
        void bind(Values values) throws SQLException;
    }

    /** Sets a statement's values in their order. */
    private static final class Values {
        private final PreparedStatement statement;
        private final UUID accountId;
        private int next = 1;

        Values(PreparedStatement statement, UUID accountId) {
            this.statement = statement;
            this.accountId = accountId;
        }

        Values text(String value) throws SQLException {
            statement.setString(next++, value);
            return this;
        }

        Values day(LocalDate value) throws SQLException {
            statement.setObject(next++, value);
            return this;
        }

        void account() throws SQLException {
            if (accountId != null) {
                statement.setString(next++, accountId.toString());
            }
        }
    }
}
