package org.canvass.report.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.report.statements.Statements.Item;
import org.canvass.response.trust.TrustReading;
import org.canvass.survey.trust.Statement;
import org.canvass.survey.trust.TrustScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {

    @Test
    void carelessAnswersAreLeftOutAndCounted() {
        List<TrustReading> readings = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            readings.add(reading(i % 2 == 0 ? "454 333 222 111 2" : "343 444 222 112 2"));
        }
        readings.add(reading("555 555 555 555 5"));
        readings.add(reading("555 444 333 222 5"));
        Statements of = Statements.of(readings, List.of(), List.of());
        assertThat(of.answered()).isEqualTo(31);
        assertThat(of.careless()).isEqualTo(2);
        assertThat(of.people()).isEqualTo(29);
        assertThat(of.hatched()).isTrue();
        assertThat(of.stages().get(0).people()).isEqualTo(29);
        assertThat(of.stages().get(0).holds()).isEqualTo(15);
        assertThat(of.stages().get(0).items()).hasSize(4);
        assertThat(of.stages().get(0).alphaText()).isEqualTo("needs 30 who answered all");
        assertThat(of.reach().orElseThrow().name()).isEqualTo("Everyday");
        Item first = of.stages().get(0).items().get(0);
        assertThat(first.counts()).containsExactly(0, 0, 14, 15, 0);
        assertThat(first.shareText()).isEqualTo("52%, 34 to 69");
    }

    @Test
    void aBarLeansRightByThoseWhoAgreeWithTheMiddleInTheMiddle() {
        Item item = new Item("T1", "One", false, new int[] {1, 1, 2, 3, 3});
        assertThat(item.parts().stream().map(part -> part.score() + " " + part.x() + " " + part.width()))
                .containsExactly("1 280.0 40.0", "2 320.0 40.0", "3 360.0 80.0", "4 440.0 120.0", "5 560.0 120.0");
        assertThat(new Item("T1", "One", false, new int[] {0, 0, 0, 0, 4}).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.x() + " " + part.width()).isEqualTo("400.0 400.0"));
    }

    @ParameterizedTest
    @CsvSource({"4, NONE", "5, COUNTS", "9, COUNTS", "10, HATCHED", "29, HATCHED", "30, PLAIN"})
    void theBaseDecidesWhatIsShown(int people, String base) {
        List<TrustReading> readings = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            readings.add(reading(i % 2 == 0 ? "454 333 222 111 2" : "343 444 222 112 2"));
        }
        Statements of = Statements.of(readings, List.of(), List.of());
        assertThat(of.base().name()).isEqualTo(base);
        assertThat(of.stages().get(0).alphaText().startsWith("needs")).isEqualTo(people < 30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            one               | two               | mixed
            444 333 222 111 2 | 444 333 222 111 2 | -
            444 444 444 111 2 | 444 222 222 111 2 | Everyday to Knowledge Based
            444 444 222 111 2 | 444 333 222 111 2 | -
            555 511 151 115 1 | 151 155 515 551 3 | Everyday
            444 333 222 111 2 | -                 | -
            """,
            useHeadersInDisplayName = true)
    void contactsWhoDoNotSayTheSameAreMixed(String one, String two, String mixed) {
        List<TrustReading> readings = new ArrayList<>(List.of(reading(one)));
        if (two != null) {
            readings.add(reading(two));
        }
        MixedAnswers found = MixedAnswers.of(UUID.randomUUID(), "Alfreds", readings);
        assertThat(found == null ? null : found.range()).isEqualTo(mixed);
    }

    /** Three scores a stage and the check. */
    private static TrustReading reading(String scores) {
        List<Statement> statements = new ArrayList<>();
        String[] parts = scores.split(" ");
        for (int stage = 0; stage < TrustScale.STAGES.size(); stage++) {
            for (char score : parts[stage].toCharArray()) {
                statements.add(
                        new Statement("T" + statements.size(), TrustScale.STAGES.get(stage), false, score - '0'));
            }
        }
        statements.add(new Statement("TX", "everyday", true, Integer.valueOf(parts[4])));
        TrustScale scale = TrustScale.of(statements, null, null, null);
        UUID id = UUID.randomUUID();
        return new TrustReading(id, id, id, statements, null, Duration.ZERO, scale);
    }
}
