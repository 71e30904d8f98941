package org.canvass.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canvass.organization.Given;
import org.canvass.response.link.Answering;
import org.canvass.response.link.Ask;
import org.canvass.response.link.Asks;
import org.canvass.response.link.Outcome;
import org.canvass.survey.Surveys;
import org.canvass.survey.question.Question;

/** Answers to the relationship survey, for tests that read them. */
public final class AtLength {

    private AtLength() {}

    /** Maria Anders, asked the relationship survey in a new wave of a new organization. */
    public static Invited relationship(boolean confidential) {
        return Invited.inWave(
                Given.organization("Northwind Traders"),
                Surveys.shipped("relationship").orElseThrow(),
                confidential,
                "en");
    }

    /** Answers every page, the first and the last so many seconds apart; the moment of the last page. */
    public static Instant answer(Invited who, long seconds, Map<String, String> other) {
        Instant first = Instant.now().minusSeconds(7200);
        Instant at = first;
        int page = 1;
        while (page > 0) {
            Instant now = at;
            Ask ask = instance(Asks.class).find(who.token, now).orElseThrow();
            Map<String, List<String>> fields = new HashMap<>();
            for (Question question : ask.course(now).questions(page)) {
                String value = other.getOrDefault(question.key(), usual(question.key()));
                fields.put(question.key().equals("C1") ? "C1.text" : question.key(), List.of(value.split(",")));
            }
            Outcome outcome = instance(Answering.class).answer(who.token, page, fields, false, now);
            assertThat(outcome).isInstanceOf(Outcome.Kept.class);
            page = ((Outcome.Kept) outcome).onwards().orElse(0);
            at = first.plusSeconds(seconds);
        }
        return first.plusSeconds(seconds);
    }

    private static String usual(String key) {
        return switch (key) {
            case "P1" -> "risk";
            case "P2" -> "same";
            case "P4" -> "8";
            case "P5" -> "DM";
            case "NI1" -> "5";
            case "NI2" -> "not-relevant";
            case "NI3", "NI4", "NI5", "NI6", "C2", "F1" -> "4";
            case "NP1", "NP3", "NP4", "NP5", "NP6", "TX1", "TK1", "TK2", "TK3", "TI1", "TI2", "TI3" -> "2";
            case "C1" -> "Mega Corp";
            case "B1" -> "5";
            case "G1" -> "grow";
            case "G2" -> "Abroad";
            case "F2" -> "Drones";
            case "W1" -> "25-49";
            case "W2" -> "half";
            case "D2" -> "finance,technical";
            case "D3" -> "tender";
            case "P6" -> "Call us";
            case "P7" -> "yes";
            default -> "4";
        };
    }

    private static <T> T instance(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
