package org.canvass.account.facts;

import java.math.BigDecimal;

/**
 * An account's numbers as of a day, each null where unknown.
 *
 * @param revenue of twelve months
 * @param profit of twelve months
 * @param engagement a count over twelve months
 * @param potential five years, any vendor: the latest one given
 */
public record AccountFigures(FigureSum revenue, FigureSum profit, FigureSum engagement, FigureSum potential) {

    /** Of an account nobody has said anything about. */
    public static final AccountFigures UNKNOWN = new AccountFigures(null, null, null, null);

    /** The revenue's amount, null where unknown. */
    public BigDecimal revenueAmount() {
        return revenue == null ? null : revenue.amount();
    }
}
