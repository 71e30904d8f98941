package org.canvass.wave.series.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.wave.Wave;
import org.canvass.wave.series.SeriesName;
import org.canvass.wave.series.SeriesRule;
import org.canvass.wave.series.WaveSeries;

/** A series as it stands in the form: everything is text, so that what cannot be read is shown again as typed. */
record SeriesForm(
        String name,
        String example,
        String months,
        String first,
        String prepareDays,
        boolean sameSurvey,
        boolean automatic) {
    private static final int NO_NUMBER = -1;

    static SeriesForm of(WaveSeries series) {
        return new SeriesForm(
                series.namePattern,
                series.templateWaveId.toString(),
                String.valueOf(series.everyMonths),
                series.firstOn.toString(),
                String.valueOf(series.prepareDays),
                series.sameSurvey,
                series.automatic);
    }

    /** Every quarter from the next one on, after the latest wave's example. */
    static SeriesForm fresh(LocalDate today, Optional<Wave> latest) {
        LocalDate quarter = today.withDayOfMonth(1);
        do {
            quarter = quarter.plusMonths(1);
        } while (quarter.getMonthValue() % 3 != 1);
        return new SeriesForm(
                "{quarter} {year}",
                latest.map(wave -> wave.id.toString()).orElse(""),
                "3",
                quarter.toString(),
                "14",
                false,
                false);
    }

    static SeriesForm typed(MultivaluedMap<String, String> sent) {
        return new SeriesForm(
                text(sent, "name"),
                text(sent, "example"),
                text(sent, "months"),
                text(sent, "first"),
                text(sent, "prepareDays"),
                "same".equals(text(sent, "survey")),
                "itself".equals(text(sent, "launch")));
    }

    /**
     * What is wrong with it, by field; empty when it can be kept.
     *
     * @param changed the series that is changed, null where a new one is made
     */
    Map<String, String> problems(WaveSeries changed, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        String ofName = SeriesName.problem(name);
        if (ofName != null) {
            problems.put("name", ofName);
        }
        if (exampleId().map(Wave::byId).isEmpty()) {
            problems.put("example", "Choose the wave that is the example.");
        }
        Optional<LocalDate> day = day();
        boolean anotherDay = changed == null || !day.equals(Optional.of(changed.firstOn));
        if (day.isEmpty()) {
            problems.put("first", "Choose the day of the first wave.");
        } else if (anotherDay && day.get().isBefore(today)) {
            problems.put("first", "This day has passed. Choose today or a later one.");
        } else if (anotherDay && day.get().isAfter(today.plusYears(2))) {
            problems.put("first", "Choose a day within two years.");
        }
        if (day.isPresent() && rule().isEmpty()) {
            problems.put("prepareDays", "Write a number of days from 0 to " + SeriesRule.MOST_PREPARE_DAYS + ".");
        }
        return problems;
    }

    /** Only of a form without problems. */
    WaveSeries.Plan plan() {
        return new WaveSeries.Plan(name, exampleId().orElseThrow(), rule().orElseThrow(), sameSurvey, automatic);
    }

    private Optional<SeriesRule> rule() {
        try {
            return day().map(day -> new SeriesRule(day, number(months), number(prepareDays)));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private Optional<UUID> exampleId() {
        try {
            return Optional.of(UUID.fromString(example));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(first));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : NO_NUMBER;
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
