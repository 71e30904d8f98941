package org.canvass.report.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.canvass.placement.judgement.Opinion;
import org.canvass.report.Book;
import org.canvass.report.Figures;
import org.canvass.report.PlacedAccount;

/**
 * How much of a book is agreed, by count and by revenue. The base is what is placed; an opinion about a segment that the
 * placement no longer says counts as none.
 *
 * @param rows one an account manager
 * @param all the whole book
 * @param disputed the largest revenue first
 */
public record AgreementTable(List<Row> rows, Row all, List<Dispute> disputed, List<PlacedAccount> held) {

    /** One account manager's part; {@code manager} null is nobody's. */
    public record Row(
            String manager,
            int placed,
            int agreed,
            int disputed,
            BigDecimal revenue,
            BigDecimal agreedRevenue,
            BigDecimal disputedRevenue) {

        /** Placements on which somebody has said anything. */
        public int said() {
            return agreed + disputed;
        }

        public int open() {
            return placed - agreed - disputed;
        }

        /** 0..1; empty below the base that shares need. */
        public Optional<Double> agreedShare() {
            return Figures.share(agreed, placed);
        }

        public Optional<Double> agreedRevenueShare() {
            return Figures.share(agreedRevenue, revenue);
        }

        /** The width of a part in a bar 1000 wide. */
        public int agreedWidth() {
            return width(agreed);
        }

        public int disputedWidth() {
            return width(disputed);
        }

        private int width(int part) {
            return placed == 0 ? 0 : 1000 * part / placed;
        }
    }

    /** A placement that somebody disputes. */
    public record Dispute(PlacedAccount account, String reason, String by) {}

    static AgreementTable of(Book book, Map<UUID, Opinion> opinions, Map<UUID, String> members) {
        List<PlacedAccount> placed =
                book.accounts().stream().filter(a -> a.segment() != null).toList();
        Map<String, List<PlacedAccount>> byManager = new TreeMap<>();
        placed.forEach(a -> byManager
                .computeIfAbsent(a.manager() == null ? "" : a.manager(), name -> new ArrayList<>())
                .add(a));
        List<Row> rows = byManager.entrySet().stream()
                .map(one -> row(one.getKey().isEmpty() ? null : one.getKey(), one.getValue(), opinions))
                .toList();
        List<Dispute> disputed = placed.stream()
                .filter(a -> says(opinions.get(a.id()), a, false))
                .sorted(Comparator.comparing(PlacedAccount::money).reversed())
                .map(a -> dispute(a, opinions.get(a.id()), members))
                .toList();
        List<PlacedAccount> held =
                book.accounts().stream().filter(a -> a.held() != null).toList();
        return new AgreementTable(rows, row(null, placed, opinions), disputed, held);
    }

    /** "agreed", "disputed" or "open": what the newest opinion makes of an account. */
    static String state(Opinion opinion, PlacedAccount account) {
        return says(opinion, account, true) ? "agreed" : says(opinion, account, false) ? "disputed" : "open";
    }

    private static Dispute dispute(PlacedAccount account, Opinion opinion, Map<UUID, String> members) {
        return new Dispute(account, opinion.reason, members.getOrDefault(opinion.givenBy, "somebody"));
    }

    private static Row row(String manager, List<PlacedAccount> placed, Map<UUID, Opinion> opinions) {
        Predicate<PlacedAccount> agreed = a -> says(opinions.get(a.id()), a, true);
        Predicate<PlacedAccount> disputed = a -> says(opinions.get(a.id()), a, false);
        return new Row(
                manager,
                placed.size(),
                (int) placed.stream().filter(agreed).count(),
                (int) placed.stream().filter(disputed).count(),
                Book.sum(placed),
                Book.sum(placed.stream().filter(agreed).toList()),
                Book.sum(placed.stream().filter(disputed).toList()));
    }

    private static boolean says(Opinion opinion, PlacedAccount account, boolean agreed) {
        return opinion != null && opinion.isAbout(account.segment()) && opinion.agreed == agreed;
    }
}
