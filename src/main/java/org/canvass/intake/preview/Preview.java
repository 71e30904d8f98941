package org.canvass.intake.preview;

import java.util.List;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.mapping.Question;

/**
 * What bringing in a file would do.
 *
 * @param kind what its rows are; null while nobody knows
 * @param counts how many rows would do what; all 0 while questions are open
 * @param newRows the first rows that add something
 * @param changedRows the first rows that change something
 * @param wrongRows the window of wrong rows that was asked for
 * @param notes the first remarks on rows that are taken all the same
 * @param noteCount how many remarks there are in all
 * @param questions what a person must say first
 * @param fingerprint stands for everything the file would do: two previews with the same one would do the same
 */
public record Preview(
        Kind kind,
        Counts counts,
        List<Sample> newRows,
        List<Sample> changedRows,
        List<WrongRow> wrongRows,
        List<Note> notes,
        int noteCount,
        List<Question> questions,
        String fingerprint) {

    /**
     * Rows by what they would do.
     *
     * @param repeated rows that say once more what an earlier row said
     */
    public record Counts(int added, int changed, int unchanged, int wrong, int repeated) {

        public int rows() {
            return added + changed + unchanged + wrong + repeated;
        }

        /** How many rows would change anything. */
        public int effective() {
            return added + changed;
        }
    }

    /** A row shown as an example. */
    public record Sample(int line, String key, List<Change> changes) {}

    /** A value that would be set; {@code before} is null where there was none. */
    public record Change(String title, String before, String after) {}

    /** A row that cannot be brought in, and every reason why. */
    public record WrongRow(int line, List<Problem> problems) {}

    /** A remark on a row that is taken: how it was repaired, or what it repeats. */
    public record Note(int line, String sentence) {}

    /** Which of the wrong rows are wanted. */
    public record Window(int from, int size) {
        public static final Window FIRST = new Window(0, 50);
    }

    /** Whether the file can be brought in as it is. */
    public boolean clean() {
        return questions.isEmpty() && counts.wrong == 0;
    }

    static Preview open(Kind kind, List<Question> questions) {
        return new Preview(
                kind, new Counts(0, 0, 0, 0, 0), List.of(), List.of(), List.of(), List.of(), 0, questions, "");
    }
}
