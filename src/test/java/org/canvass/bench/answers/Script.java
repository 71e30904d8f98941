package org.canvass.bench.answers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the application asks of the database for one page and one answer: the same statements in the same order, prepared
 * once and kept, with the same transactions, and rows that it writes in a batch in a batch.
 */
final class Script {
    private static final Pattern ROW = Pattern.compile(
            "(insert into \\w+ .*?\\bvalues\\s*\\()(.*?)(\\)(?:\\s*on duplicate key .*)?)", Pattern.DOTALL);

    private static final Pattern VALUE =
            Pattern.compile("\\s*('(?:\\\\.|''|[^'\\\\])*'|[^',()]+)\\s*(?:,|$)", Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("x'[0-9a-f]*'|'(?:\\\\.|''|[^'\\\\])*'", Pattern.DOTALL);

    /** A statement and its values; several rows are sent in a batch. */
    private record Step(String sql, List<List<Template>> rows) {}

    private final List<Step> steps = new ArrayList<>();

    /** From what was recorded of one person. */
    Script(List<String> recorded, Map<Slot, String> person) {
        for (String logged : recorded) {
            String statement = Template.readable(logged);
            Matcher row = ROW.matcher(statement);
            List<String> values = row.matches() ? values(row.group(2)) : null;
            boolean whole = values != null;
            String sql = whole
                    ? row.group(1) + "?" + ", ?".repeat(values.size() - 1) + row.group(3)
                    : LITERAL.matcher(statement).replaceAll("?");
            if (!whole) {
                values = LITERAL.matcher(statement)
                        .results()
                        .map(MatchResult::group)
                        .toList();
            }
            List<Template> parameters =
                    values.stream().map(value -> Template.of(value, person)).toList();
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (whole && last != null && last.sql().equals(sql)) {
                last.rows().add(parameters);
            } else {
                steps.add(new Step(sql, new ArrayList<>(List.of(parameters))));
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalStateException("Nothing of an answer was found in the log of queries.");
        }
    }

    /** How many statements are sent. */
    int size() {
        return steps.size();
    }

    /** Sends them for somebody. */
    void run(Connection connection, Statement statement, Map<Slot, String> values) throws SQLException {
        for (Step step : steps) {
            if (step.rows().get(0).isEmpty()) {
                statement.execute(step.sql());
                continue;
            }
            try (PreparedStatement prepared = connection.prepareStatement(step.sql())) {
                for (List<Template> row : step.rows()) {
                    for (int i = 0; i < row.size(); i++) {
                        bind(prepared, i + 1, row.get(i).with(values));
                    }
                    if (step.rows().size() > 1) {
                        prepared.addBatch();
                    }
                }
                if (step.rows().size() > 1) {
                    prepared.executeBatch();
                } else {
                    prepared.execute();
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, int at, String value) throws SQLException {
        if (value.startsWith("x'")) {
            statement.setBytes(at, HexFormat.of().parseHex(value, 2, value.length() - 1));
        } else if (value.startsWith("'")) {
            String quoted = value.substring(1, value.length() - 1);
            statement.setString(at, quoted.indexOf('\\') < 0 ? quoted : quoted.replaceAll("(?s)\\\\(.)", "$1"));
        } else if (value.equalsIgnoreCase("null")) {
            statement.setNull(at, Types.NULL);
        } else {
            statement.setInt(at, Integer.parseInt(value));
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
