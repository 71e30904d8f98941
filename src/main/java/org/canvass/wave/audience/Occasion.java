package org.canvass.wave.audience;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * When and with what contacts are asked, as far as it decides who is.
 *
 * @param minutes how long the survey takes
 * @param zone the organization's
 * @param lastAsked when contacts were asked before, where a wish makes it matter; who is not here never was
 */
public record Occasion(int minutes, Instant now, ZoneId zone, Map<UUID, Instant> lastAsked) {
    /** A short survey, and nobody was asked before. */
    static final Occasion FIRST = new Occasion(1, Instant.EPOCH, ZoneOffset.UTC, Map.of());
}
