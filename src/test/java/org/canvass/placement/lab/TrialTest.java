package org.canvass.placement.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.canvass.placement.lab.Trial.Stored;
import org.canvass.segmentation.Inputs;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Combining;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Terciles;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");

    @Test
    void theSameModelPlacesEverybodyWhereTheyWere() {
        Trial trial = new Trial(CANVAS, CANVAS, Map.of());
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Stored> stored = new HashMap<>();
            Inputs inputs = Inputs.none();
            for (Input input : CANVAS.inputs()) {
                String raw = raw(input, random);
                int level = raw == null ? 0 : level(input, raw, random);
                stored.put(input.key(), new Stored(level, raw));
                inputs = level == 0 ? inputs : inputs.with(input.key(), level);
            }
            assertThat(trial.segment(stored, false, Map.of()))
                    .isEqualTo(CANVAS.place(inputs).segment().orElse(0));
        }
    }

    @Test
    void anotherMapAndAnotherRuleReadWhatWasStored() {
        Map<String, Stored> stored = stored(3, 3, "yes", "20", "5", "risk");
        assertThat(new Trial(CANVAS, CANVAS, Map.of()).segment(stored, false, Map.of()))
                .isEqualTo(6);
        SegmentationModel trustOnly = CANVAS.withYCombined(Combining.single("trust"));
        assertThat(new Trial(CANVAS, trustOnly, Map.of()).segment(stored, false, Map.of()))
                .isEqualTo(5);
        SegmentationModel descriptive = trustOnly.withMap("trust", "descriptive");
        assertThat(new Trial(CANVAS, descriptive, Map.of()).segment(stored, false, Map.of()))
                .isEqualTo(6);
    }

    @Test
    void aFigureThatWasNotStoredIsTakenFromBeside() {
        SegmentationModel profit = CANVAS.withFigure("revenue", "profit");
        Terciles thirds = new Terciles(BigDecimal.TEN, BigDecimal.valueOf(100));
        Trial trial = new Trial(CANVAS, profit, Map.of("revenue", thirds));
        Map<String, Stored> stored = stored(3, 2, "maybe", "20", "5", "knowledge");
        assertThat(new Trial(CANVAS, CANVAS, Map.of()).segment(stored, false, Map.of()))
                .isEqualTo(4);
        assertThat(trial.segment(stored, false, Map.of("profit", BigDecimal.ONE)))
                .isEqualTo(4);
        Map<String, Stored> keen = stored(1, 3, "yes", "20", "5", "knowledge");
        assertThat(new Trial(CANVAS, CANVAS, Map.of()).segment(keen, false, Map.of()))
                .isEqualTo(4);
        assertThat(trial.segment(keen, false, Map.of("profit", BigDecimal.valueOf(100))))
                .isEqualTo(6);
        assertThat(trial.segment(keen, false, Map.of()))
                .as("unknown profit leaves it open")
                .isZero();
    }

    @Test
    void aQuiteDifferentModelReadsTheSameAnswersUnderItsOwnNames() {
        SegmentationModel membership = SegmentationModels.shipped("membership");
        Map<String, Stored> stored = stored(3, 2, "maybe", "20", "5", "everyday");
        int segment = new Trial(CANVAS, membership, Map.of()).segment(stored, false, Map.of());
        assertThat(membership.segment(segment).name().in("en")).isEqualTo("Critics inside");
    }

    private static Map<String, Stored> stored(
            int revenue, int suited, String appetite, String touches, String taken, String trust) {
        return Map.of(
                "revenue", new Stored(revenue, "1000"),
                "opportunities", new Stored(1, String.valueOf(suited)),
                "appetite", new Stored(1, appetite),
                "engagement", new Stored(1, touches),
                "products", new Stored(1, taken),
                "trust", new Stored(1, trust));
    }

    private static String raw(Input input, Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        return input.kind() == Input.Kind.MAP
                ? input.answers().get(random.nextInt(input.answers().size())).code()
                : String.valueOf(random.nextInt(20));
    }

    private static int level(Input input, String raw, Random random) {
        return switch (input.kind()) {
            case TERCILE -> 1 + random.nextInt(3);
            case THRESHOLD -> input.level(Long.parseLong(raw)).orElseThrow();
            case MAP -> input.level(raw).orElseThrow();
        };
    }
}
