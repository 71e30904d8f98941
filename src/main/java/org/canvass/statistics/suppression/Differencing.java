package org.canvass.statistics.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.canvass.statistics.Base;

/**
 * What readers can work out from group results they see, by adding and subtracting them. A group is a set of atoms, the
 * smallest parts that any result tells apart, such as the cells of a table; each has a base of people.
 *
 * <p>Every result shown is one linear equation over the atoms. They are kept solved as far as they can be (reduced row
 * echelon form, in whole numbers modulo a prime, so that nothing is rounded). A set of atoms can be worked out exactly
 * when what is left open of its atoms cancels out.
 */
final class Differencing {

    private static final long PRIME = 2_147_483_647L;
    private static final long SEED = 5;

    private static final int LEAST = Base.FOR_COUNTS;

    private final long[] bases;
    private final long[] mark;
    private List<long[]> solved = new ArrayList<>();

    /** @param bases people in each atom */
    Differencing(long[] bases) {
        this.bases = bases.clone();
        SplittableRandom random = new SplittableRandom(SEED);
        this.mark = random.longs(bases.length, 1, PRIME).toArray();
    }

    /** Shows the group if nothing too small can be worked out then; otherwise nothing changes. */
    boolean show(int... atoms) {
        long[] row = new long[bases.length];
        for (int atom : atoms) {
            // Atoms without anybody hide nothing and help nobody: they are known to be empty.
            row[atom] = bases[atom] == 0 ? 0 : 1;
        }
        List<long[]> before = solved;
        solved = with(row);
        if (revealsTooSmall()) {
            solved = before;
            return false;
        }
        return true;
    }

    /** The solved equations and one more. */
    private List<long[]> with(long[] row) {
        List<long[]> rows = new ArrayList<>();
        for (long[] known : solved) {
            subtract(row, row[pivot(known)], known);
            rows.add(known.clone());
        }
        int pivot = pivot(row);
        if (pivot < 0) {
            return rows;
        }
        long inverse = power(row[pivot], PRIME - 2);
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * inverse % PRIME;
        }
        for (long[] known : rows) {
            subtract(known, known[pivot], row);
        }
        rows.add(row);
        return rows;
    }

    /** Whether a set of atoms with people, but fewer than any group result needs, can be worked out. */
    private boolean revealsTooSmall() {
        long[] open = open();
        List<int[]> few = new ArrayList<>();
        for (int atom = 0; atom < bases.length; atom++) {
            if (bases[atom] > 0 && bases[atom] < LEAST) {
                few.add(new int[] {atom});
            }
        }
        List<int[]> sets = new ArrayList<>(few);
        for (int[] one : few) {
            for (int[] other : few) {
                if (one[0] < other[0] && bases[one[0]] + bases[other[0]] < LEAST) {
                    sets.add(new int[] {one[0], other[0]});
                }
            }
        }
        // Sets of up to four atoms, in halves: five atoms with people are never too small.
        Map<Long, List<int[]>> byOpen = new HashMap<>();
        for (int[] set : sets) {
            long left = sum(open, set);
            if (left == 0) {
                return true;
            }
            for (int[] other : byOpen.getOrDefault((PRIME - left) % PRIME, List.of())) {
                if (apart(set, other) && people(set) + people(other) < LEAST) {
                    return true;
                }
            }
            byOpen.computeIfAbsent(left, key -> new ArrayList<>()).add(set);
        }
        return false;
    }

    /** What is left open of each atom, as one number: a random mark for every unknown, added up. */
    private long[] open() {
        long[] open = mark.clone();
        for (long[] known : solved) {
            int pivot = pivot(known);
            long sum = 0;
            for (int i = 0; i < known.length; i++) {
                if (i != pivot) {
                    sum = (sum + known[i] * mark[i]) % PRIME;
                }
            }
            open[pivot] = (PRIME - sum) % PRIME;
        }
        return open;
    }

    private long people(int[] set) {
        return sumOf(bases, set);
    }

    private static long sum(long[] open, int[] set) {
        return sumOf(open, set) % PRIME;
    }

    private static long sumOf(long[] numbers, int[] set) {
        long sum = 0;
        for (int atom : set) {
            sum += numbers[atom];
        }
        return sum;
    }

    private static boolean apart(int[] one, int[] other) {
        for (int a : one) {
            for (int b : other) {
                if (a == b) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int pivot(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void subtract(long[] from, long factor, long[] row) {
        if (factor != 0) {
            for (int i = 0; i < row.length; i++) {
                from[i] = Math.floorMod(from[i] - factor * row[i], PRIME);
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % PRIME) {
            result = (e & 1) == 1 ? result * b % PRIME : result;
        }
        return result;
    }
}
