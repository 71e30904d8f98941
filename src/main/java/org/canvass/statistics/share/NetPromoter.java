package org.canvass.statistics.share;

import java.util.List;
import java.util.Optional;
import org.canvass.statistics.Base;
import org.canvass.statistics.Interval;

/**
 * The net promoter score of answers from 0 to 10, with its adjusted-Wald 95% interval: three quarters are added to
 * promoters and to detractors each and three to the base (Rocks, Interval estimation for the net promoter score, The
 * American Statistician 70, 2016; Sauro and Lewis, Quantifying the User Experience, 2016).
 *
 * @param promoters answers of 9 and 10
 * @param detractors answers of 0 to 6
 * @param base all answers
 */
public record NetPromoter(int promoters, int detractors, int base) {

    /** Below this base there is no score. */
    public static final int SMALLEST_BASE = Base.FOR_SHARES;

    private static final double ADDED_TO_BASE = 3;
    private static final double ADDED_TO_EACH = 0.75;

    public static NetPromoter of(List<Integer> answers) {
        int promoters = (int) answers.stream().filter(a -> a >= 9).count();
        int detractors = (int) answers.stream().filter(a -> a <= 6).count();
        return new NetPromoter(promoters, detractors, answers.size());
    }

    /** Answers of 7 and 8. */
    public int passives() {
        return base - promoters - detractors;
    }

    /** -100..100; empty where the base is too small. */
    public Optional<Long> score() {
        return base < SMALLEST_BASE
                ? Optional.empty()
                : Optional.of(Math.round(100.0 * (promoters - detractors) / base));
    }

    /** The 95% interval in points, -100..100. */
    public Interval interval() {
        double n = base + ADDED_TO_BASE;
        double middle = (promoters - detractors) / n;
        double either = (promoters + detractors + 2 * ADDED_TO_EACH) / n;
        double margin = Interval.Z * Math.sqrt((either - middle * middle) / n);
        return new Interval(middle - margin, middle + margin).times(100).within(-100, 100);
    }

    /** The lower end of the interval, rounded. */
    public long low() {
        return Math.round(interval().low());
    }

    /** The upper end of the interval, rounded. */
    public long high() {
        return Math.round(interval().high());
    }
}
