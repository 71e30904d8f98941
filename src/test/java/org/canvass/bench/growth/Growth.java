package org.canvass.bench.growth;

import java.util.ArrayList;
import java.util.List;

/** How much work something is at several sizes. */
final class Growth {
    private final String what;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Double> work = new ArrayList<>();

    Growth(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** @param cpuMillis of the whole: all the rows, not one */
    void add(int size, double cpuMillis) {
        sizes.add(size);
        work.add(Math.max(1, cpuMillis));
    }

    /** The work at each size, CPU-ms a thousand rows. */
    String perThousand() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sizes.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(String.format("%,d: %.0f", sizes.get(i), 1000 * work.get(i) / sizes.get(i)));
        }
        return text.toString();
    }

    /** The b of work = a * size^b by least squares over the logarithms: 1 where a row costs the same at every size. */
    double exponent() {
        double n = sizes.size();
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double x = Math.log(sizes.get(i));
            double y = Math.log(work.get(i));
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    }
}
