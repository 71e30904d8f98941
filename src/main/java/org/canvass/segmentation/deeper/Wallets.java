package org.canvass.segmentation.deeper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The wallets of a group of accounts, such as a segment, taken together. A share compares like with like: only accounts
 * whose own share is known and possible are summed, above and below the line.
 */
public record Wallets(List<Wallet> all) {

    public Wallets {
        all = List.copyOf(all);
    }

    /** How many accounts the share rests on. */
    public int base() {
        return usable().size();
    }

    /** How many accounts somebody should look at the spend of. */
    public int toCheck() {
        return all.size() - base();
    }

    /** What is spent with us, by those of the base. */
    public BigDecimal ours() {
        return usable().stream().map(Wallet::ours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is spent with any vendor, by those of the base. */
    public BigDecimal spend() {
        return usable().stream().map(Wallet::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Our share of all they spend; empty without a base. */
    public Optional<BigDecimal> share() {
        BigDecimal spend = spend();
        return spend.signum() == 0 ? Optional.empty() : Optional.of(ours().divide(spend, MathContext.DECIMAL64));
    }

    /** The upsides that are known, added up. */
    public BigDecimal upside() {
        return all.stream().flatMap(wallet -> wallet.upside().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many accounts have a known upside. */
    public long upsideKnown() {
        return all.stream().filter(wallet -> wallet.upside().isPresent()).count();
    }

    private List<Wallet> usable() {
        return all.stream().filter(wallet -> !wallet.checkSpend()).toList();
    }
}
