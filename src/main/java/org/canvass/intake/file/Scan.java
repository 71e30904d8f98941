package org.canvass.intake.file;

import java.io.IOException;
import java.io.Reader;

/** Reads a table once, character by character, to refuse with a line number what no parser should be given. */
final class Scan {

    static final int MAX_CELL = 100_000;
    static final int MAX_COLUMNS = 300;
    static final int MAX_LINES = 1_000_000;

    private final char delimiter;
    private int line = 1;
    private int quoteLine;
    private int cells = 1;
    private int length;
    private State state = State.START;

    private enum State {
        /** Where a cell begins; only here a quote opens. */
        START,
        PLAIN,
        QUOTED,
        /** After a quote inside a quoted cell: its end, or the first of two. */
        QUOTE
    }

    private Scan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Refuses unclosed quotes, text after a closing quote, huge cells, too many columns or lines. */
    static void check(Reader text, char delimiter) throws IOException {
        Scan scan = new Scan(delimiter);
        char[] some = new char[8192];
        boolean wasReturn = false;
        for (int read = text.read(some); read >= 0; read = text.read(some)) {
            for (int at = 0; at < read; at++) {
                char c = some[at];
                if (!(c == '\n' && wasReturn)) {
                    scan.take(c);
                }
                wasReturn = c == '\r';
            }
        }
        if (scan.state == State.QUOTED) {
            throw new UnreadableFile("The quote opened on line " + scan.quoteLine
                    + " is never closed. Close it, or write a quote inside a cell twice, then upload the file again.");
        }
    }

    private void take(char c) {
        boolean newline = c == '\n' || c == '\r';
        if (state == State.QUOTED) {
            if (c == '"') {
                state = State.QUOTE;
            } else {
                grow();
            }
        } else if (state == State.QUOTE && c == '"') {
            state = State.QUOTED;
            grow();
        } else if (c == delimiter || newline) {
            endCell(newline);
        } else if (state == State.QUOTE) {
            throw new UnreadableFile("Line " + line + " has text after a closing quote. Perhaps the quote opened on"
                    + " line " + quoteLine + " should have been closed earlier; a quote inside a quoted cell is written"
                    + " twice. Correct it, then upload the file again.");
        } else if (state == State.START && c == '"') {
            state = State.QUOTED;
            quoteLine = line;
        } else {
            state = State.PLAIN;
            grow();
        }
        if (newline && ++line > MAX_LINES + 1) {
            throw new UnreadableFile("This file has more than " + grouped(MAX_LINES)
                    + " lines. Split it and bring in the parts one after the other.");
        }
    }

    private void endCell(boolean newline) {
        state = State.START;
        length = 0;
        cells = newline ? 1 : cells + 1;
        if (cells > MAX_COLUMNS) {
            throw new UnreadableFile("Line " + line + " has more than " + MAX_COLUMNS
                    + " columns. Keep the columns that Canvass needs, then upload the file again.");
        }
    }

    private void grow() {
        if (++length > MAX_CELL) {
            String where = state == State.QUOTED
                    ? "The cell whose quote opens on line " + quoteLine
                    : "A cell of line " + line;
            throw new UnreadableFile(where + " has more than " + grouped(MAX_CELL)
                    + " characters. Leave that column out, or close its quote, then upload the file again.");
        }
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.ENGLISH, "%,d", number);
    }
}
