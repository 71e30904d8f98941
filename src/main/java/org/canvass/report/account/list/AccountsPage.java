package org.canvass.report.account.list;

import java.util.List;
import org.canvass.account.AccountManager;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.report.Days;
import org.canvass.report.Figures;
import org.canvass.report.model.ModelColours;
import org.canvass.segmentation.Evidence;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Segment;
import org.canvass.wave.Wave;

/**
 * The list of accounts as its page shows it.
 *
 * @param wave the latest launched wave; null where there is none
 * @param managers to choose from; empty where the reader sees only their own accounts
 * @param all counts of all that the reader may see
 * @param fit counts of those that fit the filter
 * @param at the page shown, from 1
 */
public record AccountsPage(
        SignedIn me,
        Wave wave,
        SegmentationModel model,
        AccountFilter filter,
        List<AccountManager> managers,
        AccountList.Counts all,
        AccountList.Counts fit,
        List<AccountList.Row> rows,
        int at,
        int pages,
        int aPage) {

    /** The style sheet with the model's colours; null where every page knows them. */
    public String colours() {
        return ModelColours.path(model);
    }

    /** A column's head: its key, name, and whether it holds numbers. */
    public record Head(String key, String name, boolean number) {}

    /** A choice of a select. */
    public record Choice(String value, String name, boolean chosen) {}

    public AccountWord word() {
        return me.accountWord();
    }

    /** The headline: what was found. */
    public String finding() {
        String all = count(this.all.accounts());
        if (filter.narrows() || filter.manager() != null && !ownOnly()) {
            return fit.accounts() == 0
                    ? "None of " + all + " fits."
                    : whole(fit.accounts()) + " of " + all + (fit.accounts() == 1 ? " fits." : " fit.");
        }
        if (wave == null) {
            return all + (this.all.accounts() == 1 ? " is here;" : " are here;") + " nobody has been asked yet.";
        }
        String open = this.all.unplaced() == 0 ? "" : "; " + whole(this.all.unplaced()) + " not placed yet";
        return "We have asked " + whole(this.all.asked()) + " of " + all + open + ".";
    }

    public boolean ownOnly() {
        return me.role() == Role.ACCOUNT_MANAGER;
    }

    public boolean bringsFiles() {
        return me.role() == Role.ADMINISTRATOR || me.role() == Role.CONSULTANT;
    }

    public List<Head> heads() {
        return List.of(
                new Head("name", word().title(), false),
                new Head("segment", "Segment", false),
                new Head("evidence", "Evidence", false),
                new Head("stage", "Trust", false),
                new Head("appetite", "More?", false),
                new Head("revenue", "Revenue, " + me.currency(), true),
                new Head("manager", "Manager", false),
                new Head("heard", "Last heard", true));
    }

    public List<Choice> segments() {
        List<Choice> choices = new java.util.ArrayList<>();
        for (Segment segment : model.segments()) {
            choices.add(choice(
                    segment.number(), segment.number() + " " + segment.name().in("en")));
        }
        choices.add(choice(0, "Not placed"));
        return choices;
    }

    public List<Choice> evidences() {
        return List.of(
                choice(Evidence.ASKED, "asked"),
                choice(Evidence.PARTLY_ASKED, "partly asked"),
                choice(Evidence.ASSUMED, "assumed"));
    }

    public String segmentName(int segment) {
        return model.segment(segment).name().in("en");
    }

    public String heard(AccountList.Row row) {
        return Days.of(row.heardAt(), me.zone());
    }

    /** "51–100 of 140". */
    public String range() {
        long first = (long) (at - 1) * aPage + 1;
        return whole(first) + "–" + whole(first + rows.size() - 1) + " of " + whole(fit.accounts());
    }

    private String count(long accounts) {
        return whole(accounts) + " " + word().of(accounts);
    }

    private static String whole(long number) {
        return Figures.whole(java.math.BigDecimal.valueOf(number));
    }

    private Choice choice(int segment, String name) {
        return new Choice(String.valueOf(segment), name, filter.segment() != null && filter.segment() == segment);
    }

    private Choice choice(Evidence evidence, String name) {
        return new Choice(evidence.name(), name, filter.evidence() == evidence);
    }
}
