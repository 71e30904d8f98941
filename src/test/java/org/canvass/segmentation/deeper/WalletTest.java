package org.canvass.segmentation.deeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletTest {

    @ParameterizedTest(name = "{0} of {1}, ceiling {2}: share {3}, upside {4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            30000  | 120000 | 0.6  | 0.25 | 42000 | false | false
            0      | 120000 | 0.6  | 0    | 72000 | false | false
            72000  | 120000 | 0.6  | 0.6  | 0     | false | false
            72001  | 120000 | 0.6  | 0.6  | 0     | true  | false
            71999  | 120000 | 0.6  | 0.6  | 1     | false | false
            120000 | 120000 | 1    | 1    | 0     | false | false
            120001 | 120000 | 1    | 1    | 0     | true  | true
            30000  | 120000 | 0    | 0.25 | 0     | true  | false
            30000  | 120000 | -    | 0.25 | -     | false | false
            30000  | -      | 0.6  | -    | -     | false | true
            -      | 120000 | 0.6  | -    | -     | false | true
            30000  | 0      | 0.6  | -    | 0     | true  | true
            0      | 0      | 0.6  | -    | 0     | false | true
            -      | -      | -    | -    | -     | false | true
            """)
    void theShareAndWhatMoreThereIs(
            BigDecimal ours,
            BigDecimal spend,
            BigDecimal ceiling,
            BigDecimal share,
            BigDecimal upside,
            boolean over,
            boolean check) {
        Wallet wallet = new Wallet(ours, spend, ceiling);

        assertThat(wallet.share().map(s -> s.setScale(2, RoundingMode.HALF_UP)).orElse(null))
                .usingComparator(WalletTest::compare)
                .isEqualTo(share);
        assertThat(wallet.upside().orElse(null))
                .usingComparator(WalletTest::compare)
                .isEqualTo(upside);
        assertThat(wallet.overCeiling()).isEqualTo(over);
        assertThat(wallet.checkSpend()).isEqualTo(check);
    }

    @Test
    void aShareTheCustomerGaveMakesTheSpend() {
        assertThat(Wallet.spendOf(new BigDecimal("37000"), new BigDecimal("0.37")))
                .hasValueSatisfying(spend -> assertThat(spend).isEqualByComparingTo("100000"));
        assertThat(Wallet.spendOf(null, new BigDecimal("0.37"))).isEmpty();
        assertThat(Wallet.spendOf(BigDecimal.TEN, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void aGroupComparesLikeWithLike() {
        Wallets segment = new Wallets(List.of(
                wallet("30000", "120000", "0.6"),
                wallet("10000", "40000", null),
                wallet("90000", null, "0.5"),
                wallet("50000", "20000", "0.5")));

        assertThat(segment.base()).isEqualTo(2);
        assertThat(segment.toCheck()).isEqualTo(2);
        assertThat(segment.share())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.25"));
        assertThat(segment.upside()).isEqualByComparingTo("42000");
        assertThat(segment.upsideKnown()).isEqualTo(2);
        assertThat(new Wallets(List.of()).share()).isEmpty();
    }

    @Test
    void aCeilingIsAShare() {
        assertThatThrownBy(() -> wallet("1", "2", "60")).hasMessage("A ceiling is a share from 0 to 1, not 60.");
    }

    private static Wallet wallet(String ours, String spend, String ceiling) {
        return new Wallet(
                new BigDecimal(ours),
                spend == null ? null : new BigDecimal(spend),
                ceiling == null ? null : new BigDecimal(ceiling));
    }

    private static int compare(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other ? 0 : 1 : one.compareTo(other);
    }
}
