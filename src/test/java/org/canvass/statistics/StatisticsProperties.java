package org.canvass.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.canvass.statistics.agreement.Alpha;
import org.canvass.statistics.agreement.Kappa;
import org.canvass.statistics.agreement.WithinGroup;
import org.canvass.statistics.cluster.ClusterBootstrap;
import org.canvass.statistics.cluster.PerceptionGap;
import org.canvass.statistics.pairs.Bowker;
import org.canvass.statistics.pairs.PairedTable;
import org.canvass.statistics.pairs.SignTest;
import org.canvass.statistics.pairs.StuartMaxwell;
import org.canvass.statistics.pairs.SwapPermutation;
import org.canvass.statistics.share.NetPromoter;
import org.canvass.statistics.share.Wilson;
import org.canvass.statistics.suppression.Shown;

/** What holds of the statistics, whatever the data. */
class StatisticsProperties {

    @Property
    void wilsonHoldsTheShareAndGrowsWithIt(
            @ForAll @IntRange(max = 500) int part, @ForAll @IntRange(max = 500) int rest) {
        Assume.that(part + rest > 0);
        Interval interval = Wilson.interval(part, part + rest);
        double share = (double) part / (part + rest);
        assertThat(interval.low()).isBetween(0.0, share + 1e-12);
        assertThat(interval.high()).isBetween(share - 1e-12, 1.0);
        if (rest > 0) {
            Interval more = Wilson.interval(part + 1, part + rest);
            assertThat(more.low()).isGreaterThanOrEqualTo(interval.low());
            assertThat(more.high()).isGreaterThanOrEqualTo(interval.high());
        }
        Interval mirrored = Wilson.interval(rest, part + rest);
        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-9));
        Interval tenfold = Wilson.interval(10L * part, 10L * (part + rest));
        assertThat(tenfold.high() - tenfold.low()).isLessThan(interval.high() - interval.low());
    }

    @Property
    void theScoreAndItsIntervalMirrorEachOther(
            @ForAll @IntRange(max = 200) int up,
            @ForAll @IntRange(max = 200) int down,
            @ForAll @IntRange(max = 200) int rest) {
        NetPromoter one = new NetPromoter(up, down, up + down + rest);
        NetPromoter other = new NetPromoter(down, up, up + down + rest);
        assertThat(one.interval().low())
                .isBetween(-100.0, 100.0)
                .isLessThan(one.interval().high());
        assertThat(other.interval().low()).isCloseTo(-one.interval().high(), within(1e-9));
        one.score().ifPresent(score -> assertThat(score).isBetween(-100L, 100L));
    }

    @Property
    void holmNeverLowersAPAndKeepsTheirOrder(@ForAll @Size(max = 9) List<@DoubleRange(max = 1) Double> given) {
        double[] p = given.stream().mapToDouble(d -> d).toArray();
        double[] adjusted = Holm.adjusted(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
            assertThat(adjusted[i])
                    .isLessThanOrEqualTo(
                            Math.max(p.length * p[i], Arrays.stream(p).max().orElse(0)) * p.length + 1e-9);
            for (int j = 0; j < p.length; j++) {
                if (p[i] < p[j]) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }

    @Property
    void whichWaveCameFirstIsIrrelevantToTheTests(@ForAll("tables") int[][] counts) {
        PairedTable table = new PairedTable(counts);
        PairedTable turned = new PairedTable(turned(counts));
        assertThat(Bowker.of(turned).p()).isCloseTo(Bowker.of(table).p(), within(1e-9));
        assertThat(StuartMaxwell.of(turned).p())
                .isCloseTo(StuartMaxwell.of(table).p(), within(1e-9));
        assertThat(SwapPermutation.of(turned).p())
                .isCloseTo(SwapPermutation.of(table).p(), within(0.02));
        for (Kappa kappa : Kappa.values()) {
            OptionalDouble one = kappa.of(table);
            OptionalDouble other = kappa.of(turned);
            assertThat(one.isPresent()).isEqualTo(other.isPresent());
            one.ifPresent(value -> assertThat(value)
                    .isCloseTo(other.getAsDouble(), within(1e-9))
                    .isLessThanOrEqualTo(1 + 1e-12));
        }
    }

    @Property
    void whoStayedIsIrrelevantToTheTests(@ForAll("tables") int[][] counts, @ForAll @IntRange(max = 50) int more) {
        int[][] stayed = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        stayed[0][0] += more;
        assertThat(SwapPermutation.of(new PairedTable(stayed))).isEqualTo(SwapPermutation.of(new PairedTable(counts)));
        assertThat(Bowker.of(new PairedTable(stayed))).isEqualTo(Bowker.of(new PairedTable(counts)));
    }

    @Property
    void everyPIsAProbability(@ForAll("tables") int[][] counts) {
        PairedTable table = new PairedTable(counts);
        assertThat(SwapPermutation.of(table).p()).isBetween(0.0, 1.0);
        assertThat(Bowker.of(table).p()).isBetween(0.0, 1.0);
        assertThat(StuartMaxwell.of(table).p()).isBetween(0.0, 1.0);
        assertThat(StuartMaxwell.of(table).statistic()).isGreaterThanOrEqualTo(-1e-9);
        assertThat(StuartMaxwell.of(table).statistic())
                .isLessThanOrEqualTo(Bowker.of(table).statistic() + 1e-6);
    }

    @Property
    void upAndDownAreAlike(@ForAll @IntRange(max = 300) int up, @ForAll @IntRange(max = 300) int down) {
        assertThat(SignTest.of(up, down)).isEqualTo(SignTest.of(down, up));
        double[] differences = new double[Math.min(12, up) + Math.min(12, down)];
        Arrays.fill(differences, 0, Math.min(12, up), 1);
        Arrays.fill(differences, Math.min(12, up), differences.length, -1);
        if (differences.length <= 16) {
            assertThat(SwapPermutation.of(differences).p())
                    .isCloseTo(SignTest.of(Math.min(12, up), Math.min(12, down)).p(), within(1e-9));
        }
    }

    @Property(tries = 200)
    void aBootstrapIntervalLiesWithinItsClusters(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(max = 9) Integer> sums) {
        double[] parts = sums.stream().mapToDouble(i -> i).toArray();
        double[] bases = new double[parts.length];
        Arrays.fill(bases, 3);
        Interval interval = ClusterBootstrap.ratio(parts, bases).orElseThrow();
        double least = Arrays.stream(parts).min().orElseThrow() / 3;
        double most = Arrays.stream(parts).max().orElseThrow() / 3;
        assertThat(interval.low()).isBetween(least - 1e-9, interval.high() + 1e-9);
        assertThat(interval.high()).isLessThanOrEqualTo(most + 1e-9);
    }

    @Property(tries = 100)
    void theGapTurnsRoundWithTheSides(@ForAll @Size(max = 30) List<@IntRange(max = 10) Integer> ratings) {
        List<PerceptionGap.Pair> pairs = new ArrayList<>();
        List<PerceptionGap.Pair> turned = new ArrayList<>();
        for (int i = 1; i < ratings.size(); i++) {
            pairs.add(new PerceptionGap.Pair(ratings.get(i), ratings.get(i - 1), i % 7));
            turned.add(new PerceptionGap.Pair(ratings.get(i - 1), ratings.get(i), i % 7));
        }
        PerceptionGap one = PerceptionGap.of(pairs);
        PerceptionGap other = PerceptionGap.of(turned);
        assertThat(other.meanDifference()).isCloseTo(-one.meanDifference(), within(1e-12));
        assertThat(other.higher()).isEqualTo(one.lower());
        assertThat(one.higher() + one.lower() + one.equal()).isEqualTo(one.pairs());
        assertThat(other.interval().isPresent()).isEqualTo(one.interval().isPresent());
    }

    @Property
    void alphaIsAtMostOneAndBlindToHowHighPeopleRate(
            @ForAll("answers") double[][] answers, @ForAll @IntRange(max = 9) int shift) {
        Alpha alpha = Alpha.of(answers);
        double[][] higher = Arrays.stream(answers)
                .map(row -> {
                    double[] copy = row.clone();
                    copy[0] += shift;
                    return copy;
                })
                .toArray(double[][]::new);
        assertThat(Alpha.of(higher).value().isPresent()).isEqualTo(alpha.value().isPresent());
        alpha.value().ifPresent(value -> {
            assertThat(value).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(Alpha.of(higher).value().orElseThrow()).isCloseTo(value, within(1e-6));
            Interval interval = alpha.interval().orElseThrow();
            assertThat(interval.low()).isLessThanOrEqualTo(value + 1e-9);
            assertThat(interval.high()).isBetween(value - 1e-9, 1 + 1e-9);
        });
    }

    @Property
    void agreementLiesBetweenNoneAndAll(@ForAll("answers") double[][] answers) {
        WithinGroup.items(5, answers).ifPresent(rwg -> assertThat(rwg).isBetween(0.0, 1.0));
        double[] first = Arrays.stream(answers).mapToDouble(row -> row[0]).toArray();
        WithinGroup.oneItem(5, first).ifPresent(rwg -> assertThat(rwg).isBetween(0.0, 1.0));
    }

    @Property
    void noGroupBelowFiveIsEverShown(@ForAll("bases") int[][] bases) {
        Shown shown = Shown.of(bases);
        int all = 0;
        for (int row = 0; row < bases.length; row++) {
            int sum = 0;
            int withheld = 0;
            int hidden = 0;
            for (int column = 0; column < bases[row].length; column++) {
                int base = bases[row][column];
                assertThat(base == 0 || base >= 5 || !shown.cell(row, column)).isTrue();
                sum += base;
                withheld += shown.cell(row, column) ? 0 : base;
                hidden += shown.cell(row, column) ? 0 : 1;
            }
            assertThat(sum == 0 || sum >= 5 || !shown.row(row)).isTrue();
            // What a row's total leaves over its shown cells is never too small, and never one cell alone.
            assertThat(!shown.row(row) || withheld == 0 || withheld >= 5 && hidden > 1)
                    .isTrue();
            all += sum;
        }
        assertThat(shown.total()).isEqualTo(all == 0 || all >= 5);
    }

    @Provide
    Arbitrary<int[][]> tables() {
        return Arbitraries.integers().between(2, 5).flatMap(groups -> Arbitraries.integers()
                .between(0, 12)
                .array(int[].class)
                .ofSize(groups)
                .array(int[][].class)
                .ofSize(groups));
    }

    @Provide
    Arbitrary<int[][]> bases() {
        return Arbitraries.integers().between(1, 6).flatMap(width -> Arbitraries.integers()
                .between(0, 14)
                .array(int[].class)
                .ofSize(width)
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(6));
    }

    @Provide
    Arbitrary<double[][]> answers() {
        return Arbitraries.integers().between(1, 5).flatMap(items -> Arbitraries.integers()
                .between(1, 5)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofSize(items)
                .array(double[][].class)
                .ofMinSize(1)
                .ofMaxSize(12));
    }

    private static int[][] turned(int[][] counts) {
        int[][] turned = new int[counts.length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                turned[j][i] = counts[i][j];
            }
        }
        return turned;
    }
}
