package org.canvass.account.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The twelve months that the files' figures of one kind give as of a day. Files come by month, quarter or year and
 * seldom end on the very day, so the year is the last whole one they cover; where they cover no whole one, the year
 * they cover most of. Where periods overlap the longer one counts, so that nothing is summed twice.
 *
 * @param figures the figures summed
 * @param whole whether they leave no day of the twelve months out
 */
record GivenYear(List<GivenFigure> figures, boolean whole) {

    /** A year of files that ended longer ago is older than what purchases say today. */
    private static final int FRESH_DAYS = 92;

    /** The year to sum, or null where no figure ended within the twelve months up to the day. */
    static GivenYear of(List<GivenFigure> given, LocalDate asOf) {
        LocalDate tooOld = asOf.minusYears(1);
        List<LocalDate> ends = given.stream()
                .map(GivenFigure::end)
                .filter(end -> !end.isAfter(asOf) && end.isAfter(tooOld))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        GivenYear best = null;
        for (LocalDate end : ends) {
            GivenYear year = ending(given, end);
            if (year.whole) {
                return year;
            }
            if (best == null || year.days() > best.days()) {
                best = year;
            }
        }
        return best == null || best.figures.isEmpty() ? null : best;
    }

    private static GivenYear ending(List<GivenFigure> given, LocalDate end) {
        LocalDate from = end.minusYears(1).plusDays(1);
        List<GivenFigure> within = given.stream()
                .filter(figure ->
                        !figure.start().isBefore(from) && !figure.end().isAfter(end))
                .sorted(Comparator.comparingLong(GivenFigure::days)
                        .thenComparing(GivenFigure::end)
                        .reversed())
                .toList();
        List<GivenFigure> taken = new ArrayList<>();
        for (GivenFigure figure : within) {
            if (taken.stream().noneMatch(figure::overlaps)) {
                taken.add(figure);
            }
        }
        long covered = taken.stream().mapToLong(GivenFigure::days).sum();
        return new GivenYear(taken, covered == ChronoUnit.DAYS.between(from, end) + 1);
    }

    /** Whether these figures say as much of the twelve months as the purchases do, and so count before them. */
    boolean countsBeforePurchases(LocalDate asOf) {
        return whole && sum().to().isAfter(asOf.minusDays(FRESH_DAYS));
    }

    FigureSum sum() {
        BigDecimal amount = figures.stream().map(GivenFigure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate from = figures.stream()
                .map(GivenFigure::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = figures.stream()
                .map(GivenFigure::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new FigureSum(amount, figures.get(0).currency(), "file", from, to);
    }

    private long days() {
        return figures.stream().mapToLong(GivenFigure::days).sum();
    }
}
