package org.canvass.intake.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.canvass.account.FactKind;
import org.canvass.intake.cell.Decimals;
import org.canvass.intake.cell.Words;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.shelf.Item;

/** What the rows of a file of facts say: one fact in a column for each kind. */
final class FactReading {

    private static final Map<FactKind, String> COLUMNS = columns();

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    private final Reading reading;

    FactReading(Reading reading) {
        this.reading = reading;
    }

    void read(Cells cells, Consumer<Item> items) {
        String account = reading.accountOf(cells);
        LocalDate asOf = cells.date("asOf");
        List<Item> read = new ArrayList<>();
        COLUMNS.forEach((kind, column) -> {
            if (kind == FactKind.LAST_CONTACT) {
                LocalDate day = cells.date(column);
                if (day != null) {
                    read.add(Item.of(List.of(String.valueOf(account), kind.name()), null, day, asOf));
                }
                return;
            }
            BigDecimal number = number(cells, kind, column);
            if (number != null) {
                read.add(Item.of(List.of(String.valueOf(account), kind.name()), Decimals.amount(number), null, asOf));
            }
        });
        if (cells.problems().isEmpty()) {
            read.forEach(items);
        }
    }

    private static BigDecimal number(Cells cells, FactKind kind, String column) {
        return switch (kind) {
            case TIER -> {
                Integer tier = cells.read(column, Words::tier);
                yield tier == null ? null : BigDecimal.valueOf(tier);
            }
            case JOINT_PLAN -> {
                Boolean plan = cells.read(column, Words::yesNo);
                yield plan == null ? null : plan ? BigDecimal.ONE : BigDecimal.ZERO;
            }
            case PROBLEMS_OPEN, PROBLEMS_CLOSED -> count(cells, column);
            case LOYALTY -> points(cells, column);
            default -> cells.share(column);
        };
    }

    private static BigDecimal count(Cells cells, String column) {
        BigDecimal number = cells.decimal(column);
        if (number != null
                && (number.signum() < 0 || number.stripTrailingZeros().scale() > 0)) {
            cells.wrong(column, "is a count: 0 or more, without decimals");
            return null;
        }
        return number;
    }

    private static BigDecimal points(Cells cells, String column) {
        BigDecimal number = cells.decimal(column);
        if (number != null && number.abs().compareTo(MOST_POINTS) > 0) {
            cells.wrong(column, "is not between -100 and 100");
            return null;
        }
        return number;
    }

    /** "service tier" for {@code TIER}. */
    static String title(String kind) {
        return Kind.FACTS.column(COLUMNS.get(FactKind.valueOf(kind))).title();
    }

    private static Map<FactKind, String> columns() {
        Map<FactKind, String> columns = new LinkedHashMap<>();
        columns.put(FactKind.TIER, "tier");
        columns.put(FactKind.CEILING, "ceiling");
        columns.put(FactKind.LAST_CONTACT, "lastContact");
        columns.put(FactKind.ADOPTION, "adoption");
        columns.put(FactKind.PROBLEMS_OPEN, "problemsOpen");
        columns.put(FactKind.PROBLEMS_CLOSED, "problemsClosed");
        columns.put(FactKind.JOINT_PLAN, "jointPlan");
        columns.put(FactKind.FIT, "fit");
        columns.put(FactKind.LOYALTY, "loyalty");
        return columns;
    }
}
