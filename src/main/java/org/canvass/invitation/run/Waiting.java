package org.canvass.invitation.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.calendar.Times;
import org.canvass.mail.MailingProgress;
import org.canvass.wave.page.Days;

/** Letters that wait, put together where they wait for the same moment in several places. */
final class Waiting {
    private static final int MOST_GROUPS = 6;

    /** As {@link Times#waitsFor} writes it. */
    private static final Pattern HOUR_SOMEWHERE = Pattern.compile("waits (for .+) in ([^:]+)");

    private record Key(Instant at, String words) {}

    private static final class Group {
        private final TreeSet<String> cities = new TreeSet<>();
        private long letters;
    }

    private Waiting() {}

    static List<RunPage.Waits> of(List<MailingProgress.Waits> waits, ZoneId zone) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        for (MailingProgress.Waits one : waits) {
            Matcher somewhere = HOUR_SOMEWHERE.matcher(one.reason() == null ? "" : one.reason());
            boolean hour = somewhere.matches();
            Key key = hour ? new Key(one.dueAt(), somewhere.group(1)) : new Key(one.dueAt(), until(one, zone));
            Group group = groups.computeIfAbsent(key, none -> new Group());
            group.letters += one.letters();
            if (hour) {
                group.cities.add(somewhere.group(2));
            }
        }
        List<RunPage.Waits> rows = new ArrayList<>();
        long later = 0;
        for (Map.Entry<Key, Group> group : groups.entrySet()) {
            if (rows.size() < MOST_GROUPS) {
                rows.add(new RunPage.Waits(group.getValue().letters, words(group.getKey(), group.getValue())));
            } else {
                later += group.getValue().letters;
            }
        }
        if (later > 0) {
            rows.add(new RunPage.Waits(later, "for a later time"));
        }
        return rows;
    }

    private static String words(Key key, Group group) {
        return group.cities.isEmpty() ? key.words : key.words + " in " + Times.places(group.cities);
    }

    private static String until(MailingProgress.Waits one, ZoneId zone) {
        return "until " + Days.withTime(one.dueAt(), zone) + (one.reason() == null ? "" : ": " + one.reason());
    }
}
