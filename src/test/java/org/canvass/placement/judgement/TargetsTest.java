package org.canvass.placement.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.canvass.placement.judgement.Targets.Because;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private static final SegmentationModel CANVAS = SegmentationModels.shipped("canvas");
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 4", "3, 4", "4, 6", "5, 6", "6, 6"})
    void aSegmentAimsAtItsTypicalNextStep(int segment, int next) {
        Targets targets = Targets.of(CANVAS, Map.of(), Map.of());
        assertThat(targets.of(SOMEBODY, segment, false)).contains(new Targets.Aim(next, Because.TYPICAL));
    }

    @Test
    void whatWasSetForTheSegmentStandsInsteadOfTheTypicalStep() {
        Targets targets = Targets.of(CANVAS, Map.of(3, 5), Map.of());
        assertThat(targets.of(SOMEBODY, 3, false)).contains(new Targets.Aim(5, Because.SEGMENT));
        assertThat(targets.of(SOMEBODY, 4, false)).contains(new Targets.Aim(6, Because.TYPICAL));
    }

    @Test
    void whoWantsNoMoreIsServedWellWhereTheyAre() {
        Targets targets = Targets.of(CANVAS, Map.of(2, 6), Map.of());
        assertThat(targets.of(SOMEBODY, 2, true)).contains(new Targets.Aim(2, Because.WANTS_NO_MORE));
    }

    @Test
    void whatWasSetForTheAccountStandsBeforeAllElse() {
        Targets targets = Targets.of(CANVAS, Map.of(2, 6), Map.of(SOMEBODY, 4));
        assertThat(targets.of(SOMEBODY, 2, true)).contains(new Targets.Aim(4, Because.ACCOUNT));
        assertThat(targets.of(SOMEBODY, null, false)).contains(new Targets.Aim(4, Because.ACCOUNT));
    }

    @Test
    void anUnplacedAccountHasNoTargetUntilSomebodySetsOne() {
        assertThat(Targets.of(CANVAS, Map.of(), Map.of()).of(SOMEBODY, null, false))
                .isEmpty();
    }

    @Test
    void aTargetTakenBackIsTheTypicalStepAgain() {
        Map<Integer, Integer> segments = new HashMap<>();
        segments.put(3, null);
        Map<UUID, Integer> accounts = new HashMap<>();
        accounts.put(SOMEBODY, null);
        Targets targets = Targets.of(CANVAS, segments, accounts);
        assertThat(targets.of(SOMEBODY, 3, false)).contains(new Targets.Aim(4, Because.TYPICAL));
    }
}
