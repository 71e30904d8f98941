package org.canvass.report.deeper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.canvass.account.FactKind;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.Profile;
import org.canvass.segmentation.deeper.Wallet;

/**
 * An account's wallet with who says so: what they spend with us, with any vendor, and the most they would give one.
 *
 * @param wallet the money; unknown parts are null
 * @param spends what is said of their spend, the best source first; the first one counts
 * @param ceilings what is said of their ceiling, the best source first; the first one counts
 * @param shareSaid our share as they gave it themselves; null where nobody did
 * @param profit the same for profit, by figures alone
 */
public record Money(
        Wallet wallet,
        List<Told<BigDecimal>> spends,
        List<Told<BigDecimal>> ceilings,
        Told<BigDecimal> shareSaid,
        Wallet profit) {

    /** An account manager's estimate counts for half a year. */
    private static final int ESTIMATE_DAYS = 180;

    static Money of(AccountFigures figures, Profile profile, CustomerWords words, LocalDate asOf, LocalDate today) {
        BigDecimal revenue = figures.revenueAmount();
        Told<BigDecimal> share = words.number("shareOfWallet");
        Told<BigDecimal> said = share == null
                ? null
                : Wallet.spendOf(revenue, share.value())
                        .map(spend -> new Told<>(spend, From.CUSTOMER, share.day()))
                        .orElse(null);
        List<Told<BigDecimal>> spends =
                Told.present(said, estimate(profile, FactKind.SPEND, today), record(figures.spend()));
        Profile.Value own = profile.of(FactKind.CEILING);
        List<Told<BigDecimal>> ceilings = Told.present(
                words.number("ceiling"),
                estimate(profile, FactKind.CEILING, today),
                own == null ? null : new Told<>(own.number(), From.RECORD, own.asOf()));
        BigDecimal ceiling = first(ceilings);
        return new Money(
                new Wallet(revenue, first(spends), ceiling),
                spends,
                ceilings,
                share,
                new Wallet(amount(figures.profit()), amount(figures.profitPool()), ceiling));
    }

    /** Whether the customer said what the upside rests on. */
    public boolean asked() {
        return !spends.isEmpty()
                && spends.get(0).from().asked()
                && !ceilings.isEmpty()
                && ceilings.get(0).from().asked();
    }

    /** Why somebody should look at the spend, as a sentence; empty where there is no reason. */
    public String check() {
        if (!wallet.checkSpend()) {
            return "";
        }
        if (wallet.ours() == null) {
            return "Their revenue with us is not known.";
        }
        if (wallet.spend() == null) {
            return "Nobody has said what they spend with any vendor.";
        }
        return wallet.share().isEmpty()
                ? "They are said to spend nothing with anybody."
                : "They spend more with us than they are said to spend with anybody.";
    }

    private static Told<BigDecimal> estimate(Profile profile, FactKind kind, LocalDate today) {
        Profile.Value value = profile.estimated().get(kind);
        return value == null || value.asOf().isBefore(today.minusDays(ESTIMATE_DAYS))
                ? null
                : new Told<>(value.number(), From.STAFF, value.asOf());
    }

    private static Told<BigDecimal> record(FigureSum sum) {
        return sum == null ? null : new Told<>(sum.amount(), From.RECORD, sum.to());
    }

    private static BigDecimal amount(FigureSum sum) {
        return sum == null ? null : sum.amount();
    }

    private static BigDecimal first(List<Told<BigDecimal>> told) {
        return told.isEmpty() ? null : told.get(0).value();
    }
}
