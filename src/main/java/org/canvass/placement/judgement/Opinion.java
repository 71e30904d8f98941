package org.canvass.placement.judgement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.organization.Ids;
import org.canvass.organization.Refused;
import org.canvass.placement.Placement;
import org.hibernate.annotations.TenantId;

/** Whether whoever looks after an account agrees with its placement, or disputes it and why. Rows are only added. */
@Entity
public class Opinion extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID waveId;

    public UUID accountId;

    public String modelKey;

    /** The segment it is about; once the placement says another, the opinion no longer counts. */
    public int segment;

    public boolean agreed;

    /** Null where agreed without a word. */
    public String reason;

    /** The member who said it, or noted it for the account manager. */
    public UUID givenBy;

    public Instant givenAt;

    /** Notes an opinion of a placement; a dispute needs a reason. */
    public static Opinion give(Placement placement, boolean agreed, String reason, UUID by, Instant now) {
        if (placement == null || placement.segment == null) {
            throw new Refused("There is no segment to agree with or to dispute yet: the account is not placed.");
        }
        String said = reason == null || reason.isBlank() ? null : reason.strip();
        if (!agreed && said == null) {
            throw new Refused("Say what is wrong with the placement, so that others can follow the dispute.");
        }
        if (said != null && said.length() > OverrideRule.LONGEST_REASON) {
            throw new Refused("Say why in at most " + OverrideRule.LONGEST_REASON + " characters.");
        }
        Opinion opinion = new Opinion();
        opinion.id = Ids.next();
        opinion.waveId = placement.waveId;
        opinion.accountId = placement.accountId;
        opinion.modelKey = placement.modelKey;
        opinion.segment = placement.segment;
        opinion.agreed = agreed;
        opinion.reason = said;
        opinion.givenBy = by;
        opinion.givenAt = now;
        opinion.persist();
        return opinion;
    }

    /** The newest opinion of the placement that is still about its segment; null where there is none. */
    public static Opinion of(Placement placement) {
        Opinion newest = find(
                        "waveId = ?1 and accountId = ?2 and modelKey = ?3 order by givenAt desc, id desc",
                        placement.waveId,
                        placement.accountId,
                        placement.modelKey)
                .firstResult();
        return newest != null && newest.isAbout(placement.segment) ? newest : null;
    }

    /** The newest opinion of each account in a wave, whatever the placement says by now. */
    public static Map<UUID, Opinion> newest(UUID waveId, String modelKey) {
        List<Opinion> oldestFirst = list("waveId = ?1 and modelKey = ?2 order by givenAt, id", waveId, modelKey);
        return oldestFirst.stream()
                .collect(Collectors.toMap(opinion -> opinion.accountId, opinion -> opinion, (was, is) -> is));
    }

    /** Whether it speaks of the segment; null is unplaced. */
    public boolean isAbout(Integer placed) {
        return placed != null && placed == segment;
    }
}
