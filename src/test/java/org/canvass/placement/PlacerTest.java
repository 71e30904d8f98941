package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One account at a time. An answer is written as what:who:when, where when is "now" for this wave, or so many days
 * before it. The cut-points of revenue are 100 and 1000.
 */
class PlacerTest {

    private static final LocalDate LAUNCHED = LocalDate.of(2026, 5, 1);
    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    private static final Map<String, Terciles> CUTS =
            Map.of("revenue", new Terciles(BigDecimal.valueOf(100), BigDecimal.valueOf(1000)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            all known and high            | 2000 | 3 | 12 | 4 | knowledge:DECIDES:now      | yes:DECIDES:now    | 6     | ASKED
            revenue unknown is not zero   | -    | 3 | 12 | 4 | knowledge:DECIDES:now      | yes:DECIDES:now    | 4/6   | ASKED
            revenue of zero is a figure   | 0    | 3 | 12 | 4 | knowledge:DECIDES:now      | yes:DECIDES:now    | 4     | ASKED
            no products is a count        | 2000 | 3 | 3  | 0 | everyday:DECIDES:now       | yes:DECIDES:now    | 5     | ASKED
            products unknown              | 2000 | 3 | 3  | - | knowledge:DECIDES:now      | yes:DECIDES:now    | 5/6   | ASKED
            a No settles the column       | -    | - | 12 | 4 | knowledge:DECIDES:now      | no:DECIDES:now     | 2     | ASKED
            nothing left to sell          | 2000 | 0 | 12 | 4 | knowledge:DECIDES:now      | -                  | 2     | ASKED
            nothing to sell, nobody heard | 2000 | 0 | 12 | 4 | -                          | -                  | 2     | ASSUMED
            trust unknown but immaterial  | 2000 | 3 | 12 | 4 | -                          | yes:DECIDES:now    | 6     | PARTLY_ASKED
            trust carried a whole year    | 2000 | 3 | 12 | 4 | knowledge:DECIDES:365      | yes:DECIDES:now    | 6     | ASKED
            trust a day too old           | 2000 | 3 | 12 | 4 | everyday:DECIDES:366       | yes:DECIDES:now    | 6     | PARTLY_ASKED
            both carried                  | 2000 | 3 | 12 | 4 | knowledge:DECIDES:10       | yes:DECIDES:10     | 6     | ASKED
            nothing known at all          | -    | - | -  | - | -                          | -                  | 1/2/3/4/5/6 | ASSUMED
            the one who decides outweighs | 2000 | 3 | 12 | 4 | knowledge:DECIDES:now      | no:DECIDES:now yes:USES:now | 2 | ASKED
            both halves: the lower counts | 2000 | 3 | 12 | 4 | knowledge:DECIDES:now      | no:DECIDES:now yes:ADVISES:now yes:USES:now | 2 | ASKED
            """)
    void anAccountIsPlacedByWhatIsKnown(
            String what,
            BigDecimal revenue,
            Integer suited,
            BigDecimal touches,
            Integer taken,
            String trust,
            String appetite,
            String segments,
            String evidence) {
        Placer.Placed placed = placed(revenue, suited, touches, taken, trust, appetite);
        assertThat(placed.placing().possible().stream().map(String::valueOf)).containsExactly(segments.split("/"));
        assertThat(placed.evidence()).hasToString(evidence);
        assertThat(Placer.replay(CANVAS, placed.inputs())).isEqualTo(placed.placing());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            textBlock =
                    """
            one who decides               | everyday:DECIDES:now                | yes:DECIDES:now                | one-voice
            one who uses                  | everyday:USES:now                   | yes:USES:now                   | no-decision-maker-heard one-voice
            two who agree                 | everyday:DECIDES:now everyday:USES:now | yes:DECIDES:now yes:USES:now | ''
            two stages apart              | everyday:DECIDES:now knowledge:USES:now | yes:DECIDES:now yes:USES:now | trust-split
            one stage apart               | everyday:DECIDES:now risk:USES:now  | yes:DECIDES:now yes:USES:now   | ''
            a Yes and a No                | everyday:DECIDES:now everyday:USES:now | yes:DECIDES:now no:USES:now | appetite-split
            the one who decides dissents  | everyday:USES:now everyday:ADVISES:now everyday:USES:now risk:DECIDES:now | yes:DECIDES:now yes:USES:now | trust-decision-maker-dissents
            heard on one question is heard | everyday:DECIDES:now everyday:USES:now | yes:USES:now               | ''
            the unknown part counts one   | everyday:UNKNOWN:now everyday:USES:now | yes:UNKNOWN:now yes:USES:now | no-decision-maker-heard
            too old to say anything       | everyday:DECIDES:400                | no:DECIDES:400                 | ''
            """)
    void whatAReaderShouldKnowIsFlagged(String what, String trust, String appetite, String flags) {
        assertThat(placed(BigDecimal.valueOf(2000), 3, BigDecimal.ONE, 1, trust, appetite)
                        .flags())
                .isEqualTo(flags);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            risk:USES:now knowledge:USES:20 | this-wave | 2026-05-10
            knowledge:USES:20               | carried   | 2026-04-11
            knowledge:USES:400              | none      | -
            -                               | none      | -
            """)
    void theSourceIsTheFirstThatExists(String trust, String source, LocalDate day) {
        InputValue value = placed(null, null, null, null, trust, null).inputs().get(5);
        assertThat(value.key()).isEqualTo("trust");
        assertThat(value.source()).isEqualTo(source);
        assertThat(value.date()).isEqualTo(day);
    }

    @Test
    void ourOwnConversationsCountAsTouchesOnTopOfTheFiles() {
        Placer.Known three = known(null, null, BigDecimal.valueOf(3), null, null, null);
        Placer.Known heard = new Placer.Known(three.figures(), three.holding(), three.trust(), three.appetite(), 1);
        assertThat(placer().place(three).inputs().get(3).level()).isEqualTo(1);
        assertThat(placer().place(heard).inputs().get(3).level()).isEqualTo(2);
        Placer.Known nothing = known(null, null, null, null, null, null);
        assertThat(placer().place(new Placer.Known(
                                nothing.figures(), nothing.holding(), nothing.trust(), nothing.appetite(), 1))
                        .inputs()
                        .get(3)
                        .level())
                .as("answers to our own survey say nothing of all the rest")
                .isNull();
    }

    @Test
    void withoutFrozenCutPointsRevenueHasNoLevel() {
        Placer none = new Placer(CANVAS, Map.of(), LAUNCHED);
        Placer.Placed placed = none.place(known(BigDecimal.TEN, null, null, null, null, null));
        assertThat(placed.inputs().get(0).level()).isNull();
        assertThat(placed.revenue()).isEqualByComparingTo("10");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            promoters less detractors    | 10 9 3 0 | - | -   | 0      | this-wave | ASKED   | 3
            a passive counts in the base | 10 8 8   | - | -   | 33.33  | this-wave | ASKED   | 4
            nobody asked                 | -        | - | -   | -      | none      | ASSUMED | -
            supplied where nobody said   | -        | - | 40  | 40     | file      | ASSUMED | 4
            what they say counts first   | 2        | - | 40  | -100   | this-wave | ASKED   | 3
            new in the eleventh month    | 10       | 2025-06-02 | - | 100 | this-wave | ASKED | 3
            no longer new after a year   | 10       | 2025-05-01 | - | 100 | this-wave | ASKED | 4
            """)
    void loyaltyIsWhatTheyWouldRecommendAndTheNewStartOnTheLeft(
            String what,
            String recommend,
            LocalDate since,
            BigDecimal supplied,
            String points,
            String source,
            String evidence,
            Integer segment) {
        List<Loyalty.Heard> heard = recommend == null
                ? List.of()
                : Arrays.stream(recommend.split(" "))
                        .map(one -> new Loyalty.Heard(Integer.parseInt(one), Part.DECIDES, LAUNCHED, true))
                        .toList();
        SegmentationModel matrix = SegmentationModels.shipped("loyalty-value");
        Placer.Known nothing = known(null, null, null, null, null, null);
        AccountFigures figures = new AccountFigures(null, null, null, sum(BigDecimal.valueOf(50_000), "EUR"));
        Placer.Placed placed = new Placer(matrix, Map.of(), LAUNCHED)
                .place(new Placer.Known(
                        figures,
                        nothing.holding(),
                        nothing.trust(),
                        nothing.appetite(),
                        new Loyalty(heard),
                        new Acquaintance(since, null, 1, supplied, supplied == null ? null : LAUNCHED),
                        0,
                        Estimated.NOTHING));
        InputValue loyalty = placed.inputs().get(0);
        assertThat(loyalty.raw()).isEqualTo(points);
        assertThat(loyalty.source()).isEqualTo(source);
        assertThat(placed.evidence()).hasToString(evidence);
        assertThat(placed.placing().segment().stream().boxed().findFirst().orElse(null))
                .isEqualTo(segment);
        assertThat(placed.flags().contains("new")).isEqualTo(since != null && since.isAfter(LAUNCHED.minusYears(1)));
        assertThat(Placer.replay(matrix, placed.inputs())).isEqualTo(placed.placing());
    }

    private static Placer placer() {
        return new Placer(CANVAS, CUTS, LAUNCHED);
    }

    private static Placer.Placed placed(
            BigDecimal revenue, Integer suited, BigDecimal touches, Integer taken, String trust, String appetite) {
        return placer().place(known(revenue, suited, touches, taken, trust, appetite));
    }

    private static Placer.Known known(
            BigDecimal revenue, Integer suited, BigDecimal touches, Integer taken, String trust, String appetite) {
        return new Placer.Known(
                new AccountFigures(sum(revenue, "EUR"), null, sum(touches, null), null),
                new Holding(taken, suited, suited),
                voices(trust, Stage::of),
                voices(appetite, Appetite::of),
                0);
    }

    private static FigureSum sum(BigDecimal amount, String currency) {
        return amount == null
                ? null
                : new FigureSum(amount, currency, "file", LAUNCHED.minusYears(1), LAUNCHED.minusDays(1));
    }

    private static <E extends Enum<E>> AccountVoices<E> voices(String written, Function<String, E> code) {
        List<AccountVoices.Heard<E>> heard = written == null
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .map(one -> one.split(":"))
                        .map(one -> {
                            boolean now = one[2].equals("now");
                            LocalDate day = now ? LAUNCHED.plusDays(9) : LAUNCHED.minusDays(Integer.parseInt(one[2]));
                            return new AccountVoices.Heard<>(code.apply(one[0]), Part.valueOf(one[1]), day, now);
                        })
                        .toList();
        return AccountVoices.of(heard, CANVAS.settings().contacts());
    }
}
