package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.Acquaintance;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.Holding;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Terciles;
import org.canvass.staff.EstimateFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An estimate stands in where nobody was heard, and never counts as asked. */
class EstimatedTest {

    private static final LocalDate LAUNCHED = LocalDate.of(2026, 5, 1);
    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    private static final UUID WAVE = UUID.randomUUID();
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final ZoneId ZONE = ZoneOffset.UTC;

    @ParameterizedTest(name = "said {0}, estimated {1}, {2} days before, {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # said    | estimated      | days | heard     | source           | stage     | evidence     | flagged
            knowledge | identification | 1    | recent    | this-wave        | knowledge | ASKED        | false
            -         | identification | 1    | recent    | estimate-recent  | -         | PARTLY_ASKED | true
            -         | identification | 180  | earlier   | estimate-earlier | -         | PARTLY_ASKED | true
            -         | identification | 181  | recent    | none             | -         | PARTLY_ASKED | false
            -         | knowledge      | 30   | judgement | estimate         | -         | PARTLY_ASKED | true
            -         | knowledge      | 30   | -         | estimate         | -         | PARTLY_ASKED | true
            -         | -              | 30   | recent    | none             | -         | PARTLY_ASKED | false
            """)
    void anEstimateNeverBecomesAsked(
            String said,
            String estimated,
            int days,
            String heard,
            String source,
            String stage,
            String evidence,
            boolean flagged) {
        Placer.Placed placed = placed(said, "yes", fact(estimated, null, null, days, heard, null));
        assertThat(input(placed, "trust").source()).isEqualTo(source);
        assertThat(placed.stage()).isEqualTo(stage);
        assertThat(placed.evidence().name()).isEqualTo(evidence);
        assertThat(placed.flags().contains("trust-estimated")).isEqualTo(flagged);
    }

    @Test
    void whereBothAreEstimatedThePlacementIsAssumed() {
        Placer.Placed placed = placed(null, null, fact("knowledge", "Yes", null, 10, "recent", null));
        assertThat(placed.evidence().name()).isEqualTo("ASSUMED");
        assertThat(placed.placing().segment()).hasValue(6);
        assertThat(placed.stage()).isNull();
        assertThat(placed.appetite()).isNull();
        assertThat(Placer.replay(CANVAS, placed.inputs()).segment()).hasValue(6);
    }

    @Test
    void oneGivenBesideTheWaveSpeaksForTheWavesDay() {
        EstimateFact late = new EstimateFact(
                ACCOUNT,
                WAVE,
                UUID.randomUUID(),
                "risk",
                null,
                null,
                null,
                null,
                LAUNCHED.plusDays(9).atStartOfDay(ZONE).toInstant());
        assertThat(input(placed(null, "yes", late), "trust").source()).isEqualTo("estimate");
        EstimateFact elsewhere =
                new EstimateFact(ACCOUNT, null, late.managerId(), "risk", null, null, null, null, late.givenAt());
        assertThat(input(placed(null, "yes", elsewhere), "trust").source()).isEqualTo("none");
    }

    @Test
    void whatWouldSuitThemIsTakenWhereNoFileSaysItButNeverThatNothingWould() {
        Holding unknown = new Holding(4, null, null);
        assertThat(input(placed(unknown, fact(null, null, 3, 10, null, null)), "opportunities")
                        .raw())
                .isEqualTo("3");
        assertThat(input(placed(unknown, fact(null, null, 0, 10, null, null)), "opportunities")
                        .raw())
                .isNull();
        assertThat(input(placed(new Holding(4, 1, 1), fact(null, null, 3, 10, null, null)), "opportunities")
                        .raw())
                .isEqualTo("1");
    }

    private static EstimateFact fact(
            String trust, String appetite, Integer suited, int days, String heard, Integer recommend) {
        return new EstimateFact(
                ACCOUNT,
                null,
                UUID.randomUUID(),
                trust,
                appetite,
                recommend,
                heard,
                suited,
                LAUNCHED.minusDays(days).atStartOfDay(ZONE).toInstant());
    }

    private static Placer.Placed placed(String trust, String appetite, EstimateFact fact) {
        return place(new Holding(4, 3, 3), trust, appetite, fact);
    }

    private static Placer.Placed placed(Holding holding, EstimateFact fact) {
        return place(holding, "knowledge", "yes", fact);
    }

    private static Placer.Placed place(Holding holding, String trust, String appetite, EstimateFact fact) {
        FigureSum revenue = sum(2000, "EUR");
        Placer placer = new Placer(
                CANVAS, Map.of("revenue", new Terciles(BigDecimal.valueOf(100), BigDecimal.valueOf(1000))), LAUNCHED);
        return placer.place(new Placer.Known(
                new AccountFigures(revenue, null, sum(12, null), null),
                holding,
                voice(trust == null ? null : Stage.of(trust)),
                voice(appetite == null ? null : Appetite.of(appetite)),
                Loyalty.NOBODY,
                Acquaintance.UNKNOWN,
                0,
                Estimated.of(List.of(fact), WAVE, LAUNCHED, ZONE)));
    }

    private static <E extends Enum<E>> AccountVoices<E> voice(E said) {
        return AccountVoices.of(
                said == null ? List.of() : List.of(new AccountVoices.Heard<>(said, Part.DECIDES, LAUNCHED, true)),
                CANVAS.settings().contacts());
    }

    private static FigureSum sum(int amount, String currency) {
        return new FigureSum(
                BigDecimal.valueOf(amount), currency, "file", LAUNCHED.minusYears(1), LAUNCHED.minusDays(1));
    }

    private static InputValue input(Placer.Placed placed, String key) {
        return placed.inputs().stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
