package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.canvass.segmentation.ContactVoices.Voice;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Combining;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;
import org.canvass.segmentation.model.Terciles;

/** What holds of every placing, whatever the model and the inputs. */
class SegmentationProperties {

    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    private static final List<SegmentationModel> MODELS = List.of(
            CANVAS,
            CANVAS.withYCombined(Combining.median()),
            CANVAS.withYCombined(Combining.single("trust")),
            CANVAS.withMap("trust", "descriptive"),
            SegmentationModels.shipped("loyalty-value"),
            SegmentationModels.shipped("membership"));

    /** A model with inputs of which some are unknown. */
    record Case(SegmentationModel model, Inputs inputs) {}

    @Property
    void moreOfAnInputNeverLowersAnAxis(@ForAll("known") Case one, @ForAll Random random) {
        Input input = any(one.model.inputs(), random);
        int level = one.inputs.level(input.key()).orElseThrow();
        Assume.that(level < input.levels().size());
        Placing before = one.model.place(one.inputs);
        Placing after = one.model.place(one.inputs.with(input.key(), level + 1));
        assertThat(level(after.x().orElseThrow()))
                .isGreaterThanOrEqualTo(level(before.x().orElseThrow()));
        assertThat(level(after.y().orElseThrow()))
                .isGreaterThanOrEqualTo(level(before.y().orElseThrow()));
    }

    @Property
    void learningMoreNeverOpensASegmentThatWasRuledOut(@ForAll("some") Case one, @ForAll Random random) {
        List<Input> unknown = one.model.inputs().stream()
                .filter(input -> !one.inputs.knows(input.key()))
                .toList();
        Assume.that(!unknown.isEmpty());
        Input input = any(unknown, random);
        Placing before = one.model.place(one.inputs);
        Placing after = one.model.place(
                one.inputs.with(input.key(), 1 + random.nextInt(input.levels().size())));
        assertThat(before.possible()).containsAll(after.possible());
        if (before.immaterial().contains(input.key())) {
            assertThat(after.possible()).isEqualTo(before.possible());
        }
    }

    @Property
    void everyPossibleSegmentCanStillComeTrue(@ForAll("some") Case one) {
        Placing placing = one.model.place(one.inputs);
        assertThat(placing.possible()).isNotEmpty();
        assertThat(placing.isPlaced()).isEqualTo(placing.possible().size() == 1);
        placing.question().ifPresent(key -> {
            Input asked = one.model.input(key);
            List<Integer> open = new ArrayList<>();
            for (int level = 1; level <= asked.levels().size(); level++) {
                open.addAll(one.model.place(one.inputs.with(key, level)).possible());
            }
            assertThat(open).containsOnlyElementsOf(placing.possible()).containsAll(placing.possible());
        });
    }

    @Property
    void aPlacingPlacesItselfAgain(@ForAll("some") Case one) {
        Placing placing = one.model.place(one.inputs);
        assertThat(one.model.place(placing.inputs())).isEqualTo(placing);
    }

    @Property
    void aMoveLeadsWhereItSays(@ForAll("some") Case one) {
        Placing placing = one.model.place(one.inputs);
        Assume.that(placing.isPlaced());
        for (Move move : one.model.moves(one.inputs)) {
            assertThat(one.inputs.level(move.input())).hasValue(move.fromLevel());
            assertThat(one.model
                            .place(one.inputs.with(move.input(), move.toLevel()))
                            .segment())
                    .isEqualTo(OptionalInt.of(move.segment()));
            assertThat(move.segment()).isNotEqualTo(placing.segment().orElseThrow());
        }
    }

    @Property
    void theOrderOfContactsIsIrrelevant(@ForAll("voices") List<Voice<Stage>> voices, @ForAll Random random) {
        List<Voice<Stage>> shuffled = new ArrayList<>(voices);
        Collections.shuffle(shuffled, random);
        Weights weights = CANVAS.settings().contacts();
        ContactVoices<Stage> one = new ContactVoices<>(voices, weights);
        ContactVoices<Stage> other = new ContactVoices<>(shuffled, weights);
        assertThat(other.answer()).isEqualTo(one.answer());
        assertThat(other.flags()).isEqualTo(one.flags());
        assertThat(other.spread()).isEqualTo(one.spread());
    }

    @Property
    void theAnswerLiesAmongTheVoicesAndRisesWithThem(
            @ForAll("voices") List<Voice<Stage>> voices, @ForAll Random random) {
        Assume.that(!voices.isEmpty());
        Weights weights = CANVAS.settings().contacts();
        Stage answer = new ContactVoices<>(voices, weights).answer().orElseThrow();
        assertThat(voices).extracting(Voice::answer).contains(answer);
        int at = random.nextInt(voices.size());
        List<Voice<Stage>> happier = new ArrayList<>(voices);
        happier.set(at, new Voice<>(Stage.IDENTIFICATION_BASED, voices.get(at).part()));
        assertThat(new ContactVoices<>(happier, weights).answer().orElseThrow()).isGreaterThanOrEqualTo(answer);
        List<Voice<Stage>> twice = new ArrayList<>(voices);
        twice.addAll(voices);
        assertThat(new ContactVoices<>(twice, weights).answer()).contains(answer);
    }

    @Property
    void thirdsKeepTheOrderOfAmountsAndNeverPartEqualOnes(
            @ForAll("amounts") List<BigDecimal> amounts, @ForAll Random random) {
        Assume.that(!amounts.isEmpty());
        Terciles cuts = Terciles.freeze(amounts);
        List<BigDecimal> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, random);
        assertThat(Terciles.freeze(shuffled)).isEqualTo(cuts);
        List<BigDecimal> sorted = amounts.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            int lower = cuts.level(sorted.get(i - 1)).orElseThrow();
            int upper = cuts.level(sorted.get(i)).orElseThrow();
            assertThat(upper).isGreaterThanOrEqualTo(lower);
            if (sorted.get(i).compareTo(sorted.get(i - 1)) == 0) {
                assertThat(upper).isEqualTo(lower);
            }
        }
    }

    @Provide
    Arbitrary<Case> known() {
        return cases(0);
    }

    @Provide
    Arbitrary<Case> some() {
        return cases(0.35);
    }

    private static Arbitrary<Case> cases(double unknown) {
        return Arbitraries.of(MODELS).flatMap(model -> Combinators.combine(model.inputs().stream()
                        .map(input -> Arbitraries.integers()
                                .between(1, input.levels().size())
                                .injectNull(unknown))
                        .toList())
                .as(levels -> {
                    Inputs inputs = Inputs.none();
                    for (int i = 0; i < levels.size(); i++) {
                        if (levels.get(i) != null) {
                            inputs = inputs.with(model.inputs().get(i).key(), levels.get(i));
                        }
                    }
                    return new Case(model, inputs);
                }));
    }

    @Provide
    Arbitrary<List<Voice<Stage>>> voices() {
        return Combinators.combine(Arbitraries.of(Stage.class), Arbitraries.of(Part.class))
                .as((stage, part) -> new Voice<>(stage, part))
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        // Small numbers, so that equal amounts are frequent.
        return Arbitraries.integers()
                .between(-3, 20)
                .map(BigDecimal::valueOf)
                .list()
                .ofMaxSize(40);
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static int level(Band band) {
        return band.level();
    }
}
