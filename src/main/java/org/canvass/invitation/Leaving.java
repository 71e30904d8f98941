package org.canvass.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.SendingTimes;
import org.canvass.calendar.Times;
import org.canvass.calendar.zone.Zones;
import org.canvass.organization.CurrentOrganization;
import org.canvass.wave.Wave;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.rhythm.Rhythm;

/** When the letters of a wave may leave, where their readers are. */
@ApplicationScoped
public class Leaving {
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);

    @Inject
    Calendars calendars;

    @Inject
    CurrentOrganization current;

    /**
     * When a letter may leave.
     *
     * @param waitsFor null where it may leave now
     */
    public record Leave(Instant at, String waitsFor) {}

    /** The times of a wave's letters; those of the reminders differ where they leave on weekends too. */
    public record Hours(SendingTimes invitations, SendingTimes reminders, ZoneId organization) {

        /** Whose clock counts. */
        public ZoneId zone(String own, String country) {
            return Zones.of(own, country, organization);
        }

        /** When a letter of the kind may leave to somebody there: now, or later. */
        public Leave at(LetterKind kind, ZoneId zone, Instant now) {
            return next(kind == LetterKind.INVITATION ? invitations : reminders, zone, now);
        }

        private static Leave next(SendingTimes times, ZoneId zone, Instant now) {
            return times.next(now, zone)
                    .map(at -> new Leave(at, at.equals(now) ? null : Times.waitsFor(at, zone, now)))
                    .orElseGet(() -> new Leave(
                            now.plus(LOOK_AGAIN), "waits for a working day; the calendar has none within a year"));
        }
    }

    /** The times of this wave. */
    public Hours of(Wave wave) {
        ZoneId zone = current.get().zone();
        Rhythm rhythm = wave.rhythm();
        if (rhythm.atOnce()) {
            return new Hours(SendingTimes.ALWAYS, SendingTimes.ALWAYS, zone);
        }
        SendingTimes times = calendars.times();
        return new Hours(times, reminders(rhythm, times), zone);
    }

    /** From when on the wave takes no answers. */
    public Instant closes(Wave wave) {
        return wave.closesOn.plusDays(1).atStartOfDay(current.get().zone()).toInstant();
    }

    /** When reminders leave by themselves: also where the invitations left at once, nobody asked for a Sunday. */
    public SendingTimes planned(Rhythm rhythm) {
        return reminders(rhythm, calendars.times());
    }

    private static SendingTimes reminders(Rhythm rhythm, SendingTimes times) {
        return rhythm.anyDay() ? times.onEveryDay() : times;
    }
}
