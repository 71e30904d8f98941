package org.canvass.mail.pace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How many letters may have been begun in a minute, second by second, so that a minute's letters do not leave at once. */
public record Pace(int perMinute) {
    /** Letters that may have been begun in this minute by now; at least one, so that a slow pace is still a pace. */
    public int allowedBy(Instant now) {
        int second = now.atOffset(ZoneOffset.UTC).getSecond();
        return (int) Math.max(1, (long) perMinute * (second + 1) / 60);
    }

    /** The minute that is counted. */
    public static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }
}
