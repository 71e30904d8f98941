package org.canvass.intake.page;

import java.util.List;
import org.canvass.intake.Look;
import org.canvass.intake.Upload;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview;
import org.canvass.intake.preview.Preview.Change;
import org.canvass.intake.preview.Preview.Counts;
import org.canvass.intake.preview.Preview.Sample;
import org.canvass.intake.preview.Preview.Window;

/**
 * What the page of an open upload shows.
 *
 * @param problem why the last step was refused, null where it was not
 */
public record UploadPage(KindWords words, Look look, MappingView mapping, Window window, String problem) {

    public Upload upload() {
        return look.upload();
    }

    public Preview preview() {
        return look.preview();
    }

    public Counts counts() {
        return look.preview().counts();
    }

    public Kind kind() {
        return look.upload().kind();
    }

    public boolean asks() {
        return !preview().questions().isEmpty();
    }

    /** What the file would do, as a finding. */
    public String headline() {
        if (asks()) {
            return "One thing to settle before this file can be read";
        }
        Counts counts = counts();
        if (counts.wrong() > 0) {
            return counts.wrong() == counts.rows()
                    ? "No row of this file can be brought in"
                    : words.number(counts.wrong()) + " of " + words.rows(counts.rows())
                            + (counts.wrong() == 1 ? " is" : " are") + " wrong";
        }
        if (counts.effective() == 0) {
            return "This file changes nothing";
        }
        if (counts.changed() == 0) {
            return "This file adds " + words.counted(counts.added(), kind());
        }
        if (counts.added() == 0) {
            return "This file changes " + words.counted(counts.changed(), kind());
        }
        return "This file adds " + words.number(counts.added()) + " and changes "
                + words.counted(counts.changed(), kind());
    }

    /** What stands below the headline. */
    public String lede() {
        if (asks()) {
            return "Canvass would have to guess, and it does not guess.";
        }
        if (counts().wrong() > 0 && counts().effective() == 0) {
            return "Correct the file and upload it again.";
        }
        if (counts().wrong() > 0) {
            return "Correct the file and upload it again, or leave the wrong rows out.";
        }
        if (counts().effective() == 0) {
            return "Everything it says is already here, so there is nothing to bring in.";
        }
        return "Nothing is saved yet. Look at the examples, then decide.";
    }

    /** "Bring in 91 customers". */
    public String verb() {
        return "Bring in " + words.counted(counts().effective(), kind());
    }

    public boolean canBringIn() {
        return !asks() && counts().effective() > 0;
    }

    /** "Leave the 3 wrong rows out and bring in the rest". */
    public String leaveOut() {
        return counts().wrong() == 1
                ? "Leave the wrong row out and bring in the rest"
                : "Leave the " + words.number(counts().wrong()) + " wrong rows out and bring in the rest";
    }

    /** The columns of the table of new rows. */
    public List<String> newTitles() {
        return preview().newRows().stream()
                .flatMap(row -> row.changes().stream())
                .map(Change::title)
                .distinct()
                .toList();
    }

    /** A new row's value in a column, empty where it has none. */
    public String value(Sample row, String title) {
        return row.changes().stream()
                .filter(change -> change.title().equals(title))
                .map(Change::after)
                .findFirst()
                .orElse("");
    }

    /** How many more rows there are than shown. */
    public int moreNew() {
        return counts().added() - preview().newRows().size();
    }

    public int moreChanged() {
        return counts().changed() - preview().changedRows().size();
    }

    public int moreNotes() {
        return preview().noteCount() - preview().notes().size();
    }

    /** When the very same file was brought in before, null where it was not. */
    public String before() {
        return look.broughtInBefore() == null ? null : words.time(look.broughtInBefore());
    }

    /** "51 to 100 of 213", of the wrong rows. */
    public String wrongRange() {
        return words.number(window.from() + 1) + " to "
                + words.number(window.from() + preview().wrongRows().size()) + " of "
                + words.number(counts().wrong());
    }

    public boolean wrongPaged() {
        return counts().wrong() > window.size();
    }

    /** The number of the page of wrong rows before this one, 0 where there is none. */
    public int previousPage() {
        return window.from() / window.size();
    }

    /** The number of the page of wrong rows after this one, 0 where there is none. */
    public int nextPage() {
        return window.from() + window.size() < counts().wrong() ? window.from() / window.size() + 2 : 0;
    }
}
