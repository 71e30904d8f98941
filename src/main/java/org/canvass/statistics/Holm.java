package org.canvass.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Several tests at once: p-values raised so that the chance of even one false alarm among them stays at the level
 * chosen (Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 1979).
 */
public final class Holm {

    private Holm() {}

    /** The adjusted p-values in the order of the given ones, each 0..1. */
    public static double[] adjusted(double... p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            highest = Math.max(highest, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = highest;
        }
        return adjusted;
    }
}
