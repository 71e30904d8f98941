package org.canvass.report.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.canvass.report.StageWords;
import org.canvass.response.trust.TrustReading;
import org.canvass.statistics.Base;
import org.canvass.statistics.Interval;
import org.canvass.statistics.agreement.Alpha;
import org.canvass.statistics.share.Wilson;
import org.canvass.survey.trust.Mean;
import org.canvass.survey.trust.Statement;
import org.canvass.survey.trust.TrustScale;

/**
 * What a wave's answers to the statements of trust say together. Careless answers are left out, and counted.
 *
 * @param answered how many answered any statement
 * @param careless how many of them were left out
 */
public record Statements(int answered, int careless, List<OfStage> stages, List<MixedAnswers> mixed) {

    /**
     * The statements of one stage.
     *
     * @param people who answered enough of them for a mean
     * @param mean of their means; NaN where there is nobody
     */
    public record OfStage(String code, int people, double mean, long holds, Alpha alpha, List<Item> items) {

        public String name() {
            return StageWords.of(code);
        }

        /** "3.8"; a dash where there is none. */
        public String meanText() {
            return people == 0 ? "–" : String.format(java.util.Locale.ENGLISH, "%.2f", mean);
        }

        /** ".81, .72 to .88", or why there is none. */
        public String alphaText() {
            if (alpha.people() < Alpha.SMALLEST_BASE) {
                return "needs " + Alpha.SMALLEST_BASE + " who answered all";
            }
            Optional<Interval> interval = alpha.interval();
            return interval.map(i -> two(alpha.value().orElseThrow()) + ", " + two(i.low()) + " to " + two(i.high()))
                    .orElse("nobody differs");
        }

        private static String two(double number) {
            return String.format(java.util.Locale.ENGLISH, "%.2f", number);
        }
    }

    /**
     * One statement.
     *
     * @param check whether it is not scored and turned round
     * @param counts how many gave each score, 1 to 5
     */
    public record Item(String key, String text, boolean check, int[] counts) {

        /** Who gave a score: the base. */
        public int people() {
            return Arrays.stream(counts).sum();
        }

        public int agree() {
            return counts[3] + counts[4];
        }

        /** Of 100, rounded; only where somebody answered. */
        public long share() {
            return Math.round(100.0 * agree() / people());
        }

        /** "62%, 48 to 74". */
        public String shareText() {
            Interval interval = Wilson.interval(agree(), people()).times(100);
            return share() + "%, " + Math.round(interval.low()) + " to " + Math.round(interval.high());
        }

        /** How many gave this score, 1 to 5. */
        public int count(int score) {
            return counts[score - 1];
        }

        /** The parts of the bar: it leans left by who disagrees and right by who agrees, the middle in the middle. */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            double at = MIDDLE - HALF * (counts[0] + counts[1] + counts[2] / 2.0) / people();
            for (int score = 1; score <= counts.length; score++) {
                double width = HALF * count(score) / people();
                if (width > 0) {
                    parts.add(new Part(score, number(at), number(width), Math.round(100.0 * count(score) / people())));
                }
                at += width;
            }
            return parts;
        }

        private static final double MIDDLE = 400;
        private static final double HALF = 400;

        private static String number(double value) {
            return String.format(java.util.Locale.ENGLISH, "%.1f", value);
        }
    }

    /** A part of a bar, in its own units of 800. */
    public record Part(int score, String x, String width, long share) {}

    /** @param words the statements as the reader knows them, by key */
    static Statements of(List<TrustReading> readings, List<Item> words, List<MixedAnswers> mixed) {
        List<TrustReading> read = readings.stream()
                .filter(reading -> !reading.scale().isCareless())
                .toList();
        return new Statements(
                readings.size(),
                readings.size() - read.size(),
                TrustScale.STAGES.stream()
                        .map(stage -> ofStage(stage, read, words))
                        .toList(),
                mixed);
    }

    /** How many count: everyone but the careless. */
    public int people() {
        return answered - careless;
    }

    public Base base() {
        return Base.of(people());
    }

    public boolean countsOnly() {
        return base() == Base.COUNTS;
    }

    public boolean hatched() {
        return base() == Base.HATCHED;
    }

    public boolean nothing() {
        return base() == Base.NONE;
    }

    /** The last stage whose statements hold on average, all before it holding too; empty where not even the first. */
    public Optional<OfStage> reach() {
        OfStage reached = null;
        for (OfStage stage : stages) {
            if (stage.people == 0 || stage.mean < 3.5) {
                break;
            }
            reached = stage;
        }
        return Optional.ofNullable(reached);
    }

    private static OfStage ofStage(String stage, List<TrustReading> read, List<Item> words) {
        List<Mean> means = read.stream()
                .map(reading -> reading.scale().means().get(stage))
                .filter(Mean::known)
                .toList();
        double[][] whole = read.stream()
                .map(reading -> scores(reading, stage))
                .filter(Objects::nonNull)
                .toArray(double[][]::new);
        return new OfStage(
                stage,
                means.size(),
                means.stream().mapToDouble(Mean::value).average().orElse(Double.NaN),
                means.stream().filter(Mean::passes).count(),
                Alpha.of(whole),
                read.isEmpty()
                        ? List.of()
                        : read.get(0).statements().stream()
                                .filter(statement -> statement.stage().equals(stage))
                                .map(statement -> item(statement, read, words))
                                .toList());
    }

    /** The scored answers of one person; null where one is missing. */
    private static double[] scores(TrustReading reading, String stage) {
        List<Integer> scores = reading.statements().stream()
                .filter(one -> one.stage().equals(stage) && !one.check())
                .map(Statement::score)
                .toList();
        return scores.contains(null)
                ? null
                : scores.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    private static Item item(Statement statement, List<TrustReading> read, List<Item> words) {
        int[] counts = new int[5];
        for (TrustReading reading : read) {
            reading.statements().stream()
                    .filter(one -> one.key().equals(statement.key()) && one.score() != null)
                    .forEach(one -> counts[one.score() - 1]++);
        }
        String text = words.stream()
                .filter(word -> word.key().equals(statement.key()))
                .map(Item::text)
                .findFirst()
                .orElse(statement.key());
        return new Item(statement.key(), text, statement.check(), counts);
    }
}
