package org.canvass.report.action;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.canvass.action.Action;
import org.canvass.report.Days;

/**
 * One action as pages show it.
 *
 * @param moved what moved since it was written down
 */
public record ActionRow(
        UUID id,
        UUID accountId,
        String account,
        String manager,
        String what,
        String note,
        UUID ownerId,
        String owner,
        LocalDate dueOn,
        boolean done,
        LocalDate doneOn,
        String doneBy,
        LocalDate createdOn,
        Moved moved,
        LocalDate today) {

    /** An account's place, by its number and name. */
    public record At(Integer segment, String segmentName, String stage) {

        /** "Grow Together"; "not placed". */
        public String place() {
            return segment == null ? "not placed" : segmentName;
        }
    }

    /**
     * How the account stood then and stands now.
     *
     * @param then null where no wave had placed it
     * @param now null where no wave has asked since
     */
    public record Moved(At then, At now) {

        public boolean isSegment() {
            return then != null && now != null && !java.util.Objects.equals(then.segment(), now.segment());
        }

        public boolean isStage() {
            return then != null && now != null && !java.util.Objects.equals(then.stage(), now.stage());
        }

        public boolean isNothing() {
            return now != null && !isSegment() && !isStage();
        }
    }

    static ActionRow of(Action action, Names names, Moved moved, LocalDate today, ZoneId zone) {
        return new ActionRow(
                action.id,
                action.accountId,
                names.account(),
                names.manager(),
                action.what,
                action.note,
                action.ownerId,
                names.owner(),
                action.dueOn,
                action.doneAt != null,
                action.doneAt == null ? null : action.doneAt.atZone(zone).toLocalDate(),
                names.doneBy(),
                action.createdAt.atZone(zone).toLocalDate(),
                moved,
                today);
    }

    /** Who is meant. */
    record Names(String account, String manager, String owner, String doneBy) {}

    public boolean isOverdue() {
        return !done && dueOn.isBefore(today);
    }

    /** "12 days overdue", "due today", "due on 3 May 2026", "done on 3 May 2026". */
    public String when() {
        if (done) {
            return "done on " + Days.of(doneOn);
        }
        long late = ChronoUnit.DAYS.between(dueOn, today);
        if (late == 0) {
            return "due today";
        }
        return late > 0 ? late + (late == 1 ? " day overdue" : " days overdue") : "due on " + Days.of(dueOn);
    }

    /** Days from the day it was written down until it was done, or until today. */
    public long ageDays() {
        return ChronoUnit.DAYS.between(createdOn, done ? doneOn : today);
    }

    /** "1 day", "12 days". */
    public String age() {
        return ageDays() == 1 ? "1 day" : ageDays() + " days";
    }
}
