package org.canvass.report.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # stage before, stage now, wanted before, wanted now, scores, silent deciders, signs
            knowledge, risk,      YES,   YES,   9,    0, TRUST_FELL
            risk,      everyday,  -,     -,     -,    0, TRUST_FELL
            risk,      knowledge, YES,   MAYBE, 7 10, 0, -
            -,         everyday,  -,     NO,    -,    0, -
            risk,      -,         YES,   -,     -,    0, -
            risk,      risk,      YES,   NO,    -,    0, NO_MORE
            risk,      risk,      MAYBE, NO,    -,    0, -
            risk,      risk,      -,     -,     6 10, 0, DETRACTOR
            risk,      risk,      -,     -,     7,    0, -
            risk,      risk,      -,     -,     -,    1, SILENT_DECIDER
            identification, everyday, YES, NO,  0,    2, TRUST_FELL NO_MORE DETRACTOR SILENT_DECIDER
            """)
    void onlyWhatWasAskedWarns(
            String before, String now, String wantedBefore, String wantedNow, String scores, int silent, String signs) {
        List<Integer> given = scores == null
                ? List.of()
                : Arrays.stream(scores.split(" ")).map(Integer::valueOf).toList();
        assertThat(new Signals(before, now, wantedBefore, wantedNow, given, silent)
                        .signs().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(signs == null ? "" : signs);
    }
}
