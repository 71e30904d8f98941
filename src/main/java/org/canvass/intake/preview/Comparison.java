package org.canvass.intake.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.file.Row;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.mapping.Mapping;
import org.canvass.intake.mapping.Question;
import org.canvass.intake.preview.Preview.Window;
import org.canvass.intake.shelf.Existing;
import org.canvass.intake.shelf.Item;

/**
 * A file beside what the organization has. Reads the file twice, a row at a time: first for keys that stand on several
 * lines, then to say of each row what it would do. The same reading serves preview and commit.
 */
public final class Comparison {

    private static final int LINES_NAMED = 5;

    private final IntakeFile file;
    private final Mapping mapping;
    private final Reading reading;
    private final Map<String, Existing> existing;

    /** Where a key first stands, and what it says there. */
    private record Seen(int line, long values) {}

    /** What is done with an item that adds or changes; {@code existing} is null where it adds. */
    public interface Taker {
        void take(Existing existing, Item item);
    }

    public Comparison(IntakeFile file, Mapping mapping, Reading reading, Map<String, Existing> existing) {
        this.file = file;
        this.mapping = mapping;
        this.reading = reading;
        this.existing = existing;
    }

    /** What the file asks back before anything can be compared; null when nothing. */
    public static Preview open(IntakeFile file, Mapping mapping) {
        List<Question> questions = mapping.questions(file);
        return questions.isEmpty() ? null : Preview.open(mapping.kind(), questions);
    }

    /** Says what every row would do, and hands over what adds or changes. */
    public Preview run(Window window, Taker taker) {
        Map<String, Seen> seen = new HashMap<>();
        Map<String, List<Integer>> conflicts = new HashMap<>();
        rows((row, cells, items) -> items.forEach(item -> {
            String key = item.key();
            Seen first = seen.putIfAbsent(key, new Seen(row.line(), item.valuesHash()));
            if (first != null && first.values != item.valuesHash()) {
                conflicts.computeIfAbsent(key, any -> new ArrayList<>(List.of(first.line)));
            }
        }));
        if (!conflicts.isEmpty()) {
            linesOfConflicts(conflicts);
        }
        Findings findings = new Findings(mapping.kind(), window);
        rows((row, cells, items) -> {
            if (row.note() != null) {
                findings.note(row.line(), row.note());
            }
            for (Item item : items) {
                List<Integer> lines = conflicts.get(item.key());
                if (lines != null) {
                    cells.wrong(keyColumn(), conflict(item, row.line(), lines));
                }
            }
            if (!cells.problems().isEmpty()) {
                findings.wrong(row.line(), cells.problems());
            } else {
                judge(row, items, seen, findings, taker);
            }
        });
        return findings.preview();
    }

    private void judge(Row row, List<Item> items, Map<String, Seen> seen, Findings findings, Taker taker) {
        List<Item> fresh = new ArrayList<>(1);
        List<Existing> before = new ArrayList<>(1);
        int repeats = 0;
        boolean adds = false;
        for (Item item : items) {
            String key = item.key();
            int first = seen.get(key).line;
            if (first != row.line()) {
                repeats = first;
                continue;
            }
            Existing met = existing.get(key);
            if (met == null || met.differs(item)) {
                fresh.add(item);
                before.add(met);
                adds |= met == null;
                taker.take(met, item);
            }
        }
        if (fresh.isEmpty() && repeats > 0) {
            findings.repeated(row.line(), repeats);
        } else if (fresh.isEmpty()) {
            findings.unchanged();
        } else if (adds && before.stream().allMatch(met -> met == null)) {
            findings.added(row.line(), fresh);
        } else {
            findings.changed(row.line(), fresh, before);
        }
    }

    private interface RowTaker {
        void take(Row row, Cells cells, List<Item> items);
    }

    private void rows(RowTaker taker) {
        Cells cells = new Cells(mapping, file.header());
        file.rows(row -> {
            cells.to(row);
            List<Item> items = row.problem() == null ? reading.items(mapping.kind(), cells) : List.of();
            taker.take(row, cells, items);
        });
    }

    private void linesOfConflicts(Map<String, List<Integer>> conflicts) {
        conflicts.values().forEach(List::clear);
        rows((row, cells, items) -> items.forEach(item -> {
            List<Integer> lines = conflicts.get(item.key());
            if (lines != null && lines.size() <= LINES_NAMED) {
                lines.add(row.line());
            }
        }));
    }

    private static String conflict(Item item, int line, List<Integer> lines) {
        List<String> others = lines.stream()
                .filter(other -> other != line)
                .limit(LINES_NAMED)
                .map(other -> Integer.toString(other))
                .toList();
        return "'" + Item.shown(item.key()) + "' also stands on line " + String.join(", ", others)
                + " with other values; keep one of these rows";
    }

    private String keyColumn() {
        Kind kind = mapping.kind();
        return kind == Kind.CONTACTS ? "email" : kind.columns().get(0).key();
    }
}
