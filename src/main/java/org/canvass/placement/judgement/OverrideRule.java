package org.canvass.placement.judgement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When another segment than the computed one may be set, and until when it holds.
 *
 * @param mostDays how many days it may hold, the last one included
 */
public record OverrideRule(int mostDays) {

    /** As the method has it: half a year, then it must be looked at again. */
    public static final OverrideRule STANDARD = new OverrideRule(180);

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** The last day that may be chosen. */
    public LocalDate latest(LocalDate today) {
        return today.plusDays(mostDays);
    }

    /**
     * Why it may not be set, in a sentence; empty where it may.
     *
     * @param computed the segment as placed; null while unplaced
     * @param exists whether the model has the segment
     * @param expiresOn the last day; null where none was chosen
     */
    public Optional<String> problem(
            int segment, Integer computed, boolean exists, String reason, LocalDate expiresOn, LocalDate today) {
        if (!exists) {
            return Optional.of("Choose one of the segments.");
        }
        if (computed != null && computed == segment) {
            return Optional.of("That is the computed segment already. Mark the placement as agreed instead.");
        }
        if (reason == null || reason.isBlank()) {
            return Optional.of("Say why: whoever reads the other segment must be able to judge it.");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Optional.of("Say why in at most " + LONGEST_REASON + " characters.");
        }
        if (expiresOn == null || expiresOn.isBefore(today)) {
            return Optional.of("Choose a last day from today on.");
        }
        return expiresOn.isAfter(latest(today))
                ? Optional.of("Another segment holds for at most " + mostDays + " days. Choose a day until then; it can"
                        + " be set again after a new look.")
                : Optional.empty();
    }

    /** Whether it holds on the day: until it is ended, and through its last day. */
    public static boolean holds(boolean standing, LocalDate expiresOn, LocalDate day) {
        return standing && !expiresOn.isBefore(day);
    }
}
