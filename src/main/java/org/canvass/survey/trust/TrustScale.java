package org.canvass.survey.trust;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody's agreement with the statements of the trust scale amounts to. The stage is the last of the unbroken run
 * of stages passed, from Everyday on. A stage with fewer than two of three statements answered is neither passed nor
 * failed: the stage of the whole is then known only if it is the same either way. Pure; the time taken is passed in.
 *
 * @param means by stage, in the order of the stages
 * @param stage everyday, risk, knowledge or identification; empty where too little was answered
 * @param careless why the answers look as if they were given without reading; empty where they do not
 */
public record TrustScale(Map<String, Mean> means, Optional<String> stage, Set<Flag> flags, Set<Careless> careless) {
    /** The stages, the lowest first. */
    public static final List<String> STAGES = List.of("everyday", "risk", "knowledge", "identification");

    private static final int MIDDLE = 3;

    /** What is worth a look. */
    public enum Flag {
        /** Not even the lowest stage is passed. */
        BELOW_EVERYDAY,
        /** A stage is passed above one that is not. */
        OUT_OF_ORDER,
        /** The scale and the respondent's own choice of a sentence lie two or more stages apart. */
        CHECK
    }

    /** Why answers look careless. They are left out of statistics of the scale, and of nothing else. */
    public enum Careless {
        /** "I double-check" contradicts what was said about day-to-day trust by three points or more. */
        CONTRADICTION,
        /** Every statement has the same score, and not the middle one. */
        STRAIGHT_LINE,
        /** Less than a third of the median time of the wave. */
        TOO_FAST
    }

    /**
     * @param statements all that are asked, answered or not
     * @param placed the stage of the sentence they chose for themselves; null where unknown
     * @param took from sending the first page to sending the last; null where unknown
     * @param median of that over the wave; null where too few have answered for one
     */
    public static TrustScale of(List<Statement> statements, String placed, Duration took, Duration median) {
        Map<String, Mean> means = new LinkedHashMap<>();
        STAGES.forEach(stage -> means.put(stage, mean(statements, stage)));
        Optional<String> stage = stage(List.copyOf(means.values()));
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (means.get(STAGES.get(0)).fails()) {
            flags.add(Flag.BELOW_EVERYDAY);
        }
        if (outOfOrder(List.copyOf(means.values()))) {
            flags.add(Flag.OUT_OF_ORDER);
        }
        if (stage.isPresent() && placed != null && apart(stage.get(), placed) >= 2) {
            flags.add(Flag.CHECK);
        }
        Set<Careless> careless = EnumSet.noneOf(Careless.class);
        if (contradicts(statements, means.get(STAGES.get(0)))) {
            careless.add(Careless.CONTRADICTION);
        }
        if (straightLine(statements)) {
            careless.add(Careless.STRAIGHT_LINE);
        }
        if (took != null && median != null && took.multipliedBy(3).compareTo(median) < 0) {
            careless.add(Careless.TOO_FAST);
        }
        return new TrustScale(
                Collections.unmodifiableMap(means),
                stage,
                Collections.unmodifiableSet(flags),
                Collections.unmodifiableSet(careless));
    }

    /** Whether the answers are left out of statistics of the scale. */
    public boolean isCareless() {
        return !careless.isEmpty();
    }

    /** Whether anything was answered at all. */
    public boolean answered() {
        return means.values().stream().anyMatch(mean -> mean.answered() > 0);
    }

    private static Mean mean(List<Statement> statements, String stage) {
        List<Integer> scores = statements.stream()
                .filter(one -> one.stage().equals(stage) && !one.check() && one.score() != null)
                .map(Statement::score)
                .toList();
        return new Mean(scores.stream().mapToInt(Integer::intValue).sum(), scores.size());
    }

    /** Every unknown stage is tried as passed and as failed; what comes out both ways is certain. */
    private static Optional<String> stage(List<Mean> means) {
        int atLeast = run(means, false);
        int atMost = run(means, true);
        boolean nothing = means.stream().noneMatch(Mean::known);
        return nothing || atLeast != atMost ? Optional.empty() : Optional.of(STAGES.get(atLeast));
    }

    /** The place of the last stage of the run; where none is passed, the first, as everyone is at least there. */
    private static int run(List<Mean> means, boolean unknownPasses) {
        int passed = 0;
        while (passed < means.size()
                && (means.get(passed).passes()
                        || unknownPasses && !means.get(passed).known())) {
            passed++;
        }
        return Math.max(0, passed - 1);
    }

    private static boolean outOfOrder(List<Mean> means) {
        boolean failed = false;
        for (Mean mean : means) {
            if (failed && mean.passes()) {
                return true;
            }
            failed = failed || mean.fails();
        }
        return false;
    }

    private static int apart(String one, String other) {
        return Math.abs(STAGES.indexOf(one) - STAGES.indexOf(other));
    }

    /** |(6 - check) - mean| >= 3, in integers. */
    private static boolean contradicts(List<Statement> statements, Mean everyday) {
        return everyday.known()
                && statements.stream()
                        .filter(one -> one.check() && one.score() != null)
                        .anyMatch(one -> Math.abs((6 - one.score()) * everyday.answered() - everyday.sum())
                                >= 3 * everyday.answered());
    }

    private static boolean straightLine(List<Statement> statements) {
        return !statements.isEmpty()
                && statements.stream().allMatch(one -> one.score() != null && one.score() != MIDDLE)
                && statements.stream().map(Statement::score).distinct().count() == 1;
    }
}
