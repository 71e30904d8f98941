package org.canvass.bench.answers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the application asks of the database for one page and one answer: the same statements in the same order, with
 * the same transactions, and rows that it writes in a batch in a batch.
 */
final class Script {
    private static final Pattern ROW = Pattern.compile(
            "(insert into \\w+ .*?\\bvalues\\s*\\()(.*?)(\\)(?:\\s*on duplicate key .*)?)", Pattern.DOTALL);

    private static final Pattern VALUE =
            Pattern.compile("\\s*('(?:\\\\.|''|[^'\\\\])*'|[^',()]+)\\s*(?:,|$)", Pattern.DOTALL);

    /** One statement, or the rows of a batch. */
    private record Step(String batch, List<Template> texts) {}

    private final List<Step> steps = new ArrayList<>();

    /** From what was recorded of one person. */
    Script(List<String> recorded, Map<Slot, String> person) {
        List<Template> rows = new ArrayList<>();
        String batch = null;
        for (String statement : recorded) {
            Matcher row = ROW.matcher(statement);
            String shape = row.matches() && values(row.group(2)) != null
                    ? row.group(1) + "?" + ", ?".repeat(values(row.group(2)).size() - 1) + row.group(3)
                    : null;
            if (shape == null || !shape.equals(batch)) {
                close(batch, rows, recorded, person);
                rows = new ArrayList<>();
                batch = shape;
            }
            if (shape == null) {
                steps.add(new Step(null, List.of(Template.of(statement, person))));
            } else {
                rows.add(Template.of(statement, person));
            }
        }
        close(batch, rows, recorded, person);
    }

    /** How many statements are sent. */
    int size() {
        return steps.stream().mapToInt(step -> step.texts().size()).sum();
    }

    /** Sends them for somebody. */
    void run(Connection connection, Statement statement, Map<Slot, String> values) throws SQLException {
        for (Step step : steps) {
            if (step.batch() == null) {
                statement.execute(step.texts().get(0).with(values));
                continue;
            }
            try (PreparedStatement batch = connection.prepareStatement(step.batch())) {
                for (Template text : step.texts()) {
                    Matcher row = ROW.matcher(text.with(values));
                    if (!row.matches()) {
                        throw new IllegalStateException("Not a row any more: " + text);
                    }
                    bind(batch, values(row.group(2)));
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        }
    }

    /** A single row is sent as it is. */
    private void close(String batch, List<Template> rows, List<String> recorded, Map<Slot, String> person) {
        if (!rows.isEmpty()) {
            steps.add(new Step(rows.size() > 1 ? Template.of(batch, person).with(person) : null, List.copyOf(rows)));
        }
    }

    private static void bind(PreparedStatement batch, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value.startsWith("'")) {
                batch.setString(i + 1, value.substring(1, value.length() - 1).replaceAll("(?s)\\\\(.)", "$1"));
            } else if (value.equalsIgnoreCase("null")) {
                batch.setNull(i + 1, Types.NULL);
            } else {
                batch.setInt(i + 1, Integer.parseInt(value));
            }
        }
    }

    /** The values of a row; null where it holds more than plain ones. */
    private static List<String> values(String row) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(row);
        int at = 0;
        while (at < row.length()) {
            if (!value.find(at) || value.start() != at) {
                return null;
            }
            String one = value.group(1).strip();
            if (!one.startsWith("'") && !one.equalsIgnoreCase("null") && !one.matches("-?\\d{1,9}")) {
                return null;
            }
            values.add(one);
            at = value.end();
        }
        return values;
    }
}
