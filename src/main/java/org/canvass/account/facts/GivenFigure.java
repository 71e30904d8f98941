package org.canvass.account.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.canvass.account.FigureKind;

/** A figure as a file gave it, both days included. */
record GivenFigure(FigureKind kind, LocalDate start, LocalDate end, BigDecimal amount, String currency) {

    long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    boolean overlaps(GivenFigure other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }
}
