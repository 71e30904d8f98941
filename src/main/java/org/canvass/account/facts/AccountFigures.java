package org.canvass.account.facts;

import java.math.BigDecimal;

/**
 * An account's numbers as of a day, each null where unknown.
 *
 * @param revenue of twelve months
 * @param profit of twelve months
 * @param engagement a count over twelve months
 * @param potential five years, any vendor: the latest one given
 * @param spend of twelve months, any vendor
 * @param profitPool of twelve months, what all vendors earn with the account
 */
public record AccountFigures(
        FigureSum revenue,
        FigureSum profit,
        FigureSum engagement,
        FigureSum potential,
        FigureSum spend,
        FigureSum profitPool) {

    /** Figures of an account whose wallet nobody knows. */
    public AccountFigures(FigureSum revenue, FigureSum profit, FigureSum engagement, FigureSum potential) {
        this(revenue, profit, engagement, potential, null, null);
    }

    /** Of an account nobody has said anything about. */
    public static final AccountFigures UNKNOWN = new AccountFigures(null, null, null, null);

    /** The revenue's amount, null where unknown. */
    public BigDecimal revenueAmount() {
        return revenue == null ? null : revenue.amount();
    }
}
