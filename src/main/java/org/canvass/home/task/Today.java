package org.canvass.home.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.canvass.home.HomePage;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.wave.Wave;

/**
 * Who looks at the front page, and what it has read already.
 *
 * @param waves those the reader may read, the newest first
 * @param running open waves with how far they are
 * @param tally how the reader's accounts stand in the newest wave; null without one
 * @param book whose accounts; null for all
 * @param waiting placements that are being worked out
 * @param day today where the reader is
 */
public record Today(
        SignedIn me,
        List<Wave> waves,
        List<HomePage.Running> running,
        HomePage.Tally tally,
        UUID book,
        long waiting,
        LocalDate day,
        Instant now) {

    /** How many of a kind are named one by one. */
    public static final int NAMED = 3;

    public boolean runsWaves() {
        return me.role() == Role.ADMINISTRATOR || me.role() == Role.CONSULTANT;
    }

    public boolean isAccountManager() {
        return me.role() == Role.ACCOUNT_MANAGER;
    }

    public boolean isAdministrator() {
        return me.role() == Role.ADMINISTRATOR;
    }
}
