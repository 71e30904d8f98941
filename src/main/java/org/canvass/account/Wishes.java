package org.canvass.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a contact wishes to be asked; whoever chooses, reminds, writes or lists obeys it through here.
 *
 * <p>A pause means no letter at all before its day. A light touch ("we are fine, please just keep serving us") means no
 * reminders, at most one survey within twelve months and only one of at most three minutes, and nothing to sell: where
 * somebody who speaks for the account wishes it, the account is on no list of what more it could buy.
 *
 * @param pausedUntil the day from which we may write again, in the organization's zone; null where there is no pause
 * @param lightSince since when a light touch is wished; null where it is not
 */
public record Wishes(LocalDate pausedUntil, Instant lightSince) {
    /** For how many months one may pause. */
    public static final List<Integer> PAUSES = List.of(3, 6, 12);

    /** The longest survey for whoever wishes a light touch, in minutes. */
    public static final int SHORT_MINUTES = 3;

    /** How far apart the surveys are for whoever wishes a light touch. */
    public static final int MONTHS_APART = 12;

    public static final Wishes NONE = new Wishes(null, null);

    /** One of them. */
    public enum Wish {
        PAUSE,
        LIGHT_TOUCH
    }

    public boolean paused(LocalDate today) {
        return pausedUntil != null && today.isBefore(pausedUntil);
    }

    public boolean light() {
        return lightSince != null;
    }

    /** Whether a reminder may be sent. */
    public boolean reminded(LocalDate today) {
        return !paused(today) && !light();
    }

    /**
     * The wish that speaks against asking now; empty where none does.
     *
     * @param minutes how long the survey takes
     * @param lastAsked when the contact was asked before, in another wave; null where never
     */
    public Optional<Wish> against(int minutes, Instant lastAsked, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (paused(today)) {
            return Optional.of(Wish.PAUSE);
        }
        if (!light()) {
            return Optional.empty();
        }
        boolean lately = lastAsked != null
                && today.isBefore(LocalDate.ofInstant(lastAsked, zone).plusMonths(MONTHS_APART));
        return lately || minutes > SHORT_MINUTES ? Optional.of(Wish.LIGHT_TOUCH) : Optional.empty();
    }

    /**
     * Whether an account is to be served and not sold to: somebody there wishes it who decides, advises, or whose part
     * nobody knows. Whoever only uses what is bought speaks for themselves.
     */
    public static boolean leaveInPeace(Collection<Contact> contacts) {
        return contacts.stream().filter(Objects::nonNull).anyMatch(Wishes::speaksForPeace);
    }

    private static boolean speaksForPeace(Contact contact) {
        boolean speaks = contact.role == null || contact.role == ContactRole.DM || contact.role == ContactRole.INF;
        return speaks && contact.leftAt == null && contact.wishes().light();
    }
}
