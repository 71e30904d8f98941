package org.canvass.demo.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.canvass.demo.panel.MadeUpBook.Placed;
import org.canvass.demo.panel.Panel.Contact;
import org.canvass.demo.panel.Panel.Course;
import org.canvass.report.movement.NoiseFloor;
import org.canvass.segmentation.Stage;
import org.canvass.statistics.Interval;
import org.canvass.statistics.cluster.ClusterBootstrap;
import org.canvass.statistics.cluster.PerceptionGap;
import org.canvass.statistics.pairs.PairedTable;
import org.canvass.statistics.pairs.SignTest;
import org.canvass.statistics.pairs.SwapPermutation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What reads the answers, checked against a truth that is known: {@code mvn verify -Ppanel}. The figures are printed and
 * kept in {@code target/panel.txt}.
 */
@Tag("panel")
class PanelProofTest {
    private static final int ACCOUNTS = 240;
    private static final int PANELS = 1000;
    private static final int PANELS_FOR_COVERAGE = 4000;
    private static final Course STILL = new Course(0.6, true);
    private static final Course BY_CHANCE = new Course(0, false);
    private static final List<String> FIGURES = new ArrayList<>();

    @AfterAll
    static void print() throws IOException {
        String table = String.join("\n", FIGURES);
        System.out.println("\nThe synthetic panel\n" + table + "\n");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "panel.txt"), table + "\n");
    }

    @Test
    void trueInputsGiveTheTrueSegmentsExactly() {
        int placed = 0;
        int right = 0;
        for (int p = 0; p < 25; p++) {
            MadeUpBook book = new MadeUpBook("true" + p, ACCOUNTS, Noise.NONE, Course.REAL);
            for (int wave = 0; wave < Panel.WAVES; wave++) {
                for (Placed one : book.wave(wave, (contact, at) -> true)) {
                    placed++;
                    int truth = book.truth(
                            one.account(), wave, one.account().contacts().size());
                    right += one.segment() == truth ? 1 : 0;
                }
            }
        }
        say("True inputs: accounts in their true segment", "%,d of %,d", right, placed);
        assertThat(right).isEqualTo(placed);
    }

    @Test
    void withFrozenTruthFewTestsRaiseAnAlarm() {
        int segments = 0;
        int segmentsAtFirst = 0;
        int stages = 0;
        int signs = 0;
        int[] noise = new int[4];
        for (int p = 0; p < PANELS; p++) {
            MadeUpBook book = new MadeUpBook("still" + p, ACCOUNTS, Noise.STANDARD, STILL);
            List<Placed> before = book.wave(2);
            List<Placed> now = book.wave(3);
            PairedTable bySegment = table(
                    before,
                    now,
                    6,
                    one -> one.placing().segment().isPresent() ? Optional.of(one.segment() - 1) : Optional.empty());
            PairedTable byStage = table(before, now, 4, one -> one.stage().map(Stage::ordinal));
            segments += SwapPermutation.of(bySegment).tells() ? 1 : 0;
            stages += SwapPermutation.of(byStage).tells() ? 1 : 0;
            signs += signs(byStage) ? 1 : 0;
            segmentsAtFirst += SwapPermutation.of(table(
                                    book.wave(0),
                                    book.wave(1),
                                    6,
                                    one -> one.placing().segment().isPresent()
                                            ? Optional.of(one.segment() - 1)
                                            : Optional.empty()))
                            .tells()
                    ? 1
                    : 0;
            countNoise(before, now, noise);
        }
        double floor = 100.0 * noise[1] / noise[0];
        double stageFloor = 100.0 * noise[3] / noise[2];
        say("Frozen truth: segment tests below .05, wave 3 to 4", "%.1f%%", 100.0 * segments / PANELS);
        say("Frozen truth: segment tests below .05, wave 1 to 2", "%.1f%%", 100.0 * segmentsAtFirst / PANELS);
        say("Frozen truth: stage tests below .05", "%.1f%%", 100.0 * stages / PANELS);
        say("Frozen truth: sign tests of stages below .05", "%.1f%%", 100.0 * signs / PANELS);
        say("Noise floor: heard again, their segment changes though nothing changed", "%.1f%%", floor);
        say("Noise floor: heard again, their stage changes though nothing changed", "%.1f%%", stageFloor);
        // What reports say of the noise floor is what is measured here.
        assertThat(floor / 100).isCloseTo(NoiseFloor.SEGMENTS, within(0.02));
        assertThat(stageFloor / 100).isCloseTo(NoiseFloor.STAGES, within(0.02));
        assertThat(segments).isLessThanOrEqualTo(70);
        assertThat(stages).isLessThanOrEqualTo(70);
        assertThat(signs).isLessThanOrEqualTo(70);
    }

    /** Of those heard now: pairs by segment, how many of them changed, pairs by stage, how many of them changed. */
    private static void countNoise(List<Placed> before, List<Placed> now, int[] noise) {
        for (int i = 0; i < now.size(); i++) {
            Placed was = before.get(i);
            Placed is = now.get(i);
            if (is.heardNow() > 0 && was.segment() > 0 && is.segment() > 0) {
                noise[0]++;
                noise[1] += was.segment() != is.segment() ? 1 : 0;
            }
            if (is.heardNow() > 0 && was.stage().isPresent()) {
                noise[2]++;
                noise[3] += !was.stage().equals(is.stage()) ? 1 : 0;
            }
        }
    }

    @Test
    void withRandomResponseTheClusterIntervalCovers() {
        coverage("the mean recommendation", opinion -> (double) opinion.score());
        coverage("the net promoter score", opinion -> opinion.score() >= 9 ? 1.0 : opinion.score() <= 6 ? -1 : 0);
        coverage("the share open or joint", opinion -> opinion.stage().compareTo(Stage.KNOWLEDGE_BASED) >= 0 ? 1.0 : 0);
    }

    @Test
    void theStaffGapIsFound() {
        double sum = 0;
        int near = 0;
        int covered = 0;
        double stages = 0;
        for (int p = 0; p < PANELS; p++) {
            MadeUpBook book = new MadeUpBook("staff" + p, ACCOUNTS, Noise.STANDARD, Course.REAL);
            List<PerceptionGap.Pair> pairs = new ArrayList<>();
            List<PerceptionGap.Pair> inStages = new ArrayList<>();
            for (int i = 0; i < book.accounts.size(); i++) {
                var account = book.accounts.get(i);
                double ours = book.panel.truth(account.key(), 0).trust()
                        + 0.5
                        + Chance.of("staff", account.key()).normal(0.5);
                List<Double> theirs = account.contacts().stream()
                        .filter(contact -> book.answers(contact, 0))
                        .map(contact -> book.panel.opinion(contact, 0).trust())
                        .toList();
                if (!theirs.isEmpty()) {
                    double mean = theirs.stream().mapToDouble(d -> d).average().orElseThrow();
                    pairs.add(new PerceptionGap.Pair(ours, mean, i % 12));
                    inStages.add(new PerceptionGap.Pair(stage(ours), stage(mean), i % 12));
                }
            }
            PerceptionGap gap = PerceptionGap.of(pairs);
            sum += gap.meanDifference();
            near += Math.abs(gap.meanDifference() - 0.5) <= 0.1 ? 1 : 0;
            covered += gap.interval().orElseThrow().holds(0.5) ? 1 : 0;
            stages += PerceptionGap.of(inStages).meanDifference();
            if (p == 0) {
                say("Staff gap of 0.5: found in the first panel", "%.3f (n = %d)", gap.meanDifference(), gap.pairs());
                assertThat(gap.meanDifference()).isBetween(0.4, 0.6);
            }
        }
        say("Staff gap of 0.5: found on average", "%.3f", sum / PANELS);
        say("Staff gap of 0.5: panels in which it is found within 0.1", "%.1f%%", 100.0 * near / PANELS);
        say("Staff gap of 0.5: interval by manager (12) covers", "%.1f%%", 100.0 * covered / PANELS);
        say("Staff gap of 0.5: the same in stages of trust", "%.2f", stages / PANELS);
        assertThat(sum / PANELS).isBetween(0.4, 0.6);
        assertThat(near).isGreaterThanOrEqualTo(800);
    }

    @Test
    void segmentsAreMostlyFoundInSpiteOfTheNoise() {
        double asked = 0;
        double askedRight = 0;
        double open = 0;
        double accounts = 0;
        double unasked = 0;
        double unaskedRight = 0;
        double stageRight = 0;
        double trueScore = 0;
        double heardScore = 0;
        double heard = 0;
        for (int p = 0; p < 100; p++) {
            MadeUpBook book = new MadeUpBook("noisy" + p, ACCOUNTS, Noise.STANDARD, Course.REAL);
            for (Placed one : book.wave(3)) {
                accounts++;
                open += one.placing().segment().isEmpty() ? 1 : 0;
                Opinion truth = book.panel.truth(one.account().key(), 3);
                trueScore += truth.recommend();
                if (one.asked() && one.placing().segment().isPresent()) {
                    asked++;
                    askedRight += one.segment() == book.truth(one.account(), 3, one.heard()) ? 1 : 0;
                    stageRight += one.stage().orElseThrow() == truth.stage() ? 1 : 0;
                } else if (one.placing().segment().isPresent()) {
                    unasked++;
                    unaskedRight += one.segment() == book.truth(one.account(), 3, one.heard()) ? 1 : 0;
                }
                if (one.heardNow() > 0) {
                    heard++;
                    heardScore += truth.recommend();
                }
            }
        }
        say("Segment accuracy: asked accounts in their true segment", "%.1f%%", 100 * askedRight / asked);
        say("Segment accuracy: not asked, yet placed, in their true segment", "%.1f%%", 100 * unaskedRight / unasked);
        say("Stage accuracy: asked accounts at their true stage", "%.1f%%", 100 * stageRight / asked);
        say("Left unplaced", "%.1f%% of accounts", 100 * open / accounts);
        say(
                "Happier customers answer more: true recommendation of those heard and of all",
                "%.2f against %.2f",
                heardScore / heard,
                trueScore / accounts);
        assertThat(askedRight / asked).isGreaterThan(0.6);
    }

    private static void coverage(String name, Function<Opinion, Double> figure) {
        List<double[][]> panels = new ArrayList<>();
        double parts = 0;
        double wholes = 0;
        for (int p = 0; p < PANELS_FOR_COVERAGE; p++) {
            MadeUpBook book = new MadeUpBook("chance" + p, ACCOUNTS, Noise.STANDARD, BY_CHANCE);
            double[][] clusters = new double[2][ACCOUNTS];
            for (int i = 0; i < ACCOUNTS; i++) {
                for (Contact contact : book.accounts.get(i).contacts()) {
                    if (book.answers(contact, 0)) {
                        clusters[0][i] += figure.apply(book.panel.opinion(contact, 0));
                        clusters[1][i]++;
                        parts += figure.apply(book.panel.opinion(contact, 0));
                        wholes++;
                    }
                }
            }
            panels.add(clusters);
        }
        double truth = parts / wholes;
        int covered = 0;
        for (double[][] clusters : panels) {
            Interval interval = ClusterBootstrap.ratio(clusters[0], clusters[1]).orElseThrow();
            covered += interval.holds(truth) ? 1 : 0;
        }
        double share = 100.0 * covered / PANELS_FOR_COVERAGE;
        say("Random response: interval of " + name + " covers", "%.1f%%", share);
        assertThat(share).as(name).isBetween(93.0, 97.0);
    }

    private static PairedTable table(
            List<Placed> before, List<Placed> now, int groups, Function<Placed, Optional<Integer>> group) {
        int[][] counts = new int[groups][groups];
        for (int i = 0; i < now.size(); i++) {
            Optional<Integer> was = group.apply(before.get(i));
            Optional<Integer> is = group.apply(now.get(i));
            if (was.isPresent() && is.isPresent()) {
                counts[was.get()][is.get()]++;
            }
        }
        return new PairedTable(counts);
    }

    private static boolean signs(PairedTable table) {
        int up = 0;
        int down = 0;
        for (int i = 0; i < table.groups(); i++) {
            for (int j = 0; j < table.groups(); j++) {
                up += j > i ? table.counts()[i][j] : 0;
                down += j < i ? table.counts()[i][j] : 0;
            }
        }
        return SignTest.of(up, down).tells();
    }

    private static int stage(double trust) {
        return new Opinion(trust, 0, 0).stage().ordinal();
    }

    private static void say(String what, String format, Object... values) {
        FIGURES.add(String.format(Locale.ROOT, "%-80s %s", what, String.format(Locale.ROOT, format, values)));
    }
}
