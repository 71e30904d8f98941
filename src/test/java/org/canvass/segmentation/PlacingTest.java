package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.segmentation.model.Terciles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacingTest {
    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");

    @ParameterizedTest(name = "{8}")
    @CsvSource(
            textBlock =
                    """
            # revenue opportunities appetite engagement products trust   question       immaterial
            B, B, ,  frequently, H, knowledge,       appetite,     ,                 only appetite is open
            , C, yes, frequently, M, knowledge,      revenue,      ,                 revenue decides
            C, A, yes, rarely, L, ,                  trust,        ,                 trust decides between 1 and 2
            C, A, , rarely, L, ,                     trust,        appetite,         vetoed: appetite has no say
            C, C, , rarely, L, ,                     appetite,     ,                 a No alone leaves 1 or 2 - a Yes 5 or 6
            A, B, , rarely, L, ,                     appetite,     ,                 two of its answers settle - trust settles none
            A, , , frequently, M, ,                  appetite,     ,                 only a No would settle it - trust settles none
            , , , , , ,                              appetite,     ,                 knowing nothing - ask before looking up
            , , no, , , ,                            trust,        revenue opportunities, who said No is 1 or 2
            B, B, maybe, rarely, L, ,                ,             trust,            placed: trust is not needed
            """)
    void theQuestionIsTheOneThatSettlesMost(
            String revenue,
            String opportunities,
            String appetite,
            String engagement,
            String products,
            String trust,
            String question,
            String immaterial,
            String why) {
        Placing placing = CANVAS.place(inputs(revenue, opportunities, appetite, engagement, products, trust));

        assertThat(placing.question().orElse(null)).as(why).isEqualTo(question);
        assertThat(placing.immaterial().stream().collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(immaterial == null ? "" : immaterial);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # segment 1 to 6, each with every stage that can lead there
            A, A, no,    rarely,     L, everyday,       1, false
            A, A, no,    rarely,     L, risk,           1, true
            A, A, no,    sometimes,  M, everyday,       2, true
            A, A, no,    sometimes,  M, risk,           2, false
            A, A, no,    sometimes,  M, knowledge,      2, false
            A, B, maybe, rarely,     L, everyday,       3, false
            A, B, maybe, rarely,     L, risk,           3, false
            A, B, maybe, rarely,     L, knowledge,      3, true
            B, B, maybe, frequently, H, knowledge,      4, false
            B, B, maybe, frequently, H, identification, 4, false
            C, C, yes,   rarely,     L, everyday,       5, false
            C, C, yes,   rarely,     L, risk,           5, true
            C, C, yes,   frequently, H, everyday,       6, true
            C, C, yes,   frequently, H, risk,           6, false
            C, C, yes,   frequently, H, identification, 6, false
            """)
    void aStageOutsideTheSegmentsTypicalTrustIsFlagged(
            String revenue,
            String opportunities,
            String appetite,
            String engagement,
            String products,
            String trust,
            int segment,
            boolean flagged) {
        Placing placing = CANVAS.place(inputs(revenue, opportunities, appetite, engagement, products, trust));

        assertThat(placing.segment()).hasValue(segment);
        assertThat(placing.isTrustUntypical()).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # map        stage           segment of B,3,Yes,Sometimes,L
            workbook,    everyday,       5
            workbook,    risk,           5
            workbook,    knowledge,      6
            workbook,    identification, 6
            descriptive, everyday,       5
            descriptive, risk,           6
            descriptive, knowledge,      6
            descriptive, identification, 6
            """)
    void theTrustMapIsASetting(String map, String stage, int segment) {
        SegmentationModel model = CANVAS.withMap("trust", map);
        Map<String, Object> raw = new HashMap<>();
        raw.put("revenue", "B");
        raw.put("opportunities", 3);
        raw.put("appetite", Appetite.YES.code());
        raw.put("engagement", "sometimes");
        raw.put("products", 1);
        raw.put("trust", Stage.of(stage).code());

        assertThat(model.place(model.read(raw, Map.of())).segment()).hasValue(segment);
    }

    @Test
    void readingTurnsRawValuesIntoLevelsAndKeepsUnknownUnknown() {
        Map<String, Object> raw = new HashMap<>();
        raw.put("revenue", new BigDecimal("0.00"));
        raw.put("opportunities", 0);
        raw.put("appetite", null);
        raw.put("engagement", 12);
        raw.put("trust", "Knowledge");

        Inputs inputs = CANVAS.read(raw, Map.of("revenue", new Terciles(new BigDecimal("10"), new BigDecimal("20"))));

        assertThat(inputs.levels()).isEqualTo(Map.of("revenue", 1, "opportunities", 1, "engagement", 3, "trust", 2));
        assertThat(inputs.codes()).isEqualTo(Map.of("trust", "knowledge"));
    }

    @Test
    void aLevelOrAnInputTheModelDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> CANVAS.place(Inputs.none().with("trust", 4)))
                .hasMessage("The input 'trust' of model 'canvas' has levels 1 to 3; 4 is not one of them.");
        assertThatThrownBy(() -> CANVAS.place(Inputs.none().with("weather", 1)))
                .hasMessage("The model 'canvas' has no input 'weather'.");
        assertThatThrownBy(() -> CANVAS.input("trust").level("cosy"))
                .hasMessage("The input 'trust' knows neither an answer nor a level 'cosy'.");
        assertThatThrownBy(() -> CANVAS.withMap("trust", "inverted"))
                .hasMessage("The input 'trust' has no map 'inverted'; it has descriptive, workbook.");
    }

    static Inputs inputs(
            String revenue, String opportunities, String appetite, String engagement, String products, String trust) {
        Map<String, Object> raw = new HashMap<>();
        raw.put("revenue", revenue);
        raw.put("opportunities", opportunities);
        raw.put("appetite", appetite);
        raw.put("engagement", engagement);
        raw.put("products", products);
        raw.put("trust", trust);
        return CANVAS.read(raw, Map.of());
    }
}
