package org.canvass.placement.judgement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canvass.organization.Ids;
import org.canvass.organization.Refused;
import org.hibernate.annotations.TenantId;

/**
 * Another segment than the computed one, set by a member with a reason until a day. The computed segment stays, is shown
 * beside it, and is the one that statistics count.
 */
@Entity
public class SegmentOverride extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID accountId;

    public String modelKey;

    public int segment;

    /** The computed segment when it was set; null where the account was unplaced. */
    public Integer computed;

    public String reason;

    /** The member who set it. */
    public UUID setBy;

    public Instant setAt;

    /** The last day on which it holds, in the organization's zone. */
    public LocalDate expiresOn;

    public UUID endedBy;

    public Instant endedAt;

    /** TRUE until it is ended or replaced; null afterwards. Its lapse with the last day changes nothing here. */
    public Boolean standing;

    /** What somebody wants to set. */
    public record Wish(int segment, String reason, LocalDate expiresOn) {}

    /** Sets another segment in place of the one that stood; fails with {@link Refused} where the rule says no. */
    public static SegmentOverride set(
            UUID accountId,
            String modelKey,
            Integer computed,
            boolean exists,
            Wish wish,
            UUID by,
            LocalDate today,
            Instant now) {
        OverrideRule.STANDARD
                .problem(wish.segment(), computed, exists, wish.reason(), wish.expiresOn(), today)
                .ifPresent(problem -> {
                    throw new Refused(problem);
                });
        end(accountId, modelKey, by, now);
        SegmentOverride made = new SegmentOverride();
        made.id = Ids.next();
        made.accountId = accountId;
        made.modelKey = modelKey;
        made.segment = wish.segment();
        made.computed = computed;
        made.reason = wish.reason().strip();
        made.setBy = by;
        made.setAt = now;
        made.expiresOn = wish.expiresOn();
        made.standing = true;
        try {
            made.persistAndFlush();
        } catch (PersistenceException twoAtOnce) {
            throw new Refused("Somebody else set another segment at the same moment. Look at theirs first.");
        }
        return made;
    }

    /** Ends the one that stands; whether there was one. */
    public static boolean end(UUID accountId, String modelKey, UUID by, Instant now) {
        return update(
                        "standing = null, endedBy = ?1, endedAt = ?2"
                                + " where accountId = ?3 and modelKey = ?4 and standing = true",
                        by,
                        now,
                        accountId,
                        modelKey)
                > 0;
    }

    /** The one in force on the day; null where there is none. */
    public static SegmentOverride inForce(UUID accountId, String modelKey, LocalDate day) {
        return find(
                        "accountId = ?1 and modelKey = ?2 and standing = true and expiresOn >= ?3",
                        accountId,
                        modelKey,
                        day)
                .firstResult();
    }

    /** All in force on the day, by account. */
    public static Map<UUID, SegmentOverride> allInForce(String modelKey, LocalDate day) {
        return SegmentOverride.<SegmentOverride>list(
                        "modelKey = ?1 and standing = true and expiresOn >= ?2", modelKey, day)
                .stream()
                .collect(Collectors.toMap(override -> override.accountId, Function.identity()));
    }

    /** Every one there was, the newest first. */
    public static List<SegmentOverride> of(UUID accountId) {
        return list("accountId = ?1 order by setAt desc, id desc", accountId);
    }

    public boolean holdsOn(LocalDate day) {
        return OverrideRule.holds(Boolean.TRUE.equals(standing), expiresOn, day);
    }
}
