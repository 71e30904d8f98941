package org.canvass.wave.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canvass.calendar.Fatigue;

/**
 * Who is left alone for a while, because they, or their colleagues, were asked not long ago. Days are the
 * organization's: asked on a Monday, one may be asked again on a Monday.
 *
 * @param got by contact
 */
public record Tired(Fatigue rule, Map<UUID, AskedLately.Got> got, LocalDate today, ZoneId zone) {
    /** Nobody. */
    public static final Tired NOBODY = new Tired(Fatigue.NONE, Map.of(), LocalDate.EPOCH, ZoneId.of("UTC"));

    /** Why this contact is left alone, whatever becomes of their colleagues; empty where they are not. */
    public Optional<LeftOut> why(UUID contactId) {
        AskedLately.Got one = got.get(contactId);
        if (one == null) {
            return Optional.empty();
        }
        if (rule.contactDays() > 0 && within(one.asked(), rule.contactDays())) {
            return Optional.of(LeftOut.ASKED_LATELY);
        }
        return rule.letters() > 0 && one.letters() >= rule.letters()
                ? Optional.of(LeftOut.MANY_LETTERS)
                : Optional.empty();
    }

    /** Whether only so many contacts of an account may be asked. */
    public boolean countsColleagues() {
        return rule.accountContacts() > 0;
    }

    /** How many more of each account may be asked; an account that is not here has all of them left. */
    public Map<UUID, Integer> left() {
        Map<UUID, Integer> left = new HashMap<>();
        got.values().stream()
                .filter(one -> within(one.asked(), rule.accountDays()))
                .forEach(one -> left.merge(one.accountId(), rule.accountContacts() - 1, (so, far) -> so - 1));
        return left;
    }

    /** From this moment on, letters count. */
    static Instant countSince(Fatigue rule, LocalDate today, ZoneId zone) {
        return today.minusDays(rule.lettersDays() - 1L).atStartOfDay(zone).toInstant();
    }

    private boolean within(Instant asked, int days) {
        return asked != null && LocalDate.ofInstant(asked, zone).plusDays(days).isAfter(today);
    }
}
