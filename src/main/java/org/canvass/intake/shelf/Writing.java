package org.canvass.intake.shelf;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.canvass.intake.shelf.Shelf.Also;
import org.canvass.intake.shelf.Shelf.Field;
import org.canvass.organization.Ids;

/** Writes items onto a shelf in batches, within the transaction of the connection. */
public final class Writing implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final Pattern TOKEN = Pattern.compile("\\{(v|key|now)}");

    private final Shelf shelf;
    private final References known;
    private final String organizationId;
    private final LocalDateTime now;
    private final List<Slot> insertSlots = new ArrayList<>();
    private final List<Slot> updateSlots = new ArrayList<>();
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private int inserts;
    private int updates;

    /** What stands in a statement's place: the token, and the value it is about. */
    private record Slot(String token, int of) {}

    Writing(Connection connection, Shelf shelf, References known, String organizationId, Instant now)
            throws SQLException {
        this.shelf = shelf;
        this.known = known;
        this.organizationId = organizationId;
        this.now = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        insert = connection.prepareStatement(insertSql());
        update = connection.prepareStatement(updateSql());
    }

    private String insertSql() {
        List<String> columns = new ArrayList<>(List.of("organization_id"));
        List<String> expressions = new ArrayList<>(List.of("?"));
        if (shelf.hasId()) {
            columns.add("id");
            expressions.add("?");
        }
        for (Field key : shelf.keys()) {
            columns.add(key.column());
            expressions.add("?");
        }
        for (int at = 0; at < shelf.values().size(); at++) {
            columns.add(shelf.values().get(at).column());
            expressions.add(placed(shelf.values().get(at).insert(), at, insertSlots));
        }
        for (Also also : shelf.also()) {
            columns.add(also.column());
            expressions.add(placed(also.insert(), also.of(), insertSlots));
        }
        return "INSERT INTO " + shelf.table() + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", expressions) + ")";
    }

    private String updateSql() {
        List<String> set = new ArrayList<>();
        // Columns written along come first: the database sets from left to right, and they ask for what was before.
        for (Also also : shelf.also()) {
            if (also.update() != null) {
                set.add(also.column() + " = " + placed(also.update(), also.of(), updateSlots));
            }
        }
        for (int at = 0; at < shelf.values().size(); at++) {
            Field value = shelf.values().get(at);
            set.add(value.column() + " = " + placed(value.update(), at, updateSlots));
        }
        String rows = shelf.hasId()
                ? "id = ?"
                : shelf.keys().stream().map(key -> key.column() + " = ?").collect(Collectors.joining(" AND "));
        return "UPDATE " + shelf.table() + " SET " + String.join(", ", set) + " WHERE organization_id = ? AND " + rows;
    }

    private static String placed(String expression, int of, List<Slot> slots) {
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            slots.add(new Slot(matcher.group(1), of));
        }
        return matcher.replaceAll("?");
    }

    /** Adds what the organization does not have yet. */
    public void add(Item item) {
        try {
            int next = 1;
            set(insert, next++, organizationId);
            if (shelf.hasId()) {
                set(insert, next++, Ids.next());
            }
            for (int at = 0; at < shelf.keys().size(); at++) {
                set(insert, next++, value(shelf.keys().get(at), item.keys()[at]));
            }
            fill(insert, next, insertSlots, item);
            insert.addBatch();
            if (++inserts % BATCH == 0) {
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A row of " + shelf.table() + " could not be added.", e);
        }
    }

    /** Changes what the organization has. */
    public void change(Existing existing, Item item) {
        try {
            int next = fill(update, 1, updateSlots, item);
            set(update, next++, organizationId);
            if (shelf.hasId()) {
                set(update, next, existing.id());
            } else {
                for (int at = 0; at < shelf.keys().size(); at++) {
                    set(update, next++, value(shelf.keys().get(at), item.keys()[at]));
                }
            }
            update.addBatch();
            if (++updates % BATCH == 0) {
                update.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A row of " + shelf.table() + " could not be changed.", e);
        }
    }

    /** Sends what is still waiting. */
    void finish() throws SQLException {
        if (inserts % BATCH > 0) {
            insert.executeBatch();
        }
        if (updates % BATCH > 0) {
            update.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        try (insert;
                update) {
            // Both are closed even when one fails.
        }
    }

    private int fill(PreparedStatement statement, int from, List<Slot> slots, Item item) throws SQLException {
        int next = from;
        for (Slot slot : slots) {
            Object value =
                    switch (slot.token) {
                        case "now" -> now;
                        case "key" -> item.keys()[0];
                        default -> value(shelf.values().get(slot.of), item.values()[slot.of]);
                    };
            set(statement, next++, value);
        }
        return next;
    }

    private Object value(Field field, Object said) {
        if (field.ref() == null || said == null) {
            return said;
        }
        return known.id(field.ref(), said.toString());
    }

    private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.VARCHAR);
        } else if (value instanceof UUID id) {
            statement.setString(at, id.toString());
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(at, number);
        } else if (value instanceof Boolean yes) {
            statement.setBoolean(at, yes);
        } else {
            statement.setObject(at, value);
        }
    }
}
