package org.canvass.report.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.report.movement.Measures.Line;
import org.canvass.report.movement.Measures.Part;
import org.canvass.statistics.pairs.Judgement;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void onlyAccountsOfEveryWaveCount() {
        Line line = line(30, 12, 20);
        assertThat(line.matched()).isEqualTo(30);
        assertThat(line.points()).extracting(point -> Math.round(point.value())).containsExactly(40L, 67L);
        assertThat(line.points().get(0).band().holds(40)).isTrue();
    }

    @Test
    void aClearRiseIsSaidToBeOne() {
        Line line = line(40, 4, 30);
        assertThat(line.adjusted()).isLessThan(0.001);
        assertThat(line.words()).isEqualTo("Up from first to last by more than chance (p < .001 after Holm).");
        assertThat(line(40, 30, 4).words()).startsWith("Down from first to last");
    }

    @Test
    void whereTheDataCannotTellItIsTooCloseToCall() {
        assertThat(line(30, 12, 14).words()).startsWith("First against last: too close to call (p = ");
    }

    @Test
    void belowTenThereIsNoShareAndBelowTwentyNoTest() {
        assertThat(line(9, 3, 4).enough()).isFalse();
        assertThat(line(9, 3, 4).points().get(0).valueText()).isEqualTo("–");
        assertThat(line(19, 1, 18).enough()).isTrue();
        assertThat(line(19, 1, 18).words()).isEmpty();
    }

    @Test
    void severalMeasuresAreJudgedTogether() {
        Measures.Raw raw = raw(30, 12, 20);
        double alone = Measures.of(List.of(raw)).lines().get(0).adjusted();
        double together = Measures.of(List.of(raw, raw("other", 30, 12, 20)))
                .lines()
                .get(0)
                .adjusted();
        assertThat(together).isCloseTo(2 * alone, within(1e-12));
    }

    @Test
    void aPIsWrittenAsReadersKnowIt() {
        assertThat(Verdict.p(0.0004)).isEqualTo("p < .001");
        assertThat(Verdict.p(0.0312)).isEqualTo("p = .031");
        assertThat(Verdict.p(0.5)).isEqualTo("p = .50");
        assertThat(Verdict.p(1)).isEqualTo("p = 1.00");
        assertThat(new Verdict(null).tells()).isFalse();
        assertThat(new Verdict(null).judged()).isFalse();
        assertThat(new Verdict(null).p()).isEmpty();
        assertThat(new Verdict(new Judgement(1, 0, 0.01)).tells()).isTrue();
    }

    @Test
    void theNoiseFloorSpeaksOfThoseHeardAgain() {
        assertThat(NoiseFloor.ofSegments("canvas", 50))
                .isEqualTo("answer noise alone could produce about 6: 50 were heard again, and in a made-up panel"
                        + " whose truth stands still 11% of those change their segment.");
        assertThat(NoiseFloor.ofStages(1)).contains("about 0: 1 was heard again");
        assertThat(NoiseFloor.ofSegments("another", 50)).isEqualTo("answer noise alone could produce many.");
    }

    private static Line line(int accounts, int first, int last) {
        return Measures.of(List.of(raw(accounts, first, last))).lines().get(0);
    }

    private static Measures.Raw raw(int accounts, int first, int last) {
        return raw("open", accounts, first, last);
    }

    /** So many accounts in both waves, of which so many have it; and one more in each wave that the other lacks. */
    private static Measures.Raw raw(String key, int accounts, int first, int last) {
        return Measures.raw(
                key,
                "Open",
                "%",
                List.of("Spring", "Autumn"),
                List.of(known(accounts, first, 1000), known(accounts, last, 1001)));
    }

    private static Map<UUID, Part> known(int accounts, int have, int stranger) {
        Map<UUID, Part> known = new LinkedHashMap<>();
        for (int i = 0; i < accounts; i++) {
            known.put(new UUID(0, i), new Part(i < have ? 1 : 0, 1));
        }
        known.put(new UUID(0, stranger), new Part(1, 1));
        return known;
    }
}
