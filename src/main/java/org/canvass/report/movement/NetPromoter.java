package org.canvass.report.movement;

import java.util.List;
import java.util.Optional;

/**
 * The net promoter score of answers from 0 to 10, with its adjusted-Wald 95% interval: three quarters are added to
 * promoters and to detractors each and three to the base (Sauro and Lewis, Quantifying the User Experience, 2016).
 *
 * @param promoters answers of 9 and 10
 * @param detractors answers of 0 to 6
 * @param base all answers
 */
public record NetPromoter(int promoters, int detractors, int base) {

    private static final double Z = 1.959964;

    /** Below this base there is no score. */
    public static final int SMALLEST_BASE = 10;

    public static NetPromoter of(List<Integer> answers) {
        int promoters = (int) answers.stream().filter(a -> a >= 9).count();
        int detractors = (int) answers.stream().filter(a -> a <= 6).count();
        return new NetPromoter(promoters, detractors, answers.size());
    }

    /** -100..100; empty where the base is too small. */
    public Optional<Long> score() {
        return base < SMALLEST_BASE
                ? Optional.empty()
                : Optional.of(Math.round(100.0 * (promoters - detractors) / base));
    }

    /** The lower end of the interval, -100..100. */
    public long low() {
        return Math.round(Math.max(-100, 100 * (middle() - margin())));
    }

    /** The upper end of the interval, -100..100. */
    public long high() {
        return Math.round(Math.min(100, 100 * (middle() + margin())));
    }

    private double middle() {
        return (promoters - detractors) / (base + 3.0);
    }

    private double margin() {
        double either = (promoters + detractors + 1.5) / (base + 3.0);
        return Z * Math.sqrt((either - middle() * middle()) / (base + 3.0));
    }
}
