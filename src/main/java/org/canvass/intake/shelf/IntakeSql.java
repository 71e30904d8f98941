package org.canvass.intake.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.shelf.Shelf.Field;
import org.hibernate.Session;

/** Reads and writes what files are about. Every statement names the organization. */
@ApplicationScoped
public class IntakeSql {

    private static final int FETCH = 5_000;

    private static final Map<Kind, Set<Ref>> REFS = Map.of(
            Kind.MANAGERS, Set.of(),
            Kind.ACCOUNTS, Set.of(Ref.MANAGER),
            Kind.CONTACTS, Set.of(Ref.ACCOUNT),
            Kind.PRODUCTS, Set.of(),
            Kind.ARTICLES, Set.of(Ref.PRODUCT),
            Kind.HOLDINGS, Set.of(Ref.ACCOUNT, Ref.PRODUCT),
            Kind.FIGURES, Set.of(Ref.ACCOUNT),
            Kind.FACTS, Set.of(Ref.ACCOUNT),
            Kind.PURCHASES, Set.of(Ref.ACCOUNT, Ref.MANAGER),
            Kind.PURCHASE_LINES, Set.of(Ref.PURCHASE, Ref.ARTICLE, Ref.PRODUCT));

    @Inject
    EntityManager entities;

    /**
     * Waits until no other file of the organization is being brought in, and keeps others waiting until the transaction
     * ends. Must be its first statement, so that it then sees what the one before wrote.
     */
    public void takeTurn(String organizationId, Instant now) {
        run(
                "INSERT INTO intake_turn (organization_id, taken_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE taken_at = ?",
                organizationId,
                time(now),
                time(now));
    }

    /** How many rows of a kind the organization has. */
    public long count(String organizationId, Kind kind) {
        Shelf shelf = Shelf.of(kind);
        long[] count = {0};
        read(
                "SELECT COUNT(*) FROM " + shelf.table() + " t WHERE t.organization_id = ? " + shelf.where(),
                rows -> count[0] = rows.getLong(1),
                organizationId);
        return count[0];
    }

    /** Everything of a kind, by key. */
    public Map<String, Existing> existing(String organizationId, Kind kind) {
        Shelf shelf = Shelf.of(kind);
        Map<String, Existing> existing = new HashMap<>();
        Object[] keys = new Object[shelf.keys().size()];
        read(
                existingSql(shelf),
                rows -> {
                    int next = shelf.hasId() ? 2 : 1;
                    for (int at = 0; at < keys.length; at++) {
                        keys[at] = value(rows, next++, shelf.keys().get(at));
                    }
                    Object[] values = new Object[shelf.values().size()];
                    for (int at = 0; at < values.length; at++) {
                        values[at] = value(rows, next++, shelf.values().get(at));
                    }
                    existing.put(Item.key(keys), new Existing(shelf.hasId() ? uuid(rows, 1) : null, values));
                },
                organizationId);
        return existing;
    }

    private static String existingSql(Shelf shelf) {
        StringBuilder joins = new StringBuilder();
        for (Field field : shelf.fields()) {
            if (field.ref() != null) {
                joins.append(
                        " LEFT JOIN %1$s %2$s_of ON %2$s_of.organization_id = t.organization_id AND %2$s_of.id = t.%2$s"
                                .formatted(field.ref().table(), field.column()));
            }
        }
        String columns = shelf.fields().stream().map(Field::select).collect(Collectors.joining(", "));
        return "SELECT " + (shelf.hasId() ? "t.id, " : "") + columns + " FROM " + shelf.table() + " t" + joins
                + " WHERE t.organization_id = ? " + shelf.where();
    }

    /** What files of the kind may refer to. */
    public References references(String organizationId, Kind kind) {
        References known = new References();
        for (Ref ref : REFS.get(kind)) {
            String sql = "SELECT t.external_id, t.id FROM " + ref.table() + " t WHERE t.organization_id = ?";
            read(sql, rows -> known.add(ref, rows.getString(1), uuid(rows, 2)), organizationId);
        }
        if (REFS.get(kind).contains(Ref.MANAGER)) {
            read(
                    "SELECT name, external_id FROM account_manager WHERE organization_id = ?",
                    rows -> known.addManagerName(rows.getString(1), rows.getString(2)),
                    organizationId);
        }
        if (REFS.get(kind).contains(Ref.ARTICLE)) {
            read(
                    "SELECT a.external_id, p.external_id FROM article a JOIN product p"
                            + " ON p.organization_id = a.organization_id AND p.id = a.product_id"
                            + " WHERE a.organization_id = ?",
                    rows -> known.addArticle(rows.getString(1), rows.getString(2)),
                    organizationId);
        }
        return known;
    }

    /** Lets the work write onto the kind's shelf, in batches, within the present transaction. */
    public void write(String organizationId, Kind kind, References known, Instant now, Consumer<Writing> work) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Writing writing = new Writing(connection, Shelf.of(kind), known, organizationId, now)) {
                work.accept(writing);
                writing.finish();
            }
        });
    }

    /** Gives purchase lines the product their article belongs to now. */
    public void relinkLines(String organizationId) {
        run(
                "UPDATE purchase_line l JOIN article a ON a.organization_id = l.organization_id"
                        + " AND a.external_id = l.article_key SET l.product_id = a.product_id"
                        + " WHERE l.organization_id = ? AND a.organization_id = ? AND l.product_id <> a.product_id",
                organizationId,
                organizationId);
    }

    /** One row of {@link #read}. */
    interface Row {
        void take(ResultSet rows) throws SQLException;
    }

    void read(String sql, Row row, Object... values) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        row.take(rows);
                    }
                }
            }
        });
    }

    int run(String sql, Object... values) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return statement.executeUpdate();
            }
        });
    }

    /** Runs one statement for each of the rows of values. */
    void runAll(String sql, Iterable<Object[]> rows) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (Object[] values : rows) {
                    bind(statement, values);
                    statement.addBatch();
                    if (++waiting % 1_000 == 0) {
                        statement.executeBatch();
                    }
                }
                if (waiting % 1_000 > 0) {
                    statement.executeBatch();
                }
            }
        });
    }

    static LocalDateTime time(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static UUID uuid(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at] instanceof UUID id ? id.toString() : values[at]);
        }
    }

    private static Object value(ResultSet rows, int column, Field field) throws SQLException {
        return switch (field.type()) {
            case TEXT -> rows.getString(column);
            case DECIMAL -> rows.getBigDecimal(column);
            case DAY -> rows.getObject(column, LocalDate.class);
            case YES_NO -> {
                boolean yes = rows.getBoolean(column);
                yield rows.wasNull() ? null : yes;
            }
        };
    }
}
