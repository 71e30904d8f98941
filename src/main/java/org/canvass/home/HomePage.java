package org.canvass.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.report.Days;
import org.canvass.report.Figures;
import org.canvass.response.said.RecentComments.Comment;
import org.canvass.wave.Funnel;
import org.canvass.wave.Wave;

/**
 * What the front page shows.
 *
 * @param steps the first steps of an installation; empty once answers have come in
 * @param wave the latest launched wave; null where there is none
 * @param before the one launched before it, or null
 * @param tally how the accounts of the reader's book stand in the wave; null without a wave
 * @param moved accounts whose segment changed since the wave before, the largest first
 * @param slid accounts whose stage of trust fell since the wave before, the largest first
 * @param running open waves with how far they are
 * @param comments the newest comments, where the reader may read them
 */
public record HomePage(
        SignedIn me,
        List<Step> steps,
        Wave wave,
        Wave before,
        Tally tally,
        List<Moved> moved,
        List<Slid> slid,
        List<Running> running,
        List<Task> tasks,
        List<Comment> comments) {

    /** A first step; {@code done} with what was found. */
    public record Step(String name, String text, String path, String verb, boolean done) {}

    /**
     * The book in numbers.
     *
     * @param movedCount how many changed their segment since the wave before
     * @param pairs how many were placed in both
     * @param colours the style sheet with the model's colours; null where every page knows them
     */
    public record Tally(
            long accounts,
            long asked,
            long unplaced,
            long movedCount,
            long slidCount,
            long pairs,
            BigDecimal revenue,
            BigDecimal askedRevenue,
            List<Share> shares,
            String colours) {}

    /** A segment's part of the book; x and width are the rectangle of a bar 1000 wide. */
    public record Share(int segment, String name, long accounts, int x, int width) {}

    public record Moved(UUID id, String name, int from, String fromName, int to, String toName) {}

    public record Slid(UUID id, String name, String from, String to) {}

    /** A running wave; {@code closes} in words. */
    public record Running(Wave wave, Funnel funnel, String closes) {

        /** "Closes in 5 days", to begin a sentence. */
        public String capitalCloses() {
            return Character.toUpperCase(closes.charAt(0)) + closes.substring(1);
        }
    }

    /** Something that needs a person. */
    public record Task(String text, String path, boolean urgent) {}

    public AccountWord word() {
        return me.accountWord();
    }

    public boolean ownBook() {
        return me.role() == Role.ACCOUNT_MANAGER;
    }

    /** The headline. */
    public String finding() {
        if (tally == null) {
            return ownBook() ? "Nobody in your book has been asked yet." : "Nobody has been asked yet.";
        }
        if (tally.accounts() == 0) {
            return "There is no " + word().one() + " in your book yet.";
        }
        String asked = "We have asked " + whole(tally.asked()) + (ownBook() ? " of your " : " of ")
                + whole(tally.accounts()) + " " + word().of(tally.accounts());
        return before == null
                ? asked + "."
                : asked + "; " + whole(tally.movedCount()) + " moved since " + before.name + ".";
    }

    /** The line under it. */
    public String lede() {
        if (tally == null || tally.accounts() == 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        Figures.share(tally.askedRevenue(), tally.revenue())
                .ifPresent(share -> parts.add("Those asked stand for " + Math.round(100 * share) + "% of revenue."));
        if (tally.slidCount() > 0) {
            parts.add("Trust slid at " + whole(tally.slidCount()) + ".");
        }
        if (tally.unplaced() > 0) {
            parts.add(whole(tally.unplaced()) + (tally.unplaced() == 1 ? " is" : " are") + " not placed yet.");
        }
        return String.join(" ", parts);
    }

    public String day(Comment comment) {
        return Days.of(comment.at(), me.zone());
    }

    private static String whole(long number) {
        return Figures.whole(BigDecimal.valueOf(number));
    }
}
