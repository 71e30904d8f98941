package org.canvass.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {
    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");

    @ParameterizedTest(name = "{7}")
    @CsvSource(
            textBlock =
                    """
            # the moves: segment=input from>to, in the order of the segments
            A, B, maybe, rarely, L, risk,      1=opportunities 2>1,                                    one below the veto line
            B, B, yes, frequently, H, everyday, 2=opportunities 2>1 4=trust 1>2 6=revenue 2>3,         a rise is named before a fall
            C, C, yes, frequently, H, identification, 2=opportunities 3>1 4=revenue 3>1,               at the top only falls are left
            A, A, no, rarely, L, everyday,     2=engagement 1>3,                                       two vetoes: no single change sells
            C, C, yes, rarely, L, knowledge,   1=opportunities 3>1 3=revenue 3>1 6=engagement 1>2,     the largest step counts too
            B, A, , sometimes, M, risk,        1=engagement 2>1,                                       unknown appetite stays unknown
            """)
    void theSmallestChangeIntoEverySegmentIsFound(
            String revenue,
            String opportunities,
            String appetite,
            String engagement,
            String products,
            String trust,
            String moves,
            String why) {
        Inputs inputs = PlacingTest.inputs(revenue, opportunities, appetite, engagement, products, trust);

        assertThat(CANVAS.moves(inputs).stream()
                        .map(move ->
                                move.segment() + "=" + move.input() + " " + move.fromLevel() + ">" + move.toLevel())
                        .collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(moves);
    }

    @Test
    void anUnplacedAccountHasNoMovesBeforeItIsAsked() {
        assertThat(CANVAS.moves(Inputs.none())).isEmpty();
    }

    @Test
    void everyMoveLeadsWhereItSaysAndNoSmallerChangeDoes() {
        for (String trust : List.of("everyday", "risk", "knowledge", "identification")) {
            for (String appetite : List.of("no", "maybe", "yes")) {
                Inputs inputs = PlacingTest.inputs("B", "B", appetite, "sometimes", "M", trust);
                int here = CANVAS.place(inputs).segment().orElseThrow();
                for (Move move : CANVAS.moves(inputs)) {
                    assertThat(after(inputs, move.input(), move.toLevel())).isEqualTo(move.segment());
                    assertThat(move.segment()).isNotEqualTo(here);
                    inputs.levels().forEach((input, from) -> {
                        for (int to = 1; to <= 3; to++) {
                            if (Math.abs(to - from) < move.size()) {
                                assertThat(after(inputs, input, to)).isNotEqualTo(move.segment());
                            }
                        }
                    });
                }
            }
        }
    }

    @Test
    void everySegmentThatOneChangeReachesIsNamedWhateverIsKnown() {
        for (int way = 0; way < 729; way++) {
            int rest = way;
            Inputs inputs = Inputs.none();
            for (var input : CANVAS.inputs()) {
                inputs = inputs.with(input.key(), rest % 3 + 1);
                rest /= 3;
            }
            int here = CANVAS.place(inputs).segment().orElseThrow();
            var reached = new TreeSet<Integer>();
            for (var input : CANVAS.inputs()) {
                for (int level = 1; level <= 3; level++) {
                    reached.add(after(inputs, input.key(), level));
                }
            }
            reached.remove(here);
            assertThat(CANVAS.moves(inputs)).extracting(Move::segment).containsExactlyElementsOf(reached);
        }
    }

    private static int after(Inputs inputs, String input, int level) {
        return CANVAS.place(inputs.with(input, level)).segment().orElseThrow();
    }
}
