package org.canvass.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The limit, Canvass, the limit, and so on: each time Canvass is compared with the mean of the limits right before and
 * after it, and what counts is the median of the ratios. A round between two limits that differ by more than
 * {@value #MOST_APART} of the greater one is thrown away and run again, up to {@value #MOST_ROUNDS} rounds in all.
 *
 * @param rounds those that count; where too many were thrown away, all that were run
 * @param fair whether enough rounds counted
 * @param thrownAway how many rounds were thrown away
 */
public record FairRun<M extends FairRun.Measured>(List<Round<M>> rounds, boolean fair, int thrownAway) {
    static final int ROUNDS = 3;
    public static final int MOST_ROUNDS = 6;
    static final double MOST_APART = 0.15;

    /** Something that was done so many times a second. */
    public interface Measured {
        double rate();
    }

    /** Does it for a while. */
    public interface Work<M> {
        M run() throws Exception;
    }

    /** One measurement of Canvass between two of the limit, in units a second. */
    public record Round<M extends Measured>(double limitBefore, M canvass, double limitAfter) {
        boolean steady() {
            double greater = Math.max(limitBefore, limitAfter);
            return Math.abs(limitBefore - limitAfter) <= MOST_APART * greater;
        }

        double limit() {
            return (limitBefore + limitAfter) / 2;
        }

        double ratio() {
            return canvass.rate() / limit();
        }
    }

    /** Runs until three rounds count, or the bound is reached. */
    public static <M extends Measured> FairRun<M> of(Work<Double> limit, Work<M> canvass) throws Exception {
        List<Round<M>> counting = new ArrayList<>();
        List<Round<M>> away = new ArrayList<>();
        double before = limit.run();
        while (counting.size() < ROUNDS && counting.size() + away.size() < MOST_ROUNDS) {
            M measured = canvass.run();
            double after = limit.run();
            Round<M> round = new Round<>(before, measured, after);
            (round.steady() ? counting : away).add(round);
            before = after;
        }
        boolean fair = counting.size() == ROUNDS;
        List<Round<M>> rounds = new ArrayList<>(counting);
        if (!fair) {
            rounds.addAll(away);
        }
        return new FairRun<>(List.copyOf(rounds), fair, away.size());
    }

    /** The median over the rounds. */
    public double median(ToDoubleFunction<Round<M>> of) {
        List<Double> sorted = rounds.stream()
                .map(of::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The median of Canvass' share of the limit, 1 where it is as fast. */
    public double ratio() {
        return median(Round::ratio);
    }

    public double limit() {
        return median(Round::limit);
    }

    public double rate() {
        return median(round -> round.canvass().rate());
    }

    /** The sum over the rounds that count. */
    public double sum(ToDoubleFunction<M> of) {
        return rounds.stream()
                .mapToDouble(round -> of.applyAsDouble(round.canvass()))
                .sum();
    }

    /** What has to be said about the run beside its figures. */
    public String note() {
        return fair
                ? (thrownAway == 0 ? "" : thrownAway + " rounds thrown away, the limits differed by more than 15%")
                : "NOT FAIR: of " + (rounds.size()) + " rounds " + thrownAway
                        + " had limits more than 15% apart; the machine was not quiet";
    }
}
