package org.canvass.account.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.canvass.account.FigureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureSumsTest {

    @ParameterizedTest(name = "{0}: {1} and purchases of {2} as of {3} are {4} from {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            one year to the day       | 2024-01-01/2024-12-31=100                                     | -  | 2024-12-31 | 100 | file
            a leap year               | 2023-03-01/2024-02-29=100                                     | 7  | 2024-02-29 | 100 | file
            an older year             | 2024-01-01/2024-12-31=100                                     | -  | 2025-12-30 | 100 | file
            a year too old            | 2024-01-01/2024-12-31=100                                     | -  | 2025-12-31 | -   | -
            a year not yet over       | 2024-01-01/2024-12-31=100                                     | -  | 2024-12-30 | -   | -
            file before purchases     | 2024-01-01/2024-12-31=100                                     | 7  | 2025-04-01 | 100 | file
            purchases are fresher     | 2024-01-01/2024-12-31=100                                     | 7  | 2025-04-02 | 7   | purchases
            purchases of 0            | -                                                             | 0  | 2025-04-02 | 0   | purchases
            nothing known             | -                                                             | -  | 2025-04-02 | -   | -
            two half-years            | 2024-01-01/2024-06-30=40 2024-07-01/2024-12-31=50             | 7  | 2025-01-15 | 90  | file
            half a year               | 2024-07-01/2024-12-31=50                                      | -  | 2025-01-15 | 50  | file
            half a year and purchases | 2024-07-01/2024-12-31=50                                      | 7  | 2025-01-15 | 7   | purchases
            a year and its half       | 2024-01-01/2024-12-31=100 2024-07-01/2024-12-31=50            | -  | 2025-01-15 | 100 | file
            a year and a quarter more | 2024-01-01/2024-12-31=100 2025-01-01/2025-03-31=50            | -  | 2025-04-15 | 100 | file
            a gap in between          | 2024-01-01/2024-05-31=40 2024-07-01/2024-12-31=50             | 7  | 2025-01-15 | 7   | purchases
            a loss                    | 2024-01-01/2024-12-31=-5                                      | 7  | 2025-01-15 | -5  | file
            """)
    void revenueIsTheLastWholeYearOfTheFilesElseThePurchases(
            String what, String given, BigDecimal bought, LocalDate asOf, BigDecimal amount, String source) {
        FigureSum purchases = bought == null ? null : FigureSums.bought(bought, "EUR", asOf);

        FigureSum revenue = FigureSums.figures(figures(FigureKind.REVENUE, given), purchases, asOf)
                .revenue();

        if (amount == null) {
            assertThat(revenue).isNull();
        } else {
            assertThat(revenue.amount()).isEqualByComparingTo(amount);
            assertThat(revenue.source()).isEqualTo(source);
        }
    }

    @Test
    void aSumSaysWhichDaysItCovers() {
        LocalDate asOf = LocalDate.of(2025, 1, 15);
        FigureSum year = FigureSums.figures(figures(FigureKind.PROFIT, "2024-07-01/2024-12-31=50"), null, asOf)
                .profit();
        assertThat(year.from()).isEqualTo("2024-07-01");
        assertThat(year.to()).isEqualTo("2024-12-31");

        FigureSum bought = FigureSums.bought(BigDecimal.TEN, "EUR", asOf);
        assertThat(bought.from()).isEqualTo("2024-01-16");
        assertThat(bought.to()).isEqualTo("2025-01-15");
    }

    @Test
    void thePotentialIsTheLatestOneGivenHoweverLongItReaches() {
        List<GivenFigure> given = figures(
                FigureKind.POTENTIAL, "2023-01-01/2027-12-31=10 2025-01-01/2029-12-31=20 2026-01-01/2030-12-31=30");

        assertThat(FigureSums.figures(given, null, LocalDate.of(2025, 6, 1))
                        .potential()
                        .amount())
                .isEqualByComparingTo("20");
    }

    private static List<GivenFigure> figures(FigureKind kind, String given) {
        List<GivenFigure> figures = new ArrayList<>();
        if (given != null) {
            for (String one : given.split(" ")) {
                String[] parts = one.split("[/=]");
                figures.add(new GivenFigure(
                        kind, LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), new BigDecimal(parts[2]), "EUR"));
            }
        }
        return figures;
    }
}
