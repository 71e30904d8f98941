package org.canvass.bench.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.bench.installation.Installation;

/** Writes down what the database is asked while something happens, by the server's own log of queries. */
final class QueryLog {
    private static final String NAME = "bench-queries.log";

    /** The time stands only where it has changed; then connection, command and what was asked, over several lines. */
    private static final Pattern BEGIN = Pattern.compile(
            "(?:\\d{6}\\s+\\d{1,2}:\\d\\d:\\d\\d)?\\t\\s*(\\d+) (Query|Execute|Prepare|Bulk_execute|Connect|Quit|Init DB|Close stmt|Reset stmt)\\t?(.*)");

    private QueryLog() {}

    /** What the log is kept of. */
    interface Happening {
        void run() throws InterruptedException;
    }

    /** Does the work; gives what was asked over connections that were open before and name one of the words. */
    static List<String> during(Installation installation, Happening work, Set<String> words)
            throws SQLException, IOException, InterruptedException {
        Path file = Path.of(installation.one("select @@datadir"), NAME);
        installation.execute("set global general_log_file = '" + NAME + "'");
        installation.execute("set global general_log = on");
        try {
            work.run();
        } finally {
            installation.execute("set global general_log = off");
        }
        // As bytes: a hash is written as it is, which no character set can read.
        return asked(Files.readString(file, StandardCharsets.ISO_8859_1), words);
    }

    private static List<String> asked(String log, Set<String> words) {
        Map<String, List<Integer>> connections = new LinkedHashMap<>();
        List<StringBuilder> queries = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        boolean open = false;
        for (String line : log.split("\n")) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                open = begin.group(2).matches("Query|Execute");
                if (open) {
                    owners.add(begin.group(1));
                    queries.add(new StringBuilder(begin.group(3)));
                }
            } else if (open) {
                queries.get(queries.size() - 1).append('\n').append(line);
            }
        }
        List<String> asking = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            String text = queries.get(i).toString();
            if (words.stream().anyMatch(text::contains)) {
                connections
                        .computeIfAbsent(owners.get(i), owner -> new ArrayList<>())
                        .add(i);
            }
        }
        for (int i = 0; i < queries.size(); i++) {
            if (connections.containsKey(owners.get(i))) {
                asking.add(queries.get(i).toString());
            }
        }
        return asking;
    }
}
