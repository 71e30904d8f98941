package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.segmentation.EvidenceRule.Source;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Terciles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed rules taught to be missing from other tests: questions, moves, evidence and alerts of any model. */
class AnyModelTest {

    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    private static final SegmentationModel LOYALTY = SegmentationModels.shipped("loyalty-value");

    @ParameterizedTest(name = "{0}{1}{2} over high depth: ask {3}")
    @CsvSource({
        // A No settles the segment, no revenue does.
        "-, 3, -, appetite",
        // Nothing left to sell settles it, no revenue does; neither can be asked of the customer.
        "-, -, 3, opportunities"
    })
    void theQuestionIsTheOneThatSettlesMost(String revenue, String opportunities, String appetite, String ask) {
        Inputs inputs = Inputs.none().with("engagement", 3).with("products", 3).with("trust", 3);
        inputs = level(level(level(inputs, "revenue", revenue), "opportunities", opportunities), "appetite", appetite);
        assertThat(CANVAS.place(inputs).question()).contains(ask);
    }

    @Test
    void theSmallestMoveIsNamedAlsoWhereItFalls() {
        Inputs inputs = Inputs.none()
                .with("revenue", 3)
                .with("opportunities", 3)
                .with("appetite", 2)
                .with("engagement", 3)
                .with("products", 3)
                .with("trust", 3);
        assertThat(CANVAS.place(inputs).segment()).hasValue(6);
        List<Move> moves = CANVAS.moves(inputs);
        assertThat(moves).contains(new Move("revenue", 3, 2, 4));
        assertThat(moves.stream().filter(move -> move.segment() == 4)).hasSize(1);
        assertThat(new Move("revenue", 3, 2, 4).size()).isEqualTo(1);
        assertThat(new Move("revenue", 3, 1, 4).size()).isEqualTo(2);
        assertThat(new Move("revenue", 1, 2, 4).isRise()).isTrue();
    }

    @ParameterizedTest(name = "opportunities {0}, appetite {1} by {2}, trust by {3}: {4}")
    @CsvSource({
        "3, 3, THIS_WAVE, THIS_WAVE, ASKED",
        "3, 3, THIS_WAVE, NONE,      PARTLY_ASKED",
        "3, -, NONE,      THIS_WAVE, PARTLY_ASKED",
        "-, -, NONE,      THIS_WAVE, PARTLY_ASKED",
        "1, -, NONE,      CARRIED,   ASKED",
        "1, 3, ESTIMATE,  CARRIED,   ASKED",
        "1, -, NONE,      NONE,      ASSUMED",
        "3, 1, ESTIMATE,  CARRIED,   PARTLY_ASKED",
        "3, 1, THIS_WAVE, CARRIED,   ASKED",
        "3, 3, ESTIMATE,  ESTIMATE,  ASSUMED"
    })
    void anAnswerThatCanChangeNothingIsNotMissing(
            String opportunities, String appetite, Source appetiteFrom, Source trustFrom, Evidence evidence) {
        Inputs inputs =
                level(level(Inputs.none().with("trust", 2), "opportunities", opportunities), "appetite", appetite);
        assertThat(EvidenceRule.evidence(CANVAS, inputs, Map.of("appetite", appetiteFrom, "trust", trustFrom)))
                .isEqualTo(evidence);
    }

    @ParameterizedTest(name = "loyalty {0}, revenue {1}: alert {2}")
    @CsvSource({"-5, 1000, true", "0, 1000, false", "-5, 50, false", ", 1000, false", "-5, , false"})
    void whoeverIsAboutToBeLostRaisesTheAlert(BigDecimal loyalty, BigDecimal revenue, boolean raised) {
        Map<String, Object> raw = new HashMap<>();
        raw.put("loyalty", loyalty);
        raw.put("revenue", revenue);
        raw.put("potential", BigDecimal.valueOf(50_000));
        Inputs inputs = LOYALTY.read(raw, Map.of("revenue", new Terciles(BigDecimal.TEN, BigDecimal.valueOf(100))));
        assertThat(LOYALTY.place(inputs).alerts().contains("about-to-be-lost")).isEqualTo(raised);
        assertThat(LOYALTY.alert("about-to-be-lost").key()).isEqualTo("about-to-be-lost");
    }

    @Test
    void bandsAlertsAndTraysAreFoundByTheirCodes() {
        assertThat(CANVAS.x().band("C").level()).isEqualTo(3);
        assertThat(LOYALTY.tray("no-potential").key()).isEqualTo("no-potential");
        assertThatThrownBy(() -> CANVAS.x().band("D")).hasMessageContaining("has no band 'D'");
        assertThatThrownBy(() -> CANVAS.alert("none")).hasMessageContaining("has no alert 'none'");
        assertThatThrownBy(() -> CANVAS.tray("none")).hasMessageContaining("has no tray 'none'");
        assertThatThrownBy(() -> CANVAS.segment(9)).hasMessageContaining("no segment with the number 9");
    }

    @Test
    void thirdsWithoutAMiddleHaveNone() {
        Terciles cuts = Terciles.freeze(List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(2)));
        assertThat(cuts).isEqualTo(new Terciles(null, BigDecimal.valueOf(2)));
        assertThat(Terciles.freeze(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(2))))
                .isEqualTo(new Terciles(BigDecimal.ONE, BigDecimal.valueOf(2)));
    }

    private static Inputs level(Inputs inputs, String key, String level) {
        return level.equals("-") ? inputs : inputs.with(key, Integer.parseInt(level));
    }
}
