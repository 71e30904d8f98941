package org.canvass.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.canvass.statistics.pairs.PairedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KappaTest {

    /**
     * Two radiologists' readings of 85 xeromammograms (Boyd and others, Journal of the National Cancer Institute 68
     * (1982) 357-363), with the kappas that the Stata Base Reference Manual gives for them (kappa, examples 1 to 3).
     */
    private static final PairedTable XERO =
            new PairedTable(new int[][] {{21, 12, 0, 0}, {4, 17, 1, 0}, {3, 9, 15, 2}, {0, 0, 0, 1}});

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PLAIN, 0.4728", "LINEAR, 0.5684", "QUADRATIC, 0.6714"})
    void theRadiologistsAgreeAsStatasManualSays(Kappa kappa, double expected) {
        assertThat(XERO.pairs()).isEqualTo(85);
        assertThat(kappa.of(XERO).orElseThrow()).isCloseTo(expected, within(0.00005));
    }

    /** Fleiss, Cohen and Everitt, Large sample standard errors of kappa, Psychological Bulletin 72 (1969): .429. */
    @Test
    void twoDiagnosticiansAgreeAsFleissCohenAndEverittSay() {
        PairedTable table = new PairedTable(new int[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}});
        assertThat(Kappa.PLAIN.of(table).orElseThrow()).isCloseTo(0.429, within(0.0005));
    }

    @Test
    void alwaysTheSameIsOneAndCrossedIsBelowChance() {
        PairedTable same = new PairedTable(new int[][] {{5, 0}, {0, 5}});
        PairedTable crossed = new PairedTable(new int[][] {{0, 5}, {5, 0}});
        for (Kappa kappa : Kappa.values()) {
            assertThat(kappa.of(same)).hasValue(1);
            assertThat(kappa.of(crossed)).hasValue(-1);
        }
    }

    @Test
    void whereChanceWouldAlwaysAgreeThereIsNoKappa() {
        assertThat(Kappa.PLAIN.of(new PairedTable(new int[][] {{7, 0}, {0, 0}})))
                .isEmpty();
        assertThat(Kappa.LINEAR.of(new PairedTable(new int[][] {{0, 0}, {0, 0}})))
                .isEmpty();
        assertThat(Kappa.QUADRATIC.of(new PairedTable(new int[][] {{3}}))).isEmpty();
    }
}
