package org.canvass.statistics.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canvass.statistics.Interval;

/**
 * How far our own view of customers lies above theirs: pairs of ratings on one scale, ours and theirs of the same
 * account. Pairs of one account manager are alike, so the interval draws whole managers.
 *
 * @param pairs the base
 * @param meanDifference ours minus theirs, in steps of the scale; 0 without pairs
 * @param interval of the mean difference; empty with fewer than five managers
 * @param higher pairs that we rate higher than they do
 * @param lower pairs that we rate lower
 */
public record PerceptionGap(int pairs, double meanDifference, Optional<Interval> interval, int higher, int lower) {

    /** Fewer pairs than this are counted, but nothing is concluded. */
    public static final int SMALLEST_BASE = 20;

    /**
     * One account seen from both sides.
     *
     * @param manager who gave our view; equal ones are one cluster
     */
    public record Pair(double ours, double theirs, Object manager) {}

    public static PerceptionGap of(List<Pair> pairs) {
        Map<Object, double[]> clusters = new LinkedHashMap<>();
        double sum = 0;
        int higher = 0;
        int lower = 0;
        for (Pair pair : pairs) {
            double difference = pair.ours - pair.theirs;
            double[] cluster = clusters.computeIfAbsent(pair.manager, manager -> new double[2]);
            cluster[0] += difference;
            cluster[1]++;
            sum += difference;
            higher += difference > 0 ? 1 : 0;
            lower += difference < 0 ? 1 : 0;
        }
        List<double[]> all = new ArrayList<>(clusters.values());
        return new PerceptionGap(
                pairs.size(),
                pairs.isEmpty() ? 0 : sum / pairs.size(),
                ClusterBootstrap.ratio(
                        all.stream().mapToDouble(c -> c[0]).toArray(),
                        all.stream().mapToDouble(c -> c[1]).toArray()),
                higher,
                lower);
    }

    /** Pairs in which both say the same. */
    public int equal() {
        return pairs - higher - lower;
    }

    /** The share of pairs in which both say the same, 0..1; empty without pairs. */
    public Optional<Double> exactAgreement() {
        return pairs == 0 ? Optional.empty() : Optional.of((double) equal() / pairs);
    }

    public boolean enough() {
        return pairs >= SMALLEST_BASE;
    }
}
