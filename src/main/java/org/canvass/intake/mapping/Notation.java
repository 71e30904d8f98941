package org.canvass.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import org.canvass.intake.file.IntakeFile;

/**
 * How a file writes numbers, dates and nothing, as its mapped columns show.
 *
 * @param nullWords whether a cell is the one word NULL
 */
record Notation(DecimalEvidence decimals, DateEvidence dates, boolean nullWords) {

    static final String NULL = "NULL";

    static Notation of(IntakeFile file, Mapping mapping) {
        DecimalEvidence decimals = new DecimalEvidence();
        DateEvidence dates = new DateEvidence();
        int[] numberColumns = positions(file, mapping, Column.Type.NUMBER);
        int[] dateColumns = positions(file, mapping, Column.Type.DATE);
        boolean[] nullWord = {false};
        file.rows(row -> {
            if (row.cells() == null) {
                return;
            }
            for (int at : numberColumns) {
                decimals.see(row.cells()[at]);
            }
            for (int at : dateColumns) {
                dates.see(row.cells()[at]);
            }
            for (int at = 0; at < row.cells().length && !nullWord[0]; at++) {
                nullWord[0] = row.cells()[at].strip().equals(NULL);
            }
        });
        return new Notation(decimals, dates, nullWord[0]);
    }

    List<Question> questions(Mapping mapping) {
        List<Question> questions = new ArrayList<>();
        if (mapping.decimalMark() == null && decimals.question() != null) {
            questions.add(new Question(Question.About.DECIMAL_MARK, decimals.question()));
        }
        if (mapping.dateOrder() == null && dates.question() != null) {
            questions.add(new Question(Question.About.DATE_ORDER, dates.question()));
        }
        return questions;
    }

    private static int[] positions(IntakeFile file, Mapping mapping, Column.Type type) {
        if (mapping.kind() == null) {
            return new int[0];
        }
        return mapping.kind().columns().stream()
                .filter(column -> column.type() == type)
                .mapToInt(column -> mapping.position(column.key(), file.header()))
                .filter(at -> at >= 0)
                .toArray();
    }
}
