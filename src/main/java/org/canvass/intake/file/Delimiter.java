package org.canvass.intake.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** What separates a table's cells: the character by which most of the first lines have as many cells as the header. */
final class Delimiter {

    static final String CANDIDATES = ",;\t|";
    private static final int SAMPLE = 64 * 1024;
    private static final int RECORDS = 200;

    private Delimiter() {}

    static char of(Reader text) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int read = text.read(sample); read > 0 && length < SAMPLE; ) {
            length += read;
            read = length < SAMPLE ? text.read(sample, length, SAMPLE - length) : -1;
        }
        char best = ',';
        double bestAgreement = 0;
        int bestCells = 1;
        for (char candidate : CANDIDATES.toCharArray()) {
            List<Integer> counts = cellCounts(sample, length, candidate);
            int header = counts.isEmpty() ? 0 : counts.get(0);
            long alike = counts.stream().filter(count -> count == header).count();
            double agreement = counts.isEmpty() ? 0 : (double) alike / counts.size();
            if (header > 1 && (agreement > bestAgreement || agreement == bestAgreement && header > bestCells)) {
                best = candidate;
                bestAgreement = agreement;
                bestCells = header;
            }
        }
        return best;
    }

    private static List<Integer> cellCounts(char[] text, int length, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        int cells = 1;
        boolean quoted = false;
        boolean atStart = true;
        boolean blank = true;
        for (int at = 0; at < length && counts.size() < RECORDS; at++) {
            char c = text[at];
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && (atStart || at > 0 && text[at - 1] == '"')) {
                quoted = true;
                atStart = false;
                blank = false;
            } else if (c == delimiter) {
                cells++;
                atStart = true;
                blank = false;
            } else if (c == '\n' || c == '\r') {
                if (!blank) {
                    counts.add(cells);
                }
                cells = 1;
                atStart = true;
                blank = true;
            } else {
                atStart = false;
                blank = false;
            }
        }
        // The last line of a sample is cut off anywhere; it counts only when there is no other.
        if (!blank && (counts.isEmpty() || length < SAMPLE && counts.size() < RECORDS)) {
            counts.add(cells);
        }
        return counts;
    }
}
