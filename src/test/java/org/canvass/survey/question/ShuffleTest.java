package org.canvass.survey.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.answer.Asking.Product;
import org.junit.jupiter.api.Test;

class ShuffleTest {
    private static final int RESPONDENTS = 24_000;

    private final Survey pulse = Surveys.loadAll().get(0);
    private final List<Product> products = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new Product("" + i, "Product " + i))
            .toList();

    @Test
    void oneRespondentAlwaysSeesTheSameOrder() {
        List<String> known = shown("P1", "invitation-1");
        assertThat(known).containsExactly(shown("P1", "invitation-1").toArray(String[]::new));
        // A literal, so that no later version of the program reorders a page that is already open somewhere.
        assertThat(known).containsExactly("knowledge", "identification", "risk", "everyday", "cannot-say");
    }

    @Test
    void everyOrderAppearsAboutEquallyOftenAndCannotSayIsLast() {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            List<String> shown = shown("P1", "invitation-" + i);
            assertThat(shown).hasSize(5).endsWith("cannot-say");
            counts.merge(shown, 1, Integer::sum);
        }
        assertThat(counts).hasSize(24);
        double expected = RESPONDENTS / 24.0;
        double chiSquare = counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        // 23 degrees of freedom: 49.7 is passed by chance once in a thousand; the seeds are fixed, so this never
        // flickers.
        assertThat(chiSquare).isLessThan(49.7);
    }

    @Test
    void whatIsNotShuffledStaysAsWritten() {
        for (int i = 0; i < 20; i++) {
            assertThat(shown("P2", "invitation-" + i)).containsExactly("less", "same", "maybe", "yes", "cannot-say");
        }
    }

    @Test
    void theSixBestFittingProductsAreOfferedInAnyOrderAndTheOthersStayBelow() {
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            List<String> shown = shown("P3", "invitation-" + i);
            assertThat(shown.subList(0, 6))
                    .containsExactlyInAnyOrder(
                            "product:1", "product:2", "product:3", "product:4", "product:5", "product:6");
            assertThat(shown.subList(6, 8)).containsExactly("something-else", "none-of-these");
            orders.add(shown);
        }
        assertThat(orders).hasSizeGreaterThan(150);
    }

    @Test
    void twoQuestionsOfOneRespondentAreDrawnApart() {
        Option a = Option.product(new Product("a", "A"));
        Option b = Option.product(new Product("b", "B"));
        long same = IntStream.range(0, 1000)
                .filter(i -> Shuffle.of(List.of(a, b), "i" + i, "Q1").equals(Shuffle.of(List.of(a, b), "i" + i, "Q2")))
                .count();
        assertThat(same).isBetween(420L, 580L);
    }

    private List<String> shown(String question, String seed) {
        Asking asking = Asking.of("en", "Northwind", seed, Instant.EPOCH).withProducts(products);
        return pulse.question(question).orElseThrow().options(asking).stream()
                .map(Option::code)
                .toList();
    }
}
