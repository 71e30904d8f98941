package org.canvass.leaver.page;

import java.util.List;

/**
 * The open questions about who has taken over.
 *
 * @param style the style sheet of the page behind a link; empty within the app
 * @param action where the forms are posted to, before a question's id
 * @param sender whose page it is
 * @param notice what came of the last answer; null where there was none
 */
public record LeaversPage(String style, String action, String sender, List<LeaverRow> rows, String notice) {

    /** The finding. */
    public String headline() {
        return switch (rows.size()) {
            case 0 -> "Everybody you know here can be reached";
            case 1 -> "Who has taken over from " + rows.get(0).name() + "?";
            default -> "Who has taken over from these " + rows.size() + " contacts?";
        };
    }
}
