package org.canvass.report.deeper.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.DepthWords;
import org.canvass.report.deeper.Told;
import org.canvass.segmentation.deeper.Need;
import org.canvass.statistics.Base;

/**
 * What accounts need and how well we do, an account being one voice however many of its contacts answered.
 *
 * @param needs by their mean gap, the largest first
 * @param rated every need of every account that is rated both ways, the largest gap first
 * @param asked accounts that rated anything
 */
public record NeedsTable(List<Line> needs, List<Rated> rated, int asked, Rivals rivals) {

    private static final int SHOWN = 60;
    private static final double IMPORTANT = 3.5;
    private static final double NOT_GOOD = 3.5;

    /** One need, over all accounts that rated it both ways. */
    public record Line(String name, List<Need> ratings) {

        public int base() {
            return ratings.size();
        }

        /** Below ten a mean is not shown. */
        public boolean enough() {
            return Base.of(base()).allowsShares();
        }

        public boolean hatched() {
            return Base.of(base()) == Base.HATCHED;
        }

        public double importance() {
            return mean(Need::importance);
        }

        public double performance() {
            return mean(Need::performance);
        }

        public double gap() {
            return mean(Need::gap);
        }

        /** Whether it lies where it matters to most and is not good enough for most. */
        public boolean act() {
            return importance() >= IMPORTANT && performance() <= NOT_GOOD;
        }

        /** How many accounts say that something should be done. */
        public long toAct() {
            return ratings.stream().filter(Need::act).count();
        }

        /** "4.2"; a dash below the base. */
        public String text(double mean) {
            return enough() ? String.format(Locale.ROOT, "%.1f", mean) : "–";
        }

        private double mean(ToIntFunction<Need> of) {
            return ratings.stream().mapToInt(of).average().orElse(0);
        }
    }

    /** One need of one account. */
    public record Rated(Depth depth, String about, Need need) {

        public String name() {
            return DepthWords.need(about);
        }

        /** The account's scorecard, 0..100. */
        public long index() {
            return Math.round(depth.words().scorecard().index().orElse(0));
        }
    }

    /**
     * Beside whom accounts see us.
     *
     * @param nobody accounts that say nobody else could do most of it
     * @param named accounts that named somebody
     * @param names who was named, and by how many accounts
     */
    public record Rivals(long nobody, long named, Map<String, Long> names, List<Integer> comparisons) {

        public boolean any() {
            return nobody + named > 0;
        }

        public long better() {
            return comparisons.stream().filter(one -> one >= 4).count();
        }

        public long same() {
            return comparisons.stream().filter(one -> one == 3).count();
        }

        public long worse() {
            return comparisons.stream().filter(one -> one <= 2).count();
        }

        public boolean enough() {
            return Base.of(comparisons.size()) != Base.NONE;
        }
    }

    static NeedsTable of(List<Depth> depths) {
        Map<String, List<Need>> byNeed = new LinkedHashMap<>();
        List<Rated> rated = new ArrayList<>();
        int asked = 0;
        for (Depth depth : depths) {
            var needs = depth.words().needs();
            asked += needs.isEmpty() ? 0 : 1;
            needs.forEach(one -> one.need().ifPresent(need -> {
                byNeed.computeIfAbsent(one.about(), any -> new ArrayList<>()).add(need);
                rated.add(new Rated(depth, one.about(), need));
            }));
        }
        rated.sort(Comparator.comparing((Rated one) -> one.need().gap())
                .reversed()
                .thenComparing(one -> one.depth().placed().revenue(), Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(one -> one.depth().placed().name()));
        return new NeedsTable(
                byNeed.entrySet().stream()
                        .map(need -> new Line(DepthWords.need(need.getKey()), need.getValue()))
                        .sorted(Comparator.comparingDouble(Line::gap).reversed())
                        .toList(),
                rated,
                asked,
                rivals(depths));
    }

    /** The needs of accounts where something should be done. */
    public List<Rated> toAct() {
        return rated.stream().filter(one -> one.need().act()).limit(SHOWN).toList();
    }

    public long moreToAct() {
        return rated.stream().filter(one -> one.need().act()).count() - toAct().size();
    }

    /** The need with the largest gap that enough accounts rated; null where there is none. */
    public Line worst() {
        return needs.stream().filter(Line::enough).findFirst().orElse(null);
    }

    /** The mean index of all scorecards, 0..100; empty below ten. */
    public OptionalDouble index() {
        List<Double> indexes = rated.stream()
                .map(Rated::depth)
                .distinct()
                .flatMap(depth -> depth.words().scorecard().index().stream().boxed())
                .toList();
        return Base.of(indexes.size()).allowsShares()
                ? indexes.stream().mapToDouble(Double::doubleValue).average()
                : OptionalDouble.empty();
    }

    /** "72"; what {@link #index} says, without decimals. */
    public String indexText() {
        return String.format(Locale.ROOT, "%.0f", index().orElse(0));
    }

    private static Rivals rivals(List<Depth> depths) {
        long nobody = 0;
        Map<String, Long> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        long named = 0;
        List<Integer> comparisons = new ArrayList<>();
        for (Depth depth : depths) {
            List<String> written = depth.words().written("competitor");
            if (!written.isEmpty()) {
                named++;
                written.forEach(name -> names.merge(name.strip(), 1L, Long::sum));
            } else if (depth.words().chosen("competitor").contains("nobody")) {
                nobody++;
            }
            Told<Integer> comparison = depth.words().level("comparison");
            if (comparison != null) {
                comparisons.add(comparison.value());
            }
        }
        Map<String, Long> often = names.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        return new Rivals(nobody, named, often, comparisons);
    }
}
