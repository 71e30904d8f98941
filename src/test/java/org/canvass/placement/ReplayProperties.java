package org.canvass.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.Acquaintance;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.Holding;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.Stage;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Terciles;

/** Whatever is known of an account: what is stored of its placement replays to the same placing, through JSON too. */
class ReplayProperties {

    private static final LocalDate LAUNCHED = LocalDate.of(2026, 5, 1);
    private static final Terciles CUTS = new Terciles(BigDecimal.valueOf(100), BigDecimal.valueOf(1000));
    private static final List<SegmentationModel> MODELS = Stream.of("canvas", "loyalty-value", "membership")
            .map(SegmentationModels::shipped)
            .toList();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Property
    void theStoreReplaysToTheSamePlacing(@ForAll("models") SegmentationModel model, @ForAll Random random)
            throws JsonProcessingException {
        Map<String, Terciles> frozen = model.inputs().stream()
                .filter(input -> input.kind() == Input.Kind.TERCILE)
                .collect(Collectors.toMap(Input::key, input -> CUTS));
        Placer placer = new Placer(model, frozen, LAUNCHED);
        Placer.Placed placed = placer.place(known(model, random));
        String stored = JSON.writeValueAsString(placed.inputs());
        List<InputValue> read = JSON.readValue(stored, new TypeReference<>() {});
        assertThat(read).isEqualTo(placed.inputs());
        assertThat(Placer.replay(model, read)).isEqualTo(placed.placing());
    }

    @Property
    void theSameIsPlacedTheSame(@ForAll("models") SegmentationModel model, @ForAll long seed) {
        Placer placer = new Placer(model, Map.of(), LAUNCHED);
        assertThat(placer.place(known(model, new Random(seed))))
                .isEqualTo(placer.place(known(model, new Random(seed))));
    }

    @Provide
    Arbitrary<SegmentationModel> models() {
        return Arbitraries.of(MODELS);
    }

    private static Placer.Known known(SegmentationModel model, Random random) {
        Integer taken = random.nextInt(4) == 0 ? null : random.nextInt(7);
        Integer suited = random.nextInt(4) == 0 ? null : random.nextInt(6);
        return new Placer.Known(
                new AccountFigures(sum(random), sum(random), sum(random), sum(random)),
                new Holding(taken, suited, suited),
                voices(Stage.values(), model, random),
                voices(Appetite.values(), model, random),
                Loyalty.NOBODY,
                new Acquaintance(
                        random.nextInt(3) == 0 ? null : LAUNCHED.minusDays(random.nextInt(3000)),
                        random.nextBoolean() ? "Germany" : null,
                        random.nextInt(9)),
                random.nextInt(5),
                Estimated.NOTHING);
    }

    private static FigureSum sum(Random random) {
        return random.nextInt(4) == 0
                ? null
                : new FigureSum(
                        random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(300_000) - 9_000, 2),
                        "EUR",
                        "file",
                        LAUNCHED.minusYears(1),
                        LAUNCHED.minusDays(1));
    }

    private static <E extends Enum<E>> AccountVoices<E> voices(E[] answers, SegmentationModel model, Random random) {
        List<AccountVoices.Heard<E>> heard = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean now = random.nextBoolean();
            heard.add(new AccountVoices.Heard<>(
                    answers[random.nextInt(answers.length)],
                    Part.values()[random.nextInt(Part.values().length)],
                    now ? LAUNCHED.plusDays(random.nextInt(20)) : LAUNCHED.minusDays(1 + random.nextInt(500)),
                    now));
        }
        return AccountVoices.of(heard, model.settings().contacts());
    }
}
