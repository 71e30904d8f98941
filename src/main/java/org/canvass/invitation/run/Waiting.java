package org.canvass.invitation.run;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.calendar.Times;
import org.canvass.mail.MailingProgress;
import org.canvass.mail.trouble.Resting;
import org.canvass.wave.page.Days;

/** Letters that wait, put together where they wait for the same moment in several places. */
final class Waiting {
    private static final int MOST_GROUPS = 6;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** As {@link Times#waitsFor} writes it. */
    private static final Pattern HOUR_SOMEWHERE = Pattern.compile("waits (for .+) in ([^:]+)");

    private record Key(Instant at, String words) {}

    private static final class Group {
        private final TreeSet<String> cities = new TreeSet<>();
        private long letters;
    }

    private Waiting() {}

    /** "Letters to example.com rest until 14:05, as it asked us to slow down." */
    static String words(Resting.Rest rest, ZoneId zone) {
        String until = CLOCK.format(rest.until().atZone(zone));
        if (rest.ofAll()) {
            return "The mail server rests until " + until + ", then it is tried again. " + rest.because();
        }
        return "Letters to " + rest.domain() + " rest until " + until + ", as it asked us to slow down. "
                + (rest.letters() == 1
                        ? "One letter of this wave waits for that and leaves by itself then."
                        : rest.letters() + " letters of this wave wait for that and leave by themselves then.")
                + (rest.because() == null ? "" : " It said: “" + rest.because() + "”");
    }

    /** What waits for anything but these rests, which are told by themselves. */
    static List<MailingProgress.Waits> besides(List<Resting.Rest> rests, List<MailingProgress.Waits> waits) {
        return waits.stream()
                .filter(one -> one.reason() == null || rests.stream().noneMatch(rest -> isOf(rest, one.reason())))
                .toList();
    }

    private static boolean isOf(Resting.Rest rest, String reason) {
        return rest.ofAll() ? reason.equals(rest.because()) : reason.startsWith(rest.domain() + " asked us");
    }

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
