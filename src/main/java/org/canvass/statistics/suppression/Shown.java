package org.canvass.statistics.suppression;

import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Which results of a table of groups may be shown: a cell is a group of people, rows and columns add up to totals. No
 * group below the base is shown, and as many others are withheld as it takes that none can be worked out from rows,
 * columns and totals. What tells more people's results is shown first, so the smallest are withheld.
 *
 * @param cells rows and columns as in the bases given
 * @param rows the totals of rows
 * @param columns the totals of columns
 * @param total of all
 */
public record Shown(boolean[][] cells, boolean[] rows, boolean[] columns, boolean total) {

    /**
     * Decides for a table.
     *
     * @param bases how many people each cell has heard, a row a row; none negative
     */
    public static Shown of(int[][] bases) {
        int height = bases.length;
        int width = height == 0 ? 0 : bases[0].length;
        long[] atoms = new long[height * width];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = bases[i / width][i % width];
        }
        Differencing seen = new Differencing(atoms);
        boolean total = seen.show(IntStream.range(0, atoms.length).toArray());
        boolean[] rows = new boolean[height];
        boolean[] columns = new boolean[width];
        boolean[][] cells = new boolean[height][width];
        for (int row : largestFirst(height, r -> line(bases, r, -1))) {
            rows[row] =
                    seen.show(IntStream.range(row * width, (row + 1) * width).toArray());
        }
        for (int column : largestFirst(width, c -> line(bases, -1, c))) {
            columns[column] = seen.show(
                    IntStream.range(0, height).map(row -> row * width + column).toArray());
        }
        for (int cell : largestFirst(atoms.length, i -> atoms[i])) {
            cells[cell / width][cell % width] = seen.show(cell);
        }
        return new Shown(cells, rows, columns, total);
    }

    public boolean cell(int row, int column) {
        return cells[row][column];
    }

    public boolean row(int row) {
        return rows[row];
    }

    public boolean column(int column) {
        return columns[column];
    }

    private static long line(int[][] bases, int row, int column) {
        long sum = 0;
        for (int r = 0; r < bases.length; r++) {
            for (int c = 0; c < bases[r].length; c++) {
                sum += r == row || c == column ? bases[r][c] : 0;
            }
        }
        return sum;
    }

    private static int[] largestFirst(int count, IntToLongFunction base) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -base.applyAsLong(i)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
