package org.canvass.action;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.organization.Refused;
import org.canvass.placement.Placement;
import org.hibernate.annotations.TenantId;

/** What somebody means to do for an account, and how the account stood when it was written down. */
@Entity
public class Action extends PanacheEntityBase {
    public static final int LONGEST_WHAT = 200;
    public static final int LONGEST_NOTE = 2_000;
    private static final int MOST_YEARS = 5;

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID accountId;

    /** In a line. */
    public String what;

    public String note;

    /** The member who does it. */
    public UUID ownerId;

    /** In the organization's zone. */
    public LocalDate dueOn;

    /** The wave that had placed the account then; null where none had. */
    public UUID waveId;

    public String modelKey;

    /** Null where the account was unplaced then. */
    public Integer segment;

    /** The stage of trust by its code; null where nobody had said. */
    public String stage;

    public UUID createdBy;

    public Instant createdAt;

    @Column(updatable = false)
    public UUID doneBy;

    @Column(updatable = false)
    public Instant doneAt;

    /** What is to be done, by whom and until when. */
    public record Plan(String what, String note, UUID ownerId, LocalDate dueOn) {

        /** Fails with {@link Refused} where something is missing. */
        public Plan checked(LocalDate today) {
            String line = what == null ? "" : what.strip().replaceAll("\\p{Cntrl}+", " ");
            String more = note == null || note.isBlank() ? null : note.strip();
            refuse(line.isEmpty(), "Say in a line what is to be done.");
            refuse(line.length() > LONGEST_WHAT, "Say what is to be done in at most " + LONGEST_WHAT + " characters.");
            refuse(more != null && more.length() > LONGEST_NOTE, "A note has at most " + LONGEST_NOTE + " characters.");
            refuse(ownerId == null, "Choose who does it.");
            refuse(dueOn == null, "Choose the day until which it is done.");
            refuse(
                    dueOn.isAfter(today.plusYears(MOST_YEARS)) || dueOn.isBefore(today.minusYears(1)),
                    "Choose a day within the next " + MOST_YEARS + " years.");
            return new Plan(line, more, ownerId, dueOn);
        }

        private static void refuse(boolean wrong, String sentence) {
            if (wrong) {
                throw new Refused(sentence);
            }
        }
    }

    /**
     * Writes an action down.
     *
     * @param placed how the newest wave placed the account; null where none did
     */
    public static Action plan(UUID accountId, Plan plan, Placement placed, UUID by, LocalDate today, Instant now) {
        Action action = new Action();
        action.id = Ids.next();
        action.accountId = accountId;
        action.createdBy = by;
        action.createdAt = now;
        if (placed != null) {
            action.waveId = placed.waveId;
            action.modelKey = placed.modelKey;
            action.segment = placed.segment;
            action.stage = placed.stage;
        }
        action.change(plan, today);
        action.persist();
        return action;
    }

    /** Whom a form names as the owner; null where it names nobody. */
    public static UUID owner(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw new Refused("Choose who does it.");
        }
    }

    /** The current organization's action of this id; what is not there, or someone else's, is not found. */
    public static Action found(UUID id) {
        Action action = findById(id);
        if (action == null) {
            throw new NotFoundException("There is no such action here. It may belong to someone else.");
        }
        return action;
    }

    /** Of an account: what is open first, by its day, then what was done, the newest first. */
    public static List<Action> of(UUID accountId) {
        return list(
                "accountId = ?1 order by case when doneAt is null then 0 else 1 end,"
                        + " case when doneAt is null then dueOn end, doneAt desc, id",
                accountId);
    }

    /** What it is, by whom and until when; what is done is not changed any more. */
    public void change(Plan plan, LocalDate today) {
        if (doneAt != null) {
            throw new Refused("“" + what + "” is done. Open it again before you change it.");
        }
        Plan checked = plan.checked(today);
        what = checked.what();
        note = checked.note();
        ownerId = checked.ownerId();
        dueOn = checked.dueOn();
    }

    /** It is done. Of several who say so, the first did it. */
    public void done(UUID by, Instant now) {
        move("doneBy = ?1, doneAt = ?2 where id = ?3 and doneAt is null", "is done already.", by, now, id);
    }

    /** It is open again. */
    public void reopen() {
        move("doneBy = null, doneAt = null where id = ?1 and doneAt is not null", "is open already.", id);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** Whether it is open and its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return doneAt == null && dueOn.isBefore(today);
    }

    private void move(String change, String otherwise, Object... values) {
        getEntityManager().flush();
        if (update(change, values) == 0) {
            throw new Refused("“" + what + "” " + otherwise);
        }
        getEntityManager().refresh(this);
    }
}
