package org.canvass.mail.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * How evenly letters to one receiving domain leave: one after the other at the pace of a minute's letters, a few
 * seconds' worth of them together. A letter that finds no room gets a time of its own behind those that wait already,
 * so that it stands in no other letter's way and is looked at again when there is room.
 *
 * @param perMinute at least 1
 */
public record DomainPace(int perMinute) {
    /** How much a domain may be ahead of its pace. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    /**
     * Where a domain stands.
     *
     * @param nextAt when the next letter leaves if they leave evenly
     * @param roomAt until when the times are given out to those that wait
     */
    public record Place(Instant nextAt, Instant roomAt) {}

    /** Where a domain stands that nothing was sent to lately. */
    public static Place fresh(Instant now) {
        return new Place(now, now);
    }

    /** Whether a letter may leave now. */
    public boolean hasRoom(Place place, Instant now) {
        return !place.nextAt.minus(AHEAD).isAfter(now);
    }

    /** Where the domain stands when one letter has left. */
    public Place left(Place place, Instant now) {
        Instant next = place.nextAt.isAfter(now) ? place.nextAt : now;
        return new Place(next.plus(apart()), place.roomAt);
    }

    /** Where it stands when one more letter waits, which does so until {@link Place#roomAt()}. */
    public Place waits(Place place, Instant now) {
        Instant after = place.roomAt.isAfter(place.nextAt) ? place.roomAt : place.nextAt;
        return new Place(place.nextAt, (after.isAfter(now) ? after : now).plus(apart()));
    }

    private Duration apart() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }
}
