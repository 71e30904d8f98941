package org.canvass.segmentation.deeper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What an account spends on what we could supply, and our part of it. The same rule serves profit: ours, and what all
 * suppliers together earn there. Amounts are of twelve months, in one currency; null is unknown, which is never 0.
 *
 * @param ours what they spend with us
 * @param spend what they spend with any vendor, us included
 * @param ceiling the largest share they would ever give one supplier, 0..1
 */
public record Wallet(BigDecimal ours, BigDecimal spend, BigDecimal ceiling) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    public Wallet {
        if (ceiling != null && (ceiling.signum() < 0 || ceiling.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "A ceiling is a share from 0 to 1, not " + ceiling.toPlainString() + ".");
        }
    }

    /** Of an account nobody has said anything about. */
    public static final Wallet UNKNOWN = new Wallet(null, null, null);

    /**
     * The spend that a share, as the customer gave it, makes of what they spend with us; empty where either is unknown or
     * the share is nothing.
     *
     * @param share our part, 0..1
     */
    public static Optional<BigDecimal> spendOf(BigDecimal ours, BigDecimal share) {
        return ours == null || share == null || share.signum() <= 0
                ? Optional.empty()
                : Optional.of(ours.divide(share, PRECISION));
    }

    /** Our share of the wallet; above 1 where the spend cannot be right. Empty where it cannot be worked out. */
    public Optional<BigDecimal> share() {
        return ours == null || spend == null || spend.signum() <= 0
                ? Optional.empty()
                : Optional.of(ours.divide(spend, PRECISION));
    }

    /** Whether somebody should look at the spend: nobody knows a share, or it says that we get more than there is. */
    public boolean checkSpend() {
        return share().map(share -> share.compareTo(BigDecimal.ONE) > 0).orElse(true);
    }

    /** What more they could give us before their ceiling; 0 at and above it. Empty where anything is unknown. */
    public Optional<BigDecimal> upside() {
        return room().map(room -> room.max(BigDecimal.ZERO));
    }

    /** Whether they already give us more than they say they would ever give one supplier. */
    public boolean overCeiling() {
        return room().map(room -> room.signum() < 0).orElse(false);
    }

    /** What they spend elsewhere: all that the upside could be if they had no ceiling. Never below 0. */
    public Optional<BigDecimal> elsewhere() {
        return ours == null || spend == null
                ? Optional.empty()
                : Optional.of(spend.subtract(ours).max(BigDecimal.ZERO));
    }

    private Optional<BigDecimal> room() {
        return ours == null || spend == null || ceiling == null
                ? Optional.empty()
                : Optional.of(ceiling.multiply(spend).subtract(ours));
    }
}
