package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Combining;
import org.canvass.segmentation.model.Terciles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All 4^6 combinations of the six inputs, unknown included, against the rules written a second time, plainly. */
class CanvasExhaustiveTest {
    private static final String[] KEYS = {"revenue", "opportunities", "appetite", "engagement", "products", "trust"};
    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");

    enum YRule {
        MEAN(Combining.mean()),
        MEDIAN(Combining.median()),
        TRUST_ONLY(Combining.single("trust"));

        private final Combining combining;

        YRule(Combining combining) {
            this.combining = combining;
        }
    }

    private static final List<int[]> ALL_KNOWN = all(6, 1);

    /** 0 is unknown here. */
    private record Expected(String x, String y, Set<Integer> possible, Set<String> immaterial) {}

    @ParameterizedTest
    @EnumSource
    void everyCombinationIsPlacedAsThePlainRulesSay(YRule rule) {
        SegmentationModel model = CANVAS.withYCombined(rule.combining);
        int seen = 0;
        for (int[] levels : all(6, 0)) {
            Inputs inputs = Inputs.none();
            for (int i = 0; i < 6; i++) {
                inputs = levels[i] == 0 ? inputs : inputs.with(KEYS[i], levels[i]);
            }
            Placing placing = model.place(inputs);
            Expected expected = expected(levels, rule);
            String row = Arrays.toString(levels);

            assertThat(placing.x().map(Band::code).orElse("")).as(row).isEqualTo(expected.x);
            assertThat(placing.y().map(Band::code).orElse("")).as(row).isEqualTo(expected.y);
            assertThat(placing.possible()).as(row).isEqualTo(expected.possible);
            assertThat(placing.isPlaced()).as(row).isEqualTo(expected.possible.size() == 1);
            assertThat(placing.immaterial()).as(row).isEqualTo(expected.immaterial);
            assertThat(placing.question().isPresent()).as(row).isEqualTo(expected.possible.size() > 1);
            placing.question().ifPresent(key -> assertThat(expected.immaterial).doesNotContain(key));
            assertThat(model.place(placing.inputs())).as("replay of %s", row).isEqualTo(placing);
            seen++;
        }
        assertThat(seen).isEqualTo(4096);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook 1 1 2 3", "descriptive 1 2 3 3"})
    void everyStageOfTrustCountsAsEachMapSays(String setting) {
        String[] words = setting.split(" ");
        for (YRule rule : YRule.values()) {
            SegmentationModel model = CANVAS.withYCombined(rule.combining).withMap("trust", words[0]);
            for (int[] levels : all(5, 0)) {
                for (Stage stage : Stage.values()) {
                    Inputs stated = Inputs.none();
                    for (int i = 0; i < 5; i++) {
                        stated = levels[i] == 0 ? stated : stated.with(KEYS[i], levels[i]);
                    }
                    int level = model.read(Map.of("trust", stage.code()), Map.of())
                            .level("trust")
                            .orElseThrow();
                    assertThat(level).isEqualTo(Integer.parseInt(words[stage.ordinal() + 1]));
                    int[] all = Arrays.copyOf(levels, 6);
                    all[5] = level;
                    assertThat(model.place(stated.with("trust", level)).possible())
                            .as("%s %s %s", setting, rule, Arrays.toString(all))
                            .isEqualTo(segments(all, rule));
                }
            }
        }
    }

    @Test
    void profitInsteadOfRevenueIsReadAsRevenueIs() {
        SegmentationModel profit = CANVAS.withFigure("revenue", "profit");
        Terciles thirds = new Terciles(BigDecimal.TEN, BigDecimal.valueOf(100));
        assertThat(profit.input("revenue").field()).isEqualTo("profit");
        assertThat(profit.read(Map.of("revenue", 100), Map.of("revenue", thirds))
                        .level("revenue"))
                .hasValue(3);
    }

    private static Set<Integer> segments(int[] levels, YRule rule) {
        Set<Integer> segments = new TreeSet<>();
        for (int[] q : ALL_KNOWN) {
            if (completes(q, levels)) {
                segments.add(segment(q, rule));
            }
        }
        return segments;
    }

    private static Expected expected(int[] levels, YRule rule) {
        Set<String> xs = new TreeSet<>();
        Set<String> ys = new TreeSet<>();
        Set<Integer> segments = new TreeSet<>();
        for (int[] q : ALL_KNOWN) {
            if (completes(q, levels)) {
                xs.add(String.valueOf(x(q)));
                ys.add(String.valueOf(y(q, rule)));
                segments.add(segment(q, rule));
            }
        }
        Set<String> immaterial = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            if (levels[i] == 0 && isImmaterial(i, levels, rule)) {
                immaterial.add(KEYS[i]);
            }
        }
        return new Expected(only(xs), only(ys), segments, immaterial);
    }

    private static boolean isImmaterial(int input, int[] levels, YRule rule) {
        for (int[] q : ALL_KNOWN) {
            if (completes(q, levels)) {
                int[] lowest = q.clone();
                lowest[input] = 1;
                if (segment(q, rule) != segment(lowest, rule)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean completes(int[] q, int[] levels) {
        for (int i = 0; i < 6; i++) {
            if (levels[i] != 0 && levels[i] != q[i]) {
                return false;
            }
        }
        return true;
    }

    private static char x(int[] q) {
        if (q[1] == 1 || q[2] == 1) {
            return 'A';
        }
        return "ABC".charAt((int) Math.round((q[0] + q[1] + q[2]) / 3.0) - 1);
    }

    private static char y(int[] q, YRule rule) {
        int low = Math.min(q[3], Math.min(q[4], q[5]));
        int high = Math.max(q[3], Math.max(q[4], q[5]));
        int sum = q[3] + q[4] + q[5];
        int level =
                switch (rule) {
                    case MEAN -> (int) Math.round(sum / 3.0);
                    case MEDIAN -> sum - low - high;
                    case TRUST_ONLY -> q[5];
                };
        return "LMH".charAt(level - 1);
    }

    private static int segment(int[] q, YRule rule) {
        return switch ("" + x(q) + y(q, rule)) {
            case "AH", "AM" -> 2;
            case "AL" -> 1;
            case "BH" -> 4;
            case "BM", "BL" -> 3;
            case "CH", "CM" -> 6;
            case "CL" -> 5;
            default -> throw new AssertionError();
        };
    }

    private static String only(Set<String> values) {
        return values.size() == 1 ? values.iterator().next() : "";
    }

    /** Every row of so many digits from the lowest to 3. */
    private static List<int[]> all(int digits, int lowest) {
        List<int[]> rows = new ArrayList<>(List.of(new int[0]));
        for (int i = 0; i < digits; i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] row : rows) {
                for (int level = lowest; level <= 3; level++) {
                    int[] next = Arrays.copyOf(row, row.length + 1);
                    next[row.length] = level;
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }
}
