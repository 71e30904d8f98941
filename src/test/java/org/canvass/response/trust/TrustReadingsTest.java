package org.canvass.response.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.canvass.TestServers;
import org.canvass.response.AtLength;
import org.canvass.response.Invited;
import org.canvass.response.NamedFact;
import org.canvass.response.NamedFacts;
import org.canvass.survey.trust.TrustScale.Careless;
import org.canvass.survey.trust.TrustScale.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trust scale and the named facts, read from what was really answered. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TrustReadingsTest {

    @Inject
    TrustReadings readings;

    @Inject
    NamedFacts facts;

    @Test
    void theScaleIsReadBesideTheirOwnPlaceAndHasteShows() {
        Invited maria = AtLength.relationship(false);
        AtLength.answer(maria, 20, Map.of("P1", "identification"));
        List<Invited> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(maria.another("Bolido Comidas " + i, "Martín Sommer", "en"));
            AtLength.answer(others.get(i), 300 + i, Map.of("P1", "everyday", "TX1", i == 0 ? "5" : "2"));
        }
        List<TrustReading> read = maria.given.within(() -> readings.of(maria.waveId));
        assertThat(read).hasSize(6);
        TrustReading fast = of(read, maria);
        assertThat(fast.placed()).isEqualTo("identification");
        assertThat(fast.took()).isEqualTo(Duration.ofSeconds(20));
        assertThat(fast.scale().stage()).contains("risk");
        assertThat(fast.scale().flags()).containsExactly(Flag.CHECK);
        assertThat(fast.scale().careless()).containsExactly(Careless.TOO_FAST);
        assertThat(of(read, others.get(0)).scale().careless()).containsExactly(Careless.CONTRADICTION);
        assertThat(of(read, others.get(1)).scale().isCareless()).isFalse();
        assertThat(maria.given.within(() -> readings.of(maria.waveId, maria.accountId)))
                .singleElement()
                .isEqualTo(fast);
    }

    @Test
    void aWaveThatAsksNoStatementsHasNoReadings() {
        Invited maria = Invited.somebody();
        assertThat(maria.given.within(() -> readings.of(maria.waveId))).isEmpty();
    }

    @Test
    void answersAreFactsByName() {
        Invited maria = AtLength.relationship(false);
        Instant end = AtLength.answer(maria, 100, Map.of());
        List<NamedFact> said = maria.given.within(() -> facts.of(maria.waveId));
        Map<String, String> values = new HashMap<>();
        said.forEach(fact -> values.put(
                fact.name()
                        + (fact.about() == null ? "" : " " + fact.about())
                        + (fact.name().equals("trustItem") ? " " + fact.question() : ""),
                fact.value() == null
                        ? fact.means() + " " + fact.codes() + " " + fact.text()
                        : fact.value().stripTrailingZeros().toPlainString()));
        assertThat(values)
                .containsEntry("shareOfWallet", "0.37")
                .containsEntry("ceiling", "0.5")
                .containsEntry("needImportance quality", "5")
                .containsEntry("needImportance delivery", "null [not-relevant] null")
                .containsEntry("needPerformance quality", "2")
                .containsEntry("competitor", "null [] Mega Corp")
                .containsEntry("comparison", "4")
                .containsEntry("importance", "5")
                .containsEntry("market", "grow [grow] null")
                .containsEntry("growth", "null [] Abroad")
                .containsEntry("involvedEarly", "4")
                .containsEntry("whoElse", "null [finance, technical] null")
                .containsEntry("process", "tender [tender] null")
                .containsEntry("trustItem risk TR2", "4")
                .containsEntry("trustCheck", "2");
        assertThat(said).allMatch(fact -> fact.contactId().equals(maria.contactId) && "DM".equals(fact.role()));

        assertThat(maria.given.within(() -> facts.latestBefore(List.of(maria.accountId), end.plusSeconds(1))))
                .isEqualTo(said);
        assertThat(maria.given.within(() -> facts.latestBefore(end.minusSeconds(3600))))
                .isEmpty();
        assertThat(maria.given.within(() -> facts.latestBefore(end.plus(Duration.ofDays(366)))))
                .isEmpty();
        assertThat(Invited.somebody().given.within(() -> facts.of(maria.waveId)))
                .isEmpty();
    }

    @Test
    void aConfidentialWaveGivesNothingBelowThreeOfAnAccount() {
        Invited maria = AtLength.relationship(true);
        AtLength.answer(maria, 100, Map.of());
        AtLength.answer(maria.colleague("Ana", "en"), 100, Map.of());
        assertThat(maria.given.within(() -> facts.of(maria.waveId))).isEmpty();
        assertThat(maria.given.within(() -> readings.of(maria.waveId))).isEmpty();
        AtLength.answer(maria.colleague("Hanna", "en"), 100, Map.of());
        assertThat(maria.given.within(() -> facts.of(maria.waveId))).isNotEmpty();
        assertThat(maria.given.within(() -> readings.of(maria.waveId))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"4, ", "5, 3000", "6, 3500"})
    void theMedianNeedsFiveWholeResponses(int many, Long median) {
        List<Duration> times = LongStream.rangeClosed(1, many)
                .map(i -> many + 1 - i)
                .mapToObj(Duration::ofSeconds)
                .toList();
        assertThat(TrustReadings.median(times)).isEqualTo(median == null ? null : Duration.ofMillis(median));
    }

    private static TrustReading of(List<TrustReading> readings, Invited who) {
        return readings.stream()
                .filter(one -> one.contactId().equals(who.contactId))
                .findFirst()
                .orElseThrow();
    }
}
