package org.canvass.statistics.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether "first" and "then" could be swapped, pair by pair, without anybody noticing: if nothing but noise changed,
 * every pair might as well have come the other way round (Fisher, The Design of Experiments, 1935, section 21). Every
 * way of swapping is counted where there are few; else 9,999 are drawn with a fixed seed, so that the same table always
 * gets the same p.
 */
public final class SwapPermutation {

    private static final int FEW = 100_000;
    /** More pairs than this between two groups are not counted way by way: their chances get too small for a double. */
    private static final int MANY_PAIRS = 1_000;

    private static final int DRAWS = 9_999;
    private static final long SEED = 1935;
    private static final double ROUNDING = 1e-9;

    private SwapPermutation() {}

    /** Pairs between two groups: so many of them, of which so many went from the first group to the second. */
    private record Exchange(int from, int to, int pairs, int forth) {}

    /** Of a table of pairs; the statistic is Stuart and Maxwell's, so it looks for groups that grew or shrank. */
    public static Judgement of(PairedTable table) {
        List<Exchange> exchanges = new ArrayList<>();
        double ways = 1;
        for (int i = 0; i < table.groups(); i++) {
            for (int j = i + 1; j < table.groups(); j++) {
                int pairs = table.counts()[i][j] + table.counts()[j][i];
                if (pairs > 0) {
                    exchanges.add(new Exchange(i, j, pairs, table.counts()[i][j]));
                    ways *= pairs > MANY_PAIRS ? FEW + 1 : pairs + 1;
                }
            }
        }
        if (exchanges.isEmpty()) {
            return Judgement.NOTHING;
        }
        StuartMaxwell measure = new StuartMaxwell(table);
        long[] gains = new long[table.groups()];
        exchanges.forEach(one -> swap(one, one.forth, gains));
        double observed = measure.of(gains);
        double bar = observed - ROUNDING * Math.max(1, observed);
        double p = ways <= FEW
                ? counted(exchanges, 0, new long[gains.length], measure, bar, 1)
                : drawn(exchanges, gains.length, measure, bar);
        return new Judgement(observed, 0, Math.min(1, p));
    }

    /** Of differences then minus first; the statistic is their sum. Zeros say nothing and are left aside. */
    public static Judgement of(double... differences) {
        double[] moved =
                java.util.Arrays.stream(differences).filter(d -> d != 0).toArray();
        double sum = java.util.Arrays.stream(moved).sum();
        if (moved.length == 0) {
            return Judgement.NOTHING;
        }
        double bar = Math.abs(sum) - ROUNDING;
        boolean all = moved.length <= 16;
        int ways = all ? 1 << moved.length : DRAWS;
        SplittableRandom random = new SplittableRandom(SEED);
        int hits = all ? 0 : 1;
        for (int way = 0; way < ways; way++) {
            double swapped = 0;
            long bits = way;
            for (int i = 0; i < moved.length; i++) {
                if (!all && i % Long.SIZE == 0) {
                    bits = random.nextLong();
                }
                swapped += (bits >>> i & 1) == 0 ? moved[i] : -moved[i];
            }
            hits += Math.abs(swapped) >= bar ? 1 : 0;
        }
        return new Judgement(sum, 0, (double) hits / (all ? ways : ways + 1));
    }

    /** The probability of all ways from this exchange on that reach the bar, times what led here. */
    private static double counted(
            List<Exchange> exchanges, int at, long[] gains, StuartMaxwell measure, double bar, double weight) {
        if (at == exchanges.size()) {
            return measure.of(gains) >= bar ? weight : 0;
        }
        Exchange one = exchanges.get(at);
        double p = 0;
        double chance = Math.pow(0.5, one.pairs);
        for (int forth = 0; forth <= one.pairs; forth++) {
            swap(one, forth, gains);
            p += counted(exchanges, at + 1, gains, measure, bar, weight * chance);
            swap(one, one.pairs - forth, gains);
            chance = chance * (one.pairs - forth) / (forth + 1);
        }
        return p;
    }

    private static double drawn(List<Exchange> exchanges, int groups, StuartMaxwell measure, double bar) {
        SplittableRandom random = new SplittableRandom(SEED);
        int hits = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            long[] gains = new long[groups];
            for (Exchange one : exchanges) {
                swap(one, heads(one.pairs, random), gains);
            }
            hits += measure.of(gains) >= bar ? 1 : 0;
        }
        return (double) hits / (DRAWS + 1);
    }

    /** How many of so many coins show heads. */
    private static int heads(int coins, SplittableRandom random) {
        int heads = 0;
        for (int left = coins; left > 0; left -= Long.SIZE) {
            long bits = random.nextLong();
            heads += Long.bitCount(left >= Long.SIZE ? bits : bits >>> (Long.SIZE - left));
        }
        return heads;
    }

    /** What the two groups gain when so many of their pairs go forth and the others back. */
    private static void swap(Exchange one, int forth, long[] gains) {
        gains[one.from] += one.pairs - 2L * forth;
        gains[one.to] -= one.pairs - 2L * forth;
    }
}
