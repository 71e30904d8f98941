package org.canvass.report.account.judged;

import java.time.LocalDate;
import java.util.List;
import org.canvass.report.Days;
import org.canvass.report.account.words.MoveWords;
import org.canvass.segmentation.model.Segment;

/**
 * What people hold of a placement: another segment, agreement or dispute, and where the account should go.
 *
 * @param held the segment somebody set instead; null where nobody did, or it has lapsed
 * @param past what was set before, the newest first
 * @param opinion null while nobody who looks after the account has said
 * @param aim null where the account is unplaced and nobody has set one
 * @param may whether the reader may set and say
 * @param choices the segments there are
 * @param day the day a new override would end unless another is chosen
 * @param latest the last day that may be chosen
 */
public record Judged(
        Held held,
        List<String> past,
        Said opinion,
        Aim aim,
        boolean may,
        List<Segment> choices,
        LocalDate today,
        LocalDate day,
        LocalDate latest) {

    /** Another segment than the computed one. */
    public record Held(Segment segment, String reason, String by, LocalDate expiresOn, boolean caughtUp) {

        /** "until 3 March 2027, set by Ruth Keller". */
        public String until() {
            return "until " + Days.of(expiresOn) + ", set by " + by;
        }
    }

    /** An agreement or a dispute. */
    public record Said(boolean agreed, String reason, String by, String day) {}

    /**
     * Where the account should go.
     *
     * @param why why there, to follow "because"
     * @param how the one change that would do it; null where none does
     * @param own whether it was set for this account
     */
    public record Aim(Segment segment, boolean reached, String why, MoveWords how, boolean own) {}

    public boolean isAimSet() {
        return aim != null && aim.own();
    }

    /** Whether the choice is the account's own target. */
    public boolean aimsAt(Segment segment) {
        return isAimSet() && aim.segment().number() == segment.number();
    }
}
