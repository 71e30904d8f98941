package org.canvass.report.deeper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.canvass.report.Days;

/**
 * Something known of an account, with who says so and when.
 *
 * @param day the day the source speaks for
 */
public record Told<T>(T value, From from, LocalDate day) {

    /** "said by them on 3 May 2026". */
    public String source() {
        return switch (from) {
            case CUSTOMER -> "said by them on " + Days.of(day);
            case STAFF -> "estimated by the account manager on " + Days.of(day);
            case RECORD -> "our own record, as of " + Days.of(day);
        };
    }

    /** {@code asked} or {@code assumed}: how pages mark it. */
    public String mark() {
        return from.asked() ? "asked" : "assumed";
    }

    /** Those that are there, the best source first. */
    @SafeVarargs
    static <T> List<Told<T>> present(Told<T>... told) {
        return Stream.of(told)
                .filter(Objects::nonNull)
                .sorted((one, other) -> one.from.compareTo(other.from))
                .toList();
    }
}
