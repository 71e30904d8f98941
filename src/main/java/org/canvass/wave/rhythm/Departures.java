package org.canvass.wave.rhythm;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final String AT_ONCE = "at once";

    /** So many letters: "at once", or "from Monday 08:00 in Berlin, Madrid and Rome". */
    public record Group(long letters, String when) {}

    /** A moment; the hour there is empty where it is now, or never. */
    private record Moment(Instant at, String hour) {}

    private static final class Counted {
        private final TreeSet<String> cities = new TreeSet<>();
        private long letters;
    }

    /** @param times what the calendar says, whatever the rhythm makes of it */
    public static Departures of(
            List<Candidate> asked, Rhythm rhythm, SendingTimes times, ZoneId organization, Instant now) {
        SendingTimes heeded = rhythm.atOnce() ? SendingTimes.ALWAYS : times;
        Map<ZoneId, Moment> byZone = new HashMap<>();
        Map<Moment, Counted> counts =
                new TreeMap<>(Comparator.comparing(Moment::at).thenComparing(Moment::hour));
        for (Candidate contact : asked) {
            ZoneId zone = Zones.of(contact.timeZone(), contact.country(), organization);
            Counted counted = counts.computeIfAbsent(
                    byZone.computeIfAbsent(zone, one -> moment(heeded, one, now)), moment -> new Counted());
            counted.cities.add(Times.city(zone));
            counted.letters++;
        }
        List<Group> groups = new ArrayList<>();
        long later = 0;
        for (Map.Entry<Moment, Counted> count : counts.entrySet()) {
            if (groups.size() < MOST_GROUPS) {
                groups.add(new Group(count.getValue().letters, words(count.getKey(), count.getValue())));
            } else {
                later += count.getValue().letters;
            }
        }
        if (later > 0) {
            groups.add(new Group(later, "later, as the sending hours begin elsewhere"));
        }
        return new Departures(List.copyOf(groups));
    }

    /** Whether every letter leaves now. */
    public boolean isAllNow() {
        return groups.stream().allMatch(group -> group.when.equals(AT_ONCE));
    }

    private static String words(Moment moment, Counted counted) {
        if (moment.at.equals(Instant.MAX)) {
            return "not within a year: the calendar has no working day";
        }
        return moment.hour.isEmpty() ? AT_ONCE : "from " + moment.hour + " in " + Times.places(counted.cities);
    }

    private static Moment moment(SendingTimes times, ZoneId zone, Instant now) {
        return times.next(now, zone)
                .map(at -> new Moment(at, at.equals(now) ? "" : Times.hour(at, zone, now)))
                .orElse(new Moment(Instant.MAX, ""));
    }
}
