package org.canvass.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PulseTest {
    private final Survey pulse = Surveys.loadAll().get(0);

    @Test
    void theThreeSectionsHoldTheSevenQuestionsInOrder() {
        assertThat(pulse.sections())
                .extracting(section -> section.questions().stream()
                        .map(question -> question.key() + " " + question.type())
                        .toList()
                        .toString())
                .containsExactly(
                        "[P1 single, P2 single]", "[P3 multi, P4 zero-to-ten, P5 single]", "[P6 open, P7 single]");
    }
}
