package org.canvass.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void whatIsLargeEnoughIsAllShown() {
        assertThat(text(new int[][] {{5, 9}, {12, 0}})).isEqualTo("## #|## #|## #");
    }

    @Test
    void aSmallGroupTakesItsSmallestNeighboursWithIt() {
        // 3 is too small; its row would tell it from 20, its column from 6, so one more of each goes, and so does 9,
        // which the totals would tell.
        Shown shown = Shown.of(new int[][] {{3, 20, 30}, {6, 9, 40}, {50, 60, 70}});
        assertThat(shown.total()).isTrue();
        assertThat(shown.cell(0, 0)).isFalse();
        assertThat(shown.cell(2, 2)).isTrue();
        assertThat(text(new int[][] {{3, 20, 30}, {6, 9, 40}, {50, 60, 70}})).isEqualTo("..# #|..# #|### #|### #");
    }

    @Test
    void whereNobodyAnsweredThereIsNothingToHide() {
        assertThat(text(new int[][] {{0, 20}, {0, 30}})).isEqualTo("## #|## #|## #");
    }

    @Test
    void aZeroDoesNotHideItsNeighbour() {
        // Known to be empty, the zero is no cover: the row's total would be the 3 itself, the other row's would tell
        // it.
        assertThat(text(new int[][] {{0, 3}, {20, 30}})).isEqualTo("#. .|#. .|## #");
    }

    @Test
    void theSmallestAreWithheldFirst() {
        assertThat(text(new int[][] {{4}, {12}, {31}})).isEqualTo(". .|. .|# #|# #");
        assertThat(text(new int[][] {{31}, {12}, {4}})).isEqualTo("# #|. .|. .|# #");
        assertThat(text(new int[][] {{4, 12, 31}})).isEqualTo("..# #|..# #");
        assertThat(text(new int[][] {{31, 12, 4}})).isEqualTo("#.. #|#.. #");
        // By the whole row and the whole column, not by single cells: 8 + 8 outweighs 9.
        assertThat(text(new int[][] {{8, 8}, {9, 0}, {4, 0}})).isEqualTo("## #|.# .|.# .|## #");
    }

    @Test
    void threeOrFourWhoWereAloneAreNotToldTogetherEither() {
        // The first row is 1 + 1 + 1 (+ 1): the total less the second row would tell it.
        assertThat(Shown.of(new int[][] {{1, 1, 1}, {20, 20, 20}}).row(1)).isFalse();
        assertThat(Shown.of(new int[][] {{1, 1, 1, 1}, {20, 20, 20, 20}}).row(1))
                .isFalse();
        assertThat(Shown.of(new int[][] {{1, 1, 1, 1, 1}, {20, 20, 20, 20, 20}}).row(1))
                .isTrue();
        assertThat(Shown.of(new int[][] {{2, 3}, {20, 20}}).row(0)).isTrue();
    }

    @Test
    void twoSmallOnesTogetherStillTooSmallAreHiddenTogether() {
        // The row is 2 + 2 = 4: not even its total may be told, and so the other row's neither.
        Shown shown = Shown.of(new int[][] {{2, 2}, {30, 40}});
        assertThat(shown.total()).isTrue();
        assertThat(shown.row(0)).isFalse();
        assertThat(shown.row(1)).isFalse();
    }

    @Test
    void aBookWithFewAnswersShowsNothing() {
        assertThat(text(new int[][] {{1, 2}, {1, 0}})).isEqualTo(".. .|.# .|.. .");
        assertThat(text(new int[0][0])).isEqualTo(" #");
    }

    /**
     * The promise: in 1,000 random tables nobody can work out a group below five from what is shown. Worked out here in
     * another way than in the program: all sets of at most four small cells, tried one by one for a combination of the
     * shown sums that yields exactly them, by elimination in fractions of doubles.
     */
    @Test
    void inAThousandRandomTablesNothingBelowTheBaseIsFoundByDifferencing() {
        Random random = new Random(20);
        int withheld = 0;
        int shownSmall = 0;
        int found = 0;
        for (int round = 0; round < 1000; round++) {
            int[][] bases = table(random);
            Shown shown = Shown.of(bases);
            Seen seen = Seen.of(bases, shown);
            withheld += seen.withheld;
            shownSmall += seen.smallShown;
            found += seen.smallSetsFound();
        }
        assertThat(withheld).isGreaterThan(3000);
        assertThat(shownSmall).isZero();
        assertThat(found).isZero();
    }

    @Test
    void theCheckItselfFindsWhatOneDifferenceTells() {
        int[][] bases = {{3, 20}, {30, 40}};
        Shown careless = new Shown(
                new boolean[][] {{false, true}, {true, true}},
                new boolean[] {true, true},
                new boolean[] {true, true},
                true);
        assertThat(Seen.of(bases, careless).smallSetsFound()).isEqualTo(1);
    }

    @Test
    void noMoreIsWithheldThanNeeded() {
        Random random = new Random(21);
        for (int round = 0; round < 200; round++) {
            int[][] bases = table(random);
            Shown shown = Shown.of(bases);
            // One more result shown, whichever: then something too small is found.
            for (int row = 0; row < bases.length; row++) {
                for (int column = 0; column < bases[0].length; column++) {
                    if (!shown.cells()[row][column]) {
                        boolean[][] cells = new boolean[bases.length][];
                        for (int r = 0; r < bases.length; r++) {
                            cells[r] = shown.cells()[r].clone();
                        }
                        cells[row][column] = true;
                        Shown more = new Shown(cells, shown.rows(), shown.columns(), shown.total());
                        assertThat(Seen.of(bases, more).smallSetsFound()).isPositive();
                    }
                }
                if (!shown.row(row)) {
                    boolean[] rows = shown.rows().clone();
                    rows[row] = true;
                    Shown more = new Shown(shown.cells(), rows, shown.columns(), shown.total());
                    assertThat(Seen.of(bases, more).smallSetsFound()).isPositive();
                }
            }
        }
    }

    private static int[][] table(Random random) {
        int height = 1 + random.nextInt(5);
        int width = 1 + random.nextInt(6);
        int scale = 1 + random.nextInt(25);
        int[][] bases = new int[height][width];
        for (int[] row : bases) {
            for (int c = 0; c < width; c++) {
                row[c] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(scale);
            }
        }
        return bases;
    }

    /** Rows, then the columns' totals; "#" is shown, "." withheld, the totals of rows after a blank. */
    private static String text(int[][] bases) {
        Shown shown = Shown.of(bases);
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < bases.length; r++) {
            for (boolean cell : shown.cells()[r]) {
                text.append(cell ? '#' : '.');
            }
            text.append(' ').append(shown.row(r) ? '#' : '.').append('|');
        }
        for (boolean column : shown.columns()) {
            text.append(column ? '#' : '.');
        }
        return text.append(' ').append(shown.total() ? '#' : '.').toString();
    }

    /** What a reader sees: sums of cells. */
    private record Seen(int[] people, List<double[]> sums, int withheld, int smallShown) {

        static Seen of(int[][] bases, Shown shown) {
            int width = bases[0].length;
            int[] people = new int[bases.length * width];
            List<double[]> sums = new ArrayList<>();
            for (int i = 0; i < people.length; i++) {
                people[i] = bases[i / width][i % width];
            }
            int withheld = 0;
            int small = 0;
            for (int r = -1; r < bases.length; r++) {
                for (int c = -1; c < width; c++) {
                    boolean is = r < 0 && c < 0
                            ? shown.total()
                            : r < 0 ? shown.column(c) : c < 0 ? shown.row(r) : shown.cell(r, c);
                    double[] sum = new double[people.length];
                    int base = 0;
                    for (int i = 0; i < people.length; i++) {
                        if ((r < 0 || i / width == r) && (c < 0 || i % width == c)) {
                            sum[i] = 1;
                            base += people[i];
                        }
                    }
                    if (is) {
                        sums.add(sum);
                        small += base > 0 && base < 5 ? 1 : 0;
                    } else {
                        withheld++;
                    }
                }
            }
            return new Seen(people, sums, withheld, small);
        }

        int smallSetsFound() {
            // Empty cells are known: each is a sum of its own.
            List<double[]> rows = new ArrayList<>();
            sums.forEach(sum -> rows.add(sum.clone()));
            for (int i = 0; i < people.length; i++) {
                if (people[i] == 0) {
                    double[] empty = new double[people.length];
                    empty[i] = 1;
                    rows.add(empty);
                }
            }
            List<double[]> echelon = echelon(rows);
            return found(echelon, new double[people.length], 0, 0);
        }

        private int found(List<double[]> echelon, double[] set, int from, int base) {
            int found = 0;
            for (int i = from; i < people.length; i++) {
                if (people[i] > 0 && base + people[i] < 5) {
                    set[i] = 1;
                    found += spanned(echelon, set) ? 1 : 0;
                    found += found(echelon, set, i + 1, base + people[i]);
                    set[i] = 0;
                }
            }
            return found;
        }

        private static List<double[]> echelon(List<double[]> rows) {
            List<double[]> echelon = new ArrayList<>();
            for (double[] row : rows) {
                double[] left = reduced(echelon, row);
                if (leading(left) >= 0) {
                    echelon.add(left);
                }
            }
            return echelon;
        }

        private static boolean spanned(List<double[]> echelon, double[] wanted) {
            return leading(reduced(echelon, wanted)) < 0;
        }

        private static double[] reduced(List<double[]> echelon, double[] row) {
            double[] left = row.clone();
            boolean again = true;
            while (again) {
                again = false;
                int lead = leading(left);
                for (double[] known : echelon) {
                    if (lead >= 0 && leading(known) == lead) {
                        double factor = left[lead] / known[lead];
                        for (int i = 0; i < left.length; i++) {
                            left[i] -= factor * known[i];
                        }
                        left[lead] = 0;
                        again = true;
                        break;
                    }
                }
            }
            return left;
        }

        private static int leading(double[] row) {
            for (int i = 0; i < row.length; i++) {
                if (Math.abs(row[i]) > 1e-9) {
                    return i;
                }
            }
            return -1;
        }
    }
}
