package org.canvass.intake.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.intake.cell.BadCell;
import org.canvass.intake.cell.Dates;
import org.canvass.intake.cell.Decimals;
import org.canvass.intake.cell.Texts;
import org.canvass.intake.file.Row;
import org.canvass.intake.mapping.Column;
import org.canvass.intake.mapping.Mapping;

/** One row of a file after the other, its cells read by what they mean; what cannot be read is noted, not thrown. */
final class Cells {

    private static final String NULL = "NULL";
    private static final int KEY = 80;

    private final Mapping mapping;
    private final Map<String, Integer> positions = new HashMap<>();
    private Row row;
    private List<Problem> problems;

    Cells(Mapping mapping, List<String> header) {
        this.mapping = mapping;
        for (Column column : mapping.kind().columns()) {
            int at = mapping.position(column.key(), header);
            if (at >= 0) {
                positions.put(column.key(), at);
            }
        }
    }

    /** How a cell becomes a value. */
    interface Reader<T> {
        T read(String cell) throws BadCell;
    }

    /** Goes on to the next row. */
    void to(Row next) {
        row = next;
        problems = new ArrayList<>(0);
        if (next.problem() != null) {
            problems.add(new Problem("", next.problem()));
        }
    }

    /** What is wrong with the present row so far. */
    List<Problem> problems() {
        return problems;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    String key(String column) {
        return required(column, text(column, KEY));
    }

    /** A key that need not be there. */
    String optionalKey(String column) {
        return text(column, KEY);
    }

    String text(String column, int most) {
        return read(column, cell -> Texts.read(cell, most));
    }

    LocalDate date(String column) {
        return read(column, cell -> Dates.read(cell, mapping.dateOrder()));
    }

    BigDecimal decimal(String column) {
        return read(column, cell -> Decimals.read(cell, mapping.decimalMark()));
    }

    BigDecimal share(String column) {
        return read(column, cell -> Decimals.share(cell, mapping.decimalMark()));
    }

    /** The value of a column, null where it is empty, missing or wrong. */
    <T> T read(String column, Reader<T> reader) {
        Integer at = positions.get(column);
        if (at == null || row.cells() == null) {
            return null;
        }
        String cell = row.cells()[at];
        if (cell.isEmpty() || mapping.nullWords() && cell.strip().equals(NULL)) {
            return null;
        }
        try {
            return reader.read(cell);
        } catch (BadCell bad) {
            wrong(column, bad.getMessage());
            return null;
        }
    }

    /** The value; notes that its cell is empty where it is. */
    <T> T required(String column, T value) {
        if (value == null
                && row.cells() != null
                && problems.stream().noneMatch(p -> p.column().equals(name(column)))) {
            wrong(column, "is empty; every row needs it");
        }
        return value;
    }

    void wrong(String column, String reason) {
        problems.add(new Problem(name(column), reason));
    }

    /** The file's own name of a column. */
    private String name(String column) {
        return mapping.columns()
                .getOrDefault(column, mapping.kind().column(column).title());
    }
}
