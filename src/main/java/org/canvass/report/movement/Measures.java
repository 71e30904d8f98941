package org.canvass.report.movement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.report.Book;
import org.canvass.report.PlacedAccount;
import org.canvass.statistics.Base;
import org.canvass.statistics.Holm;
import org.canvass.statistics.Interval;
import org.canvass.statistics.cluster.ClusterBootstrap;
import org.canvass.statistics.pairs.Judgement;
import org.canvass.statistics.pairs.SwapPermutation;

/**
 * A few measures over waves, each of the accounts known in every wave: their course with bands that draw whole accounts,
 * and whether the last wave differs from the first, all measures judged together (Holm).
 */
public record Measures(List<Line> lines) {

    /**
     * One measure.
     *
     * @param key names its picture
     * @param unit what stands behind its numbers: "%" or nothing
     * @param matched accounts known in every wave: the base
     * @param adjusted the p-value of first against last, raised for judging several; null where nothing is judged
     */
    public record Line(String key, String title, String unit, List<Point> points, int matched, Double adjusted) {

        /** Whether there are enough accounts for shares and scores. */
        public boolean enough() {
            return points.stream().anyMatch(point -> point.value() != null);
        }

        /** How the last wave compares with the first, in words. */
        public String words() {
            if (adjusted == null) {
                return "";
            }
            double gain = points.get(points.size() - 1).value() - points.get(0).value();
            String p = " (" + Verdict.p(adjusted) + " after Holm).";
            return adjusted >= Judgement.LEVEL
                    ? "First against last: too close to call" + p
                    : (gain > 0 ? "Up" : "Down") + " from first to last by more than chance" + p;
        }
    }

    /**
     * One wave of a measure.
     *
     * @param value null where the base is too small
     * @param band its 95% interval; null where there is none
     * @param base accounts or answers behind it
     */
    public record Point(String wave, Double value, Interval band, int base) {

        public String valueText() {
            return value == null ? "–" : whole(value);
        }

        public String bandText() {
            return band == null ? "–" : whole(band.low()) + " to " + whole(band.high());
        }

        private static String whole(double number) {
            long rounded = Math.round(number);
            return rounded < 0 ? "−" + -rounded : Long.toString(rounded);
        }
    }

    /** What one account adds to a measure in a wave: a sum and a base. */
    record Part(double sum, double base) {}

    /** A measure before it is judged; accounts in the same order in every wave. */
    record Raw(String key, String title, String unit, double factor, List<String> waves, List<Part[]> byWave) {}

    static Measures of(List<Raw> raws) {
        List<Raw> judged = raws.stream().filter(Measures::canBeJudged).toList();
        double[] adjusted =
                Holm.adjusted(judged.stream().mapToDouble(Measures::p).toArray());
        List<Line> lines = new ArrayList<>();
        for (Raw raw : raws) {
            List<Point> points = new ArrayList<>();
            for (int wave = 0; wave < raw.waves.size(); wave++) {
                points.add(point(raw, wave));
            }
            int at = judged.indexOf(raw);
            lines.add(new Line(
                    raw.key, raw.title, raw.unit, points, matched(raw), at < 0 ? null : Double.valueOf(adjusted[at])));
        }
        return new Measures(lines);
    }

    /** The share of accounts, matched over waves, whose group is one of those wanted; in per cent. */
    static <G> Raw share(String key, String title, List<Book> books, Function<PlacedAccount, G> group, Set<G> wanted) {
        List<Map<UUID, Part>> known = new ArrayList<>();
        for (Book book : books) {
            Map<UUID, Part> parts = new LinkedHashMap<>();
            for (PlacedAccount account : book.accounts()) {
                G is = group.apply(account);
                if (is != null) {
                    parts.put(account.id(), new Part(wanted.contains(is) ? 1 : 0, 1));
                }
            }
            known.add(parts);
        }
        return raw(key, title, "%", books.stream().map(b -> b.wave().name).toList(), known);
    }

    /** A measure of the accounts known in every wave. */
    static Raw raw(String key, String title, String unit, List<String> waves, List<Map<UUID, Part>> known) {
        Set<UUID> matched =
                known.isEmpty() ? Set.of() : new HashSet<>(known.get(0).keySet());
        known.forEach(parts -> matched.retainAll(parts.keySet()));
        List<UUID> order = matched.stream().sorted().toList();
        return new Raw(
                key,
                title,
                unit,
                100,
                waves,
                known.stream()
                        .map(parts -> order.stream().map(parts::get).toArray(Part[]::new))
                        .toList());
    }

    private static int matched(Raw raw) {
        return raw.byWave.isEmpty() ? 0 : raw.byWave.get(0).length;
    }

    private static boolean canBeJudged(Raw raw) {
        return raw.waves.size() > 1 && matched(raw) >= Movement.BASE_FOR_A_TEST;
    }

    /** Each account's last value against its first: were it noise, they might as well have come the other way round. */
    private static double p(Raw raw) {
        Part[] first = raw.byWave.get(0);
        Part[] last = raw.byWave.get(raw.byWave.size() - 1);
        double[] gains = new double[first.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = last[i].sum / last[i].base - first[i].sum / first[i].base;
        }
        return SwapPermutation.of(gains).p();
    }

    private static Point point(Raw raw, int wave) {
        Part[] parts = raw.byWave.get(wave);
        double[] sums = new double[parts.length];
        double[] bases = new double[parts.length];
        double sum = 0;
        double base = 0;
        for (int i = 0; i < parts.length; i++) {
            sums[i] = parts[i].sum;
            bases[i] = parts[i].base;
            sum += parts[i].sum;
            base += parts[i].base;
        }
        if (parts.length < Base.FOR_SHARES) {
            return new Point(raw.waves.get(wave), null, null, (int) base);
        }
        Optional<Interval> band = ClusterBootstrap.ratio(sums, bases);
        return new Point(
                raw.waves.get(wave),
                raw.factor * sum / base,
                band.map(interval -> interval.times(raw.factor)).orElse(null),
                (int) base);
    }
}
