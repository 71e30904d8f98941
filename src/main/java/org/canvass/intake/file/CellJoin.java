package org.canvass.intake.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Repairs a row whose text holds unquoted commas. Where a cell begins with a space, the comma before it was part of the
 * text, as in {@code Rua do Paço, 67}; the row counts only when joining all such cells gives exactly the header's
 * columns.
 *
 * @param cells the row's cells as joined
 * @param note which columns were joined from how many cells
 */
record CellJoin(String[] cells, String note) {

    /** The repaired row, or null where joining does not give the header's columns. */
    static CellJoin of(String[] cells, List<String> header) {
        List<String> joined = new ArrayList<>();
        Map<Integer, Integer> parts = new LinkedHashMap<>();
        for (String cell : cells) {
            if (!joined.isEmpty() && cell.startsWith(" ")) {
                int last = joined.size() - 1;
                joined.set(last, joined.get(last) + "," + cell);
                parts.merge(last, 2, (before, two) -> before + 1);
            } else {
                joined.add(cell);
            }
        }
        if (joined.size() != header.size()) {
            return null;
        }
        String columns = parts.entrySet().stream()
                .map(part -> "'" + header.get(part.getKey()) + "' from " + part.getValue() + " cells")
                .collect(Collectors.joining(" and "));
        return new CellJoin(
                joined.toArray(String[]::new),
                "joined " + columns + ", since a comma followed by a space is text here");
    }
}
