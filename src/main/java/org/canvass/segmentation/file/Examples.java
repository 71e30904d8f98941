package org.canvass.segmentation.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canvass.segmentation.Inputs;
import org.canvass.segmentation.Placing;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Input;
import org.canvass.survey.yaml.Problem;

/**
 * Worked examples of a model, a row each: the inputs by key (a number, an answer's or a level's code; nothing is
 * unknown), {@code new} (true or false), and what has to come of it: {@code x}, {@code y}, {@code segment} (its number
 * or English name, or {@code unplaced:} and the tray's English name), {@code possible} like {@code 2|4}. A column that
 * is not there is not checked.
 */
public final class Examples {
    private static final Set<String> OUTCOMES = Set.of("x", "y", "segment", "possible", "why");
    private static final String UNPLACED = "unplaced:";

    private final String name;
    private final SegmentationModel model;
    private final List<Problem> problems = new ArrayList<>();
    private int held;

    private Examples(String name, SegmentationModel model) {
        this.name = name;
        this.model = model;
    }

    /**
     * Places every example.
     *
     * @param name how to call the file in problems
     */
    public static Examples run(String name, String csv, SegmentationModel model) {
        Examples examples = new Examples(name, model);
        examples.run(csv);
        return examples;
    }

    /** What does not hold, with file and line. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many examples hold. */
    public int held() {
        return held;
    }

    private void run(String csv) {
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(csv)) {
            rows = reader.stream().toList();
        } catch (CsvParseException broken) {
            problems.add(new Problem(name, 1, "This is not valid CSV: " + broken.getMessage()));
            return;
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("A text in memory could not be read.", impossible);
        }
        if (rows.size() < 2) {
            problems.add(new Problem(name, 1, "There is no worked example. Add a few, with their outcome."));
            return;
        }
        List<String> head = rows.get(0).getFields();
        if (head(head)) {
            rows.subList(1, rows.size()).forEach(row -> row(head, row));
        }
    }

    private boolean head(List<String> head) {
        Set<String> seen = new HashSet<>();
        for (String column : head) {
            boolean input = model.inputs().stream().anyMatch(one -> one.key().equals(column));
            if (!input && !column.equals("new") && !OUTCOMES.contains(column)) {
                problems.add(new Problem(name, 1, "The model has no input '" + column + "'."));
            } else if (!seen.add(column)) {
                problems.add(new Problem(name, 1, "The column '" + column + "' is there twice."));
            }
        }
        if (!seen.contains("segment")) {
            problems.add(new Problem(name, 1, "The column 'segment' is missing: what should come of each example?"));
        }
        return problems.isEmpty();
    }

    private void row(List<String> head, CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != head.size()) {
            problems.add(new Problem(
                    name,
                    line,
                    "This row has " + row.getFieldCount() + " cells, the first row has " + head.size() + "."));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            cells.put(head.get(i), row.getField(i).strip());
        }
        try {
            int before = problems.size();
            compare(line, cells, model.place(inputs(cells)));
            held += problems.size() == before ? 1 : 0;
        } catch (IllegalArgumentException unknown) {
            problems.add(new Problem(name, line, unknown.getMessage()));
        }
    }

    private Inputs inputs(Map<String, String> cells) {
        Map<String, Object> raw = new TreeMap<>();
        for (Input input : model.inputs()) {
            String text = cells.getOrDefault(input.key(), "");
            boolean number = input.kind() == Input.Kind.THRESHOLD && text.matches("-?[0-9]+(\\.[0-9]+)?");
            raw.put(input.key(), text.isEmpty() ? null : number ? new BigDecimal(text) : text);
        }
        return model.read(raw, Map.of())
                .asNew(cells.getOrDefault("new", "").toLowerCase(Locale.ROOT).equals("true"));
    }

    private void compare(int line, Map<String, String> cells, Placing placing) {
        told(line, cells, "x", placing.x().map(Band::code).orElse(""));
        told(line, cells, "y", placing.y().map(Band::code).orElse(""));
        told(
                line,
                cells,
                "possible",
                placing.possible().stream().map(String::valueOf).collect(Collectors.joining("|")));
        String wanted = cells.get("segment");
        List<String> words = words(placing);
        if (words.stream().noneMatch(word -> word.equalsIgnoreCase(wanted))) {
            problems.add(new Problem(
                    name, line, "The example says segment '" + wanted + "', the model says '" + words.get(0) + "'."));
        }
    }

    private void told(int line, Map<String, String> cells, String column, String is) {
        String wanted = cells.get(column);
        if (wanted != null && !wanted.equals(is)) {
            problems.add(new Problem(
                    name, line, "The example says " + column + " '" + wanted + "', the model says '" + is + "'."));
        }
    }

    /** How the outcome may be written, the plainest first. */
    private List<String> words(Placing placing) {
        if (placing.segment().isPresent()) {
            int number = placing.segment().getAsInt();
            return List.of(model.segment(number).name().in("en"), String.valueOf(number));
        }
        return placing.tray()
                .map(key -> List.of(UNPLACED + model.tray(key).name().in("en"), UNPLACED + key, ""))
                .orElse(List.of(""));
    }
}
