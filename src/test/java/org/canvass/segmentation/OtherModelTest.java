package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model of other axes, bands and segments needs a file and no Java. */
class OtherModelTest {
    private static final String MEMBERSHIP =
            """
            key: membership
            version: 3
            name: { en: Membership }
            languages: [en]
            inputs:
              - key: visits
                name: { en: Visits }
                ask: { en: Count their visits. }
                kind: threshold
                source: figures
                field: engagement
                from: [0.5, 5, 20]
                levels:
                  - { code: never, name: { en: never } }
                  - { code: seldom, name: { en: seldom } }
                  - { code: often, name: { en: often } }
                  - { code: always, name: { en: always } }
              - key: stays
                name: { en: Will stay }
                ask: { en: Ask whether they will renew. }
                kind: map
                source: answers
                field: appetite
                levels:
                  - { code: N, name: { en: leaves } }
                  - { code: Y, name: { en: stays } }
                answers:
                  - { code: leave, name: { en: I will leave } }
                  - { code: unsure, name: { en: I do not know yet } }
                  - { code: stay, name: { en: I will stay } }
                maps:
                  cautious: { leave: 1, unsure: 1, stay: 2 }
                  hopeful: { leave: 1, unsure: 2, stay: 2 }
                map: cautious
            x:
              name: { en: Loyalty }
              says: { en: will stay }
              bands: [{ code: leaves, name: { en: leaves } }, { code: stays, name: { en: stays } }]
              inputs: [stays]
              combine: { by: single, input: stays }
            y:
              name: { en: Use }
              says: { en: uses us }
              bands:
                - { code: never, name: { en: never } }
                - { code: seldom, name: { en: seldom } }
                - { code: often, name: { en: often } }
                - { code: always, name: { en: always } }
              inputs: [visits]
              combine: { by: mean }
            grid:
              always: [2, 3]
              often: [2, 3]
              seldom: [1, 3]
              never: [1, 1]
            segments:
              - number: 1
                color: "#9aa5b1"
                name: { en: Sleeping }
                meaning: { en: They hardly come. }
                managed: { en: Wake them. }
                aim: { en: To come. }
              - number: 2
                color: "#e69f00"
                name: { en: Leaving }
                meaning: { en: They come and will go. }
                managed: { en: Ask why. }
                aim: { en: To stay. }
              - number: 3
                color: "#0072b2"
                name: { en: Regular }
                meaning: { en: They belong here. }
                managed: { en: Thank them. }
                aim: { en: To bring a friend. }
            settings:
              contacts: { decides: 1, advises: 1, uses: 1, none: 1, unknown: 1 }
              carried-days: 30
              estimate-days: 0
            """;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            # map     visits answer  segment possible question
            cautious, 0,     stay,   1,      1,
            cautious, 0.5,   stay,   3,      3,
            cautious, 20,    unsure, 2,      2,
            hopeful,  20,    unsure, 3,      3,
            cautious, 4.99,  leave,  1,      1,
            cautious, 5,     leave,  2,      2,
            cautious, 0,     ,       1,      1,
            cautious, 5,     ,       ,       2 3,    stays
            cautious, ,      stay,   ,       1 3,    visits
            """)
    void itsOwnGridPlacesItsAccounts(
            String map, Double visits, String answer, Integer segment, String possible, String question) {
        SegmentationModel model =
                SegmentationModels.parse("membership.yaml", MEMBERSHIP).withMap("stays", map);
        Map<String, Object> raw = new HashMap<>();
        raw.put("visits", visits);
        raw.put("stays", answer);

        Placing placing = model.place(model.read(raw, Map.of()));

        assertThat(placing.segment().stream().boxed().findFirst().orElse(null)).isEqualTo(segment);
        assertThat(placing.possible().toString().replaceAll("[\\[\\],]", "")).isEqualTo(possible);
        assertThat(placing.question().orElse(null)).isEqualTo(question);
    }

    @Test
    void ofTwoEquallySmallMovesTheRiseIsNamed() {
        SegmentationModel horseshoe =
                SegmentationModels.parse("membership.yaml", MEMBERSHIP.replace("never: [1, 1]", "never: [2, 1]"));
        Inputs seldomAndLeaving = Inputs.none().with("visits", 2).with("stays", 1);

        assertThat(horseshoe.moves(seldomAndLeaving))
                .containsExactly(new Move("visits", 2, 3, 2), new Move("stays", 1, 2, 3));
    }
}
