package org.canvass.report.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.canvass.report.Book;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;

/**
 * The accounts that give a warning sign, each once, however many it gives.
 *
 * @param rows the largest revenue first
 */
public record RiskTable(List<Row> rows, Book book) {
    private static final int WIDTH = 1000;

    /** One account with its signs, the gravest first. */
    public record Row(PlacedAccount account, List<WarningSign> signs, String detail) {}

    /** One sign over the book; an account with two signs is in two bars, and once in the total. */
    public record Bar(WarningSign sign, int accounts, BigDecimal revenue, int width) {}

    static RiskTable of(Book book, Map<UUID, Signals> signals, Map<UUID, String> details) {
        List<Row> rows = new ArrayList<>();
        for (PlacedAccount account : book.accounts()) {
            Signals one = signals.get(account.id());
            Set<WarningSign> signs = one == null ? Set.of() : one.signs();
            if (!signs.isEmpty()) {
                rows.add(new Row(account, List.copyOf(signs), details.getOrDefault(account.id(), "")));
            }
        }
        return new RiskTable(rows, book);
    }

    public List<Bar> bars() {
        BigDecimal all = book.revenue();
        return Arrays.stream(WarningSign.values())
                .map(sign -> {
                    List<PlacedAccount> with = rows.stream()
                            .filter(row -> row.signs().contains(sign))
                            .map(Row::account)
                            .toList();
                    BigDecimal revenue = Book.sum(with);
                    int width = Figures.share(revenue, all)
                            .map(share -> (int) Math.round(WIDTH * share))
                            .orElse(0);
                    return new Bar(sign, with.size(), revenue, Math.max(0, Math.min(WIDTH, width)));
                })
                .toList();
    }

    /** The revenue of all of them, each counted once. */
    public BigDecimal revenue() {
        return Book.sum(rows.stream().map(Row::account).toList());
    }

    /** Its share of the book's; empty where there is no revenue. */
    public Optional<Double> revenueShare() {
        return Figures.share(revenue(), book.revenue());
    }
}
