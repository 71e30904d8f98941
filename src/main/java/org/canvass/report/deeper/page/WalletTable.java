package org.canvass.report.deeper.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.canvass.report.Figures;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.DepthWords;
import org.canvass.report.deeper.Told;
import org.canvass.segmentation.deeper.PlanRule.Plan;
import org.canvass.segmentation.deeper.Wallet;
import org.canvass.segmentation.deeper.Wallets;
import org.canvass.segmentation.model.Segment;

/**
 * The wallets of a book: all together, by segment, and account by account.
 *
 * @param together all accounts
 * @param segments the highest first, and those not placed
 * @param all accounts whose share is known, the largest upside first
 * @param check accounts whose spend somebody should look at, the largest revenue first
 * @param ownPlans accounts worth a plan of their own; null where nobody has said from which revenue
 */
public record WalletTable(Group together, List<Group> segments, List<Row> all, List<Row> check, Long ownPlans) {

    private static final int SHOWN = 100;

    /** Shares of a group need as many accounts as any share does. */
    private static final int BASE = Figures.BASE_FOR_SHARES;

    /** A group of accounts; {@code number} is 0 for those not placed. */
    public record Group(int number, String name, int accounts, Wallets money, Wallets profit) {

        public boolean enough() {
            return money.base() >= BASE;
        }

        public String share() {
            return enough() ? DepthWords.percent(money.share()) : "–";
        }

        public String profitShare() {
            return profit.base() >= BASE ? DepthWords.percent(profit.share()) : "–";
        }

        /** The bar's parts, in thousandths of what they spend: ours, and the upside beside it. */
        public int oursWidth() {
            return part(money.ours());
        }

        public int upsideWidth() {
            return Math.min(1000 - oursWidth(), part(money.upside()));
        }

        private int part(BigDecimal amount) {
            return money.spend().signum() == 0
                    ? 0
                    : (int) Math.min(
                            1000,
                            Math.round(
                                    1000 * amount.doubleValue() / money.spend().doubleValue()));
        }
    }

    /** One account. */
    public record Row(Depth depth) {

        private Wallet wallet() {
            return depth.money().wallet();
        }

        public String ours() {
            return Figures.whole(wallet().ours());
        }

        public String spend() {
            return Figures.whole(wallet().spend());
        }

        /** Who says what they spend, in a few words. */
        public String spendFrom() {
            List<Told<BigDecimal>> said = depth.money().spends();
            return said.isEmpty() ? "" : said.get(0).source();
        }

        public String share() {
            return DepthWords.percent(wallet().share());
        }

        public String ceiling() {
            return DepthWords.percent(wallet().ceiling());
        }

        public String upside() {
            return Figures.whole(depth.upside());
        }

        public boolean over() {
            return wallet().overCeiling();
        }

        public String why() {
            return depth.money().check();
        }

        public boolean ownPlan() {
            return depth.plan() == Plan.OWN;
        }
    }

    static WalletTable of(List<Depth> depths, List<Segment> segments) {
        List<Group> groups = new ArrayList<>();
        segments.stream()
                .sorted(Comparator.comparing(Segment::number).reversed())
                .forEach(segment -> groups.add(group(
                        segment.number(),
                        segment.name().in("en"),
                        depths.stream()
                                .filter(depth -> depth.placed().segment() != null
                                        && depth.placed().segment() == segment.number())
                                .toList())));
        groups.add(group(
                0,
                "Not placed",
                depths.stream()
                        .filter(depth -> depth.placed().segment() == null)
                        .toList()));
        Comparator<Row> byUpside = Comparator.comparing(
                (Row row) -> row.depth().upside(), Comparator.nullsLast(Comparator.reverseOrder()));
        Comparator<Row> byRevenue =
                Comparator.comparing((Row row) -> row.wallet().ours(), Comparator.nullsLast(Comparator.reverseOrder()));
        boolean planned = depths.stream().anyMatch(depth -> depth.plan() != null);
        return new WalletTable(
                group(0, "Together", depths),
                groups,
                depths.stream()
                        .filter(depth -> !depth.money().wallet().checkSpend())
                        .map(Row::new)
                        .sorted(byUpside.thenComparing(byRevenue))
                        .toList(),
                depths.stream()
                        .filter(depth -> depth.money().wallet().checkSpend())
                        .map(Row::new)
                        .sorted(byRevenue)
                        .toList(),
                planned
                        ? depths.stream()
                                .filter(depth -> depth.plan() == Plan.OWN)
                                .count()
                        : null);
    }

    public List<Row> rows() {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public int more() {
        return all.size() - rows().size();
    }

    public List<Row> checkRows() {
        return check.subList(0, Math.min(SHOWN, check.size()));
    }

    public int moreToCheck() {
        return check.size() - checkRows().size();
    }

    /** How many give us more than the most they would give one supplier. */
    public long over() {
        return all.stream().filter(Row::over).count();
    }

    private static Group group(int number, String name, List<Depth> depths) {
        return new Group(
                number,
                name,
                depths.size(),
                new Wallets(depths.stream().map(depth -> depth.money().wallet()).toList()),
                new Wallets(depths.stream().map(depth -> depth.money().profit()).toList()));
    }
}
