package org.canvass.wave.rhythm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.canvass.calendar.SendingTimes;
import org.canvass.calendar.Times;
import org.canvass.calendar.zone.Zones;
import org.canvass.wave.audience.Candidate;

/**
 * When the letters of a wave would leave if it were launched now.
 *
 * @param groups the earliest first
 */
public record Departures(List<Group> groups) {
    private static final int MOST_GROUPS = 6;

    /** So many letters: "at once", or "Monday 08:00 in Lisbon". */
    public record Group(long letters, String when) {}

    private record Key(Instant at, String words) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? words.compareTo(other.words) : byTime;
        }
    }

    /** @param times what the calendar says, whatever the rhythm makes of it */
    public static Departures of(
            List<Candidate> asked, Rhythm rhythm, SendingTimes times, ZoneId organization, Instant now) {
        SendingTimes heeded = rhythm.atOnce() ? SendingTimes.ALWAYS : times;
        Map<ZoneId, Key> byZone = new HashMap<>();
        Map<Key, Long> counts = new TreeMap<>();
        for (Candidate contact : asked) {
            ZoneId zone = Zones.of(contact.timeZone(), contact.country(), organization);
            counts.merge(byZone.computeIfAbsent(zone, one -> key(heeded, one, now)), 1L, Long::sum);
        }
        List<Group> groups = new ArrayList<>();
        long later = 0;
        for (Map.Entry<Key, Long> count : counts.entrySet()) {
            if (groups.size() < MOST_GROUPS) {
                groups.add(new Group(count.getValue(), count.getKey().words));
            } else {
                later += count.getValue();
            }
        }
        if (later > 0) {
            groups.add(new Group(later, "later, as the sending hours begin elsewhere"));
        }
        return new Departures(List.copyOf(groups));
    }

    /** Whether every letter leaves now. */
    public boolean isAllNow() {
        return groups.stream().allMatch(group -> group.when.equals("at once"));
    }

    private static Key key(SendingTimes times, ZoneId zone, Instant now) {
        return times.next(now, zone)
                .map(at -> new Key(at, at.equals(now) ? "at once" : Times.inWords(at, zone, now)))
                .orElse(new Key(Instant.MAX, "not within a year: the calendar has no working day"));
    }
}
