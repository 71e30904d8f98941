package org.canvass.wave.plan;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.canvass.account.ContactRole;
import org.canvass.wave.LanguageRule;
import org.canvass.wave.Plan;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Audience;
import org.canvass.wave.rhythm.Rhythm;

/**
 * A plan as it stands in the form: everything is text, so that what cannot be read is shown again as it was typed.
 *
 * @param managers ids, {@code roles} names and {@code segments} numbers as the form sends them
 */
record PlanForm(
        String name,
        String survey,
        String language,
        boolean confidential,
        List<String> managers,
        List<String> countries,
        List<String> roles,
        boolean unknownRole,
        List<String> segments,
        String minimumRevenue,
        String closesOn,
        RhythmForm rhythm,
        boolean askAgain,
        String askAgainBecause) {
    private static final BigDecimal MOST_REVENUE = new BigDecimal("1e15");
    private static final int YEARS_OPEN = 1;
    private static final int MOST_REASON = 300;

    static PlanForm of(Wave wave) {
        Audience audience = wave.audience;
        return new PlanForm(
                wave.name,
                wave.surveyKey,
                wave.languageRule,
                wave.confidential,
                texts(audience.managers()),
                audience.countries(),
                texts(audience.roles()),
                audience.unknownRole(),
                texts(audience.segments()),
                audience.minimumRevenue() == null
                        ? ""
                        : audience.minimumRevenue().toPlainString(),
                wave.closesOn.toString(),
                RhythmForm.of(wave.rhythm()),
                wave.askAgainBecause != null,
                wave.askAgainBecause == null ? "" : wave.askAgainBecause);
    }

    static PlanForm of(MultivaluedMap<String, String> sent) {
        return new PlanForm(
                text(sent, "name"),
                text(sent, "survey"),
                text(sent, "language"),
                text(sent, "answers").equals("confidential"),
                all(sent, "manager"),
                all(sent, "country"),
                all(sent, "role"),
                sent.containsKey("unknownRole"),
                all(sent, "segment"),
                text(sent, "minimumRevenue"),
                text(sent, "closesOn"),
                RhythmForm.of(sent),
                sent.containsKey("askAgain"),
                text(sent, "askAgainBecause"));
    }

    static PlanForm empty(String name, String survey, LocalDate today, Rhythm rhythm) {
        return new PlanForm(
                name,
                survey,
                LanguageRule.CONTACT,
                false,
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(),
                "",
                today.plusDays(Wave.DAYS_OPEN).toString(),
                RhythmForm.of(rhythm),
                false,
                "");
    }

    /** What is wrong with it, by field; empty when it can be kept. */
    Map<String, String> problems(List<String> surveys, List<String> languages, LocalDate today, boolean nameTaken) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isBlank()) {
            problems.put("name", "Give the wave a name, such as “Spring 2027”; your reports will call it so.");
        } else if (name.length() > Wave.MOST_NAME) {
            problems.put("name", "The name is longer than " + Wave.MOST_NAME + " characters. Shorten it.");
        } else if (nameTaken) {
            problems.put("name", "Another wave is called so already. Choose another name.");
        }
        if (!surveys.contains(survey)) {
            problems.put("survey", "Choose one of the surveys.");
        }
        if (!language.equals(LanguageRule.CONTACT) && !languages.contains(language)) {
            problems.put("language", "The survey is not written in this language. Choose another one.");
        }
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            problems.put("closesOn", "Choose the last day on which answers are taken.");
        } else if (day.get().isBefore(today)) {
            problems.put("closesOn", "This day has passed. Choose today or a later one.");
        } else if (day.get().isAfter(today.plusYears(YEARS_OPEN))) {
            problems.put("closesOn", "A wave is open for at most a year. Choose an earlier day.");
        }
        if (!minimumRevenue.isBlank() && revenue().isEmpty()) {
            problems.put(
                    "minimumRevenue", "Write the least revenue as a plain number, such as 10000, or leave it empty.");
        }
        String rhythmProblem = rhythm.read().problem();
        if (rhythmProblem != null) {
            problems.put("rhythm", rhythmProblem);
        }
        if (askAgain && askAgainBecause.isBlank()) {
            problems.put("askAgain", "Say why those are asked too who were asked lately; the reason is kept.");
        } else if (askAgainBecause.length() > MOST_REASON) {
            problems.put("askAgain", "The reason is longer than " + MOST_REASON + " characters. Shorten it.");
        }
        return problems;
    }

    /** The plan; only of a form without problems. */
    Plan plan() {
        return new Plan(name, survey, language, confidential, audience(), day().orElseThrow(), rhythm.read());
    }

    /** Whom it asks; what cannot be read does not restrict. */
    Audience audience() {
        return new Audience(
                read(managers, UUID::fromString),
                countries,
                read(roles, ContactRole::valueOf),
                unknownRole,
                read(segments, Integer::valueOf),
                revenue().orElse(null));
    }

    /** Why those are asked too who were asked lately; null where they are left out. */
    String askAgainReason() {
        return askAgain ? askAgainBecause : null;
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(closesOn));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> revenue() {
        String plain = minimumRevenue.replaceAll("[\\s\\u00A0\\u202F\\u2009']", "");
        if (!plain.matches("\\d{1,15}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain)).filter(amount -> amount.compareTo(MOST_REVENUE) < 0);
    }

    private static <T> List<T> read(List<String> texts, Function<String, T> reader) {
        return texts.stream()
                .map(text -> {
                    try {
                        return reader.apply(text);
                    } catch (IllegalArgumentException unknown) {
                        return null;
                    }
                })
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    private static List<String> all(MultivaluedMap<String, String> sent, String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    /** The parts in the choice, in words. */
    static Map<String, String> roleNames() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(ContactRole.values()).forEach(role -> names.put(role.name(), inWords(role)));
        return names;
    }

    static String inWords(ContactRole role) {
        return switch (role) {
            case DM -> "decide";
            case INF -> "advise";
            case USE -> "use what is bought";
            case NONE -> "have no part in it";
        };
    }
}
