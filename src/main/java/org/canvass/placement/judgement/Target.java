package org.canvass.placement.judgement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.segmentation.SegmentationModel;
import org.hibernate.annotations.TenantId;

/** Where an account, or all of a segment, should go. Rows are only added; the newest counts. */
@Entity
public class Target extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String modelKey;

    /** The account it is for; null where it is for a segment. */
    public UUID accountId;

    /** The segment it is for; null where it is for an account. */
    public Integer fromSegment;

    /** Where to; null goes back to the model's own next step. */
    public Integer segment;

    public UUID setBy;

    public Instant setAt;

    /** Sets where an account should go; null leaves it to its segment again. */
    public static void ofAccount(UUID accountId, SegmentationModel model, Integer segment, UUID by, Instant now) {
        add(model, accountId, null, segment, by, now);
    }

    /** Sets where the accounts of a segment should go; null is the model's own next step again. */
    public static void ofSegment(int from, SegmentationModel model, Integer segment, UUID by, Instant now) {
        model.segment(from);
        add(model, null, from, segment, by, now);
    }

    /** All that count now. */
    public static Targets all(SegmentationModel model) {
        return read(model, list("modelKey = ?1 order by setAt, id", model.key()));
    }

    /** As {@link #all}, as far as one account needs it. */
    public static Targets around(UUID accountId, SegmentationModel model) {
        return read(
                model,
                list(
                        "modelKey = ?1 and (accountId is null or accountId = ?2) order by setAt, id",
                        model.key(),
                        accountId));
    }

    private static Targets read(SegmentationModel model, List<Target> oldestFirst) {
        Map<Integer, Integer> bySegment = new HashMap<>();
        Map<UUID, Integer> byAccount = new HashMap<>();
        for (Target target : oldestFirst) {
            if (target.accountId != null) {
                byAccount.put(target.accountId, target.segment);
            } else {
                bySegment.put(target.fromSegment, target.segment);
            }
        }
        return Targets.of(model, bySegment, byAccount);
    }

    private static void add(
            SegmentationModel model, UUID accountId, Integer from, Integer segment, UUID by, Instant now) {
        if (segment != null) {
            model.segment(segment);
        }
        Target target = new Target();
        target.id = Ids.next();
        target.modelKey = model.key();
        target.accountId = accountId;
        target.fromSegment = from;
        target.segment = segment;
        target.setBy = by;
        target.setAt = now;
        target.persist();
    }
}
