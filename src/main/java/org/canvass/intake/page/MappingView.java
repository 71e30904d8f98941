package org.canvass.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.mapping.Column;
import org.canvass.intake.mapping.DateOrder;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.mapping.Mapping;
import org.canvass.intake.mapping.Question;

/** How a file is read, as selects that a person can correct. */
public record MappingView(
        List<Choice> kinds,
        List<ColumnLine> columns,
        String unread,
        List<Choice> charsets,
        List<Choice> delimiters,
        List<Choice> decimalMarks,
        List<Choice> dateOrders,
        boolean nullWords,
        List<Question> questions) {

    private static final int SHOWN = 28;
    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");

    /** An option of a select. */
    public record Choice(String value, String title, boolean chosen) {}

    /** What Canvass reads, from which of the file's columns, with examples of its cells. */
    public record ColumnLine(String title, boolean required, List<Choice> choices, String example) {}

    static MappingView of(KindWords words, IntakeFile file, Mapping mapping, List<Question> questions) {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("", "choose", mapping.kind() == null));
        for (Kind kind : Kind.values()) {
            kinds.add(new Choice(kind.name(), words.many(kind), kind == mapping.kind()));
        }
        List<ColumnLine> lines = new ArrayList<>();
        if (mapping.kind() != null) {
            Map<String, String> examples = examples(file);
            mapping.kind().columns().forEach(column -> lines.add(line(words, file, mapping, column, examples)));
        }
        return new MappingView(
                kinds,
                lines,
                unread(file, mapping),
                charsets(mapping),
                delimiters(mapping),
                decimalMarks(mapping, asks(questions, Question.About.DECIMAL_MARK)),
                dateOrders(mapping, asks(questions, Question.About.DATE_ORDER)),
                mapping.nullWords(),
                questions);
    }

    /** Whether somebody must say something about this: KIND, COLUMNS, DECIMAL_MARK or DATE_ORDER. */
    public boolean asks(String about) {
        return asks(questions, Question.About.valueOf(about));
    }

    private static boolean asks(List<Question> questions, Question.About about) {
        return questions.stream().anyMatch(question -> question.about() == about);
    }

    private static ColumnLine line(
            KindWords words, IntakeFile file, Mapping mapping, Column column, Map<String, String> examples) {
        String chosen = mapping.columns().get(column.key());
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "not in this file", chosen == null));
        for (String name : file.header()) {
            if (!name.isEmpty()) {
                choices.add(new Choice(column.key() + "=" + name, name, name.equals(chosen)));
            }
        }
        return new ColumnLine(
                words.column(column.title()),
                column.required(),
                choices,
                chosen == null ? "" : examples.getOrDefault(chosen, ""));
    }

    private static Map<String, String> examples(IntakeFile file) {
        List<Set<String>> cells = new ArrayList<>();
        file.header().forEach(name -> cells.add(new LinkedHashSet<>()));
        file.beginning(20).forEach(row -> {
            for (int at = 0; row.cells() != null && at < row.cells().length; at++) {
                String cell = row.cells()[at].strip();
                if (!cell.isEmpty() && cells.get(at).size() < 3) {
                    cells.get(at).add(cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell);
                }
            }
        });
        Map<String, String> examples = new HashMap<>();
        for (int at = 0; at < file.header().size(); at++) {
            examples.put(file.header().get(at), String.join(" · ", cells.get(at)));
        }
        return examples;
    }

    private static String unread(IntakeFile file, Mapping mapping) {
        return String.join(
                ", ",
                file.header().stream()
                        .filter(name -> !name.isEmpty() && !mapping.columns().containsValue(name))
                        .toList());
    }

    private static List<Choice> charsets(Mapping mapping) {
        return IntakeFile.charsets().stream()
                .map(name -> new Choice(name, name, name.equalsIgnoreCase(mapping.charset())))
                .toList();
    }

    private static List<Choice> delimiters(Mapping mapping) {
        return Arrays.asList(',', ';', '\t', '|').stream()
                .map(mark -> new Choice(mark.toString(), DELIMITERS.get(mark), mark == mapping.delimiter()))
                .toList();
    }

    private static List<Choice> decimalMarks(Mapping mapping, boolean asked) {
        Character mark = mapping.decimalMark();
        return List.of(
                new Choice("", asked ? "choose" : "none needed", mark == null),
                new Choice(".", "point: 1,234.56", mark != null && mark == '.'),
                new Choice(",", "comma: 1.234,56", mark != null && mark == ','));
    }

    private static List<Choice> dateOrders(Mapping mapping, boolean asked) {
        DateOrder order = mapping.dateOrder();
        return List.of(
                new Choice("", asked ? "choose" : "none needed", order == null),
                new Choice("DAY_FIRST", "day first: 31/12/2025", order == DateOrder.DAY_FIRST),
                new Choice("MONTH_FIRST", "month first: 12/31/2025", order == DateOrder.MONTH_FIRST));
    }
}
