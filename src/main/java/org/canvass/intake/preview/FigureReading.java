package org.canvass.intake.preview;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.canvass.account.FigureKind;
import org.canvass.intake.cell.BadCell;
import org.canvass.intake.cell.Decimals;
import org.canvass.intake.cell.Period;
import org.canvass.intake.cell.Words;
import org.canvass.intake.shelf.Item;

/** What the rows of a file of figures say: one figure named by a cell, or one in a column for each kind. */
final class FigureReading {

    private static final Map<String, FigureKind> COLUMNS = Map.of(
            "revenue", FigureKind.REVENUE,
            "profit", FigureKind.PROFIT,
            "potential", FigureKind.POTENTIAL,
            "engagement", FigureKind.ENGAGEMENT,
            "spend", FigureKind.SPEND,
            "profitPool", FigureKind.PROFIT_POOL);

    private final Reading reading;
    private final String currency;

    FigureReading(Reading reading, String currency) {
        this.reading = reading;
        this.currency = currency;
    }

    void read(Cells cells, Consumer<Item> items) {
        String account = reading.accountOf(cells);
        Period period = period(cells);
        checkCurrency(cells);
        Map<FigureKind, BigDecimal> figures = new EnumMap<>(FigureKind.class);
        if (cells.has("amount")) {
            FigureKind kind = cells.required("kind", cells.read("kind", Words::figure));
            put(figures, kind, "amount", cells);
        }
        for (Map.Entry<String, FigureKind> column : COLUMNS.entrySet()) {
            if (cells.has(column.getKey())) {
                put(figures, column.getValue(), column.getKey(), cells);
            }
        }
        for (Map.Entry<FigureKind, BigDecimal> figure : figures.entrySet()) {
            FigureKind kind = figure.getKey();
            if (period != null && kind != FigureKind.POTENTIAL && !period.withinAYear()) {
                cells.wrong(
                        cells.has("period") ? "period" : "to",
                        "is longer than twelve months, which only a potential may be");
                break;
            }
        }
        if (cells.problems().isEmpty()) {
            figures.forEach((kind, amount) -> items.accept(Item.of(
                    List.of(account, kind.name(), period.first(), period.last()),
                    amount,
                    kind == FigureKind.ENGAGEMENT ? null : currency)));
        }
    }

    private static void put(Map<FigureKind, BigDecimal> figures, FigureKind kind, String column, Cells cells) {
        BigDecimal amount = cells.decimal(column);
        if (amount == null || kind == null) {
            return;
        }
        boolean mayBeNegative = kind == FigureKind.REVENUE || kind == FigureKind.PROFIT;
        if (amount.signum() < 0 && !mayBeNegative) {
            cells.wrong(column, "is below 0");
        } else if (kind == FigureKind.ENGAGEMENT && amount.stripTrailingZeros().scale() > 0) {
            cells.wrong(column, "is a count and has no decimals");
        } else {
            figures.put(kind, Decimals.amount(amount));
        }
    }

    private static Period period(Cells cells) {
        if (cells.has("period")) {
            return cells.required("period", cells.read("period", Period::read));
        }
        var first = cells.required("from", cells.date("from"));
        var last = cells.required("to", cells.date("to"));
        if (first == null || last == null) {
            return null;
        }
        return cells.read("to", any -> Period.of(first, last));
    }

    /** Canvass does not convert money: a sum of two currencies would be no sum. */
    private void checkCurrency(Cells cells) {
        cells.read("currency", cell -> {
            String said = Words.currency(cell);
            if (said != null && !said.equals(currency)) {
                throw new BadCell("is " + said + ", but the organization counts in " + currency
                        + "; convert the amount first, since Canvass does not");
            }
            return said;
        });
    }
}
