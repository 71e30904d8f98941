package org.canvass.account.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.canvass.account.FigureKind;

/**
 * Sums accounts' figures over the twelve months up to a day. Revenue comes from the files where they cover a whole year
 * that ended at most three months before the day; otherwise from the purchases, to the day; otherwise from whatever
 * part of the last year the files give. What is spent with any vendor counts where files cover a whole year that ended
 * within the last two. An account that has bought before but not in these twelve months has 0; one of
 * which nothing is known has none.
 */
@ApplicationScoped
public class FigureSums {

    @Inject
    FactsSql sql;

    /** Every account of which something is known, by id; take {@link AccountFigures#UNKNOWN} for the others. */
    public Map<UUID, AccountFigures> all(String organizationId, LocalDate asOf) {
        return sums(organizationId, null, asOf);
    }

    /** One account. */
    public AccountFigures of(String organizationId, UUID accountId, LocalDate asOf) {
        return sums(organizationId, accountId, asOf).getOrDefault(accountId, AccountFigures.UNKNOWN);
    }

    private Map<UUID, AccountFigures> sums(String organizationId, UUID accountId, LocalDate asOf) {
        Map<UUID, FigureSum> bought = sql.purchaseSums(organizationId, accountId, asOf);
        Map<UUID, AccountFigures> sums = new HashMap<>();
        sql.givenFigures(
                organizationId,
                accountId,
                asOf,
                (account, given) -> sums.put(account, figures(given, bought.remove(account), asOf)));
        bought.forEach((account, sum) -> sums.put(account, new AccountFigures(sum, null, null, null)));
        return sums;
    }

    /** All figures of one account, as a rule of its own. */
    static AccountFigures figures(List<GivenFigure> given, FigureSum bought, LocalDate asOf) {
        return new AccountFigures(
                revenue(GivenYear.of(ofKind(given, FigureKind.REVENUE), asOf), bought, asOf),
                sum(GivenYear.of(ofKind(given, FigureKind.PROFIT), asOf)),
                sum(GivenYear.of(ofKind(given, FigureKind.ENGAGEMENT), asOf)),
                potential(ofKind(given, FigureKind.POTENTIAL), asOf),
                wholeYear(ofKind(given, FigureKind.SPEND), asOf),
                wholeYear(ofKind(given, FigureKind.PROFIT_POOL), asOf));
    }

    /** What is spent elsewhere is counted once a year at best: half a year of it would double our share. */
    private static FigureSum wholeYear(List<GivenFigure> given, LocalDate asOf) {
        return Stream.of(asOf, asOf.minusYears(1))
                .map(day -> GivenYear.of(given, day))
                .filter(year -> year != null && year.whole())
                .map(GivenYear::sum)
                .findFirst()
                .orElse(null);
    }

    private static FigureSum revenue(GivenYear year, FigureSum bought, LocalDate asOf) {
        if (bought == null || year != null && year.countsBeforePurchases(asOf)) {
            return sum(year);
        }
        return bought;
    }

    private static FigureSum potential(List<GivenFigure> given, LocalDate asOf) {
        return given.stream()
                .filter(figure -> !figure.start().isAfter(asOf))
                .max(Comparator.comparing(GivenFigure::start).thenComparing(GivenFigure::end))
                .map(figure -> new FigureSum(figure.amount(), figure.currency(), "file", figure.start(), figure.end()))
                .orElse(null);
    }

    private static FigureSum sum(GivenYear year) {
        return year == null ? null : year.sum();
    }

    private static List<GivenFigure> ofKind(List<GivenFigure> given, FigureKind kind) {
        return given.stream().filter(figure -> figure.kind() == kind).toList();
    }

    /** The sum of purchases over the twelve months up to the day. */
    static FigureSum bought(BigDecimal amount, String currency, LocalDate asOf) {
        return new FigureSum(amount, currency, "purchases", asOf.minusYears(1).plusDays(1), asOf);
    }
}
