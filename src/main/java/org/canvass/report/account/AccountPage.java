package org.canvass.report.account;

import java.math.BigDecimal;
import java.util.List;
import org.canvass.account.Account;
import org.canvass.account.AccountState;
import org.canvass.organization.AccountWord;
import org.canvass.organization.SignedIn;
import org.canvass.placement.Explanation;
import org.canvass.report.Figures;
import org.canvass.report.account.deeper.DeeperPart;
import org.canvass.report.account.judged.Judged;
import org.canvass.report.account.words.AxisWords;
import org.canvass.report.account.words.InputWords;
import org.canvass.report.account.words.MoveWords;
import org.canvass.report.action.Doing;
import org.canvass.report.model.ModelColours;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.canvass.wave.Wave;

/**
 * One account: where they are, why, what would move them, who said so, and what to do next.
 *
 * @param waves the launched waves in which the account was placed, the newest first
 * @param wave the wave explained; null where the account was never placed
 * @param judged what people hold of the placement; null where there is none
 * @param deeper what lies deeper; null where no wave placed the account
 * @param problem what was wrong with what was sent; null where nothing was
 */
public record AccountPage(
        Account account,
        SignedIn me,
        List<Wave> waves,
        Wave wave,
        Standing standing,
        List<Past> history,
        TrustPicture trust,
        Voices voices,
        boolean named,
        Shelf shelf,
        List<String> next,
        List<Notice> notices,
        Judged judged,
        Doing doing,
        SpreadPicture spread,
        DeeperPart deeper,
        String problem) {

    /**
     * Where the account stands and why.
     *
     * @param flags what to know before trusting it
     * @param moves what would move it, the rises first
     * @param question the one thing that would settle most; null where placed
     * @param possible the segments it may be in; one where placed
     * @param models every model the wave was placed by, the primary one first
     */
    public record Standing(
            Explanation explained,
            SegmentationModel model,
            PathPicture path,
            List<InputWords.Row> inputs,
            List<AxisWords> axes,
            List<String> flags,
            List<MoveWords> moves,
            String question,
            List<Segment> possible,
            String mark,
            List<SegmentationModel> models) {

        /** The style sheet with the model's colours; null where every page knows them. */
        public String colours() {
            return ModelColours.path(model);
        }

        /** Why it is in no segment, where the model has a name for that: "Not asked"; null otherwise. */
        public String tray() {
            return explained
                    .placing()
                    .tray()
                    .map(key -> model.tray(key).name().in("en"))
                    .orElse(null);
        }

        /** The segment, or null while unplaced. */
        public Segment segment() {
            return possible.size() == 1 ? possible.get(0) : null;
        }

        public List<MoveWords> rises() {
            return moves.stream().filter(MoveWords::rise).toList();
        }

        public List<MoveWords> falls() {
            return moves.stream().filter(move -> !move.rise()).toList();
        }
    }

    /**
     * Where the account stood in a wave.
     *
     * @param segment its number; null while unplaced
     * @param moved whether the segment is another one than in the wave before
     */
    public record Past(
            Wave wave,
            Integer segment,
            String segmentName,
            String possible,
            String stage,
            String appetite,
            String mark,
            BigDecimal revenue,
            boolean moved) {

        /** "12 345"; a dash where it is unknown. */
        public String revenueText() {
            return Figures.whole(revenue);
        }
    }

    /** Products by name, as of today. */
    public record Shelf(List<String> taken, List<String> suited) {}

    /** What respondents of a wave were told about who reads their answers. */
    public record Notice(String wave, String text) {}

    /** The same page with what is wrong with what was sent. */
    public AccountPage with(String what) {
        return new AccountPage(
                account, me, waves, wave, standing, history, trust, voices, named, shelf, next, notices, judged, doing,
                spread, deeper, what);
    }

    public AccountWord word() {
        return me.accountWord();
    }

    /** Whether they are no customer yet: then there is nothing to place. */
    public boolean prospect() {
        return account.state == AccountState.PROSPECT;
    }

    /** "Berlin, Germany, customer since 2019": what is known of the account itself. */
    public String about() {
        List<String> parts = new java.util.ArrayList<>();
        if (account.town != null) {
            parts.add(account.town);
        }
        if (account.country != null) {
            parts.add(account.country);
        }
        if (account.customerSince != null) {
            parts.add(word().one() + " since " + account.customerSince.getYear());
        }
        if (account.manager != null) {
            parts.add("looked after by " + account.manager.name);
        }
        return String.join(" · ", parts);
    }

    /** The headline: where they are, in a sentence. */
    public String finding() {
        if (prospect()) {
            return account.name + " is a prospect: no " + word().one() + " yet.";
        }
        if (standing == null) {
            return account.name + " has not been placed yet.";
        }
        if (standing.segment() == null) {
            return account.name + " could be in " + standing.possible().size() + " segments.";
        }
        String now = account.name + " is in " + standing.segment().name().in("en");
        int at = 0;
        while (at < history.size() && !history.get(at).wave().id.equals(wave.id)) {
            at++;
        }
        if (at + 1 < history.size() && history.get(at).moved()) {
            return now + "; it was in " + history.get(at + 1).segmentName() + " in "
                    + history.get(at + 1).wave().name + ".";
        }
        return now + ".";
    }
}
