package org.canvass.placement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Where an account stood in a wave, with its inputs as they were, so that it can be replayed. */
@Entity
public class Placement extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID waveId;

    public UUID accountId;

    public String modelKey;

    public String modelVersion;

    /** The day the figures were read for, in the organization's zone. */
    public LocalDate asOf;

    /** The inputs with level, raw value, source and date, as JSON. */
    public String inputs;

    /** 1..3 for A..C; null where unknown inputs leave it open. */
    public Integer x;

    /** 1..3 for Low..High; null where unknown inputs leave it open. */
    public Integer y;

    /** 1..6; null while unplaced. */
    public Integer segment;

    /** The segments still possible, like 2|4; one number when placed. */
    public String possible;

    /** ASKED, PARTLY_ASKED or ASSUMED. */
    public String evidence;

    /** Flags separated by spaces, such as "no-decision-maker-heard trust-split". */
    public String flags;

    /** Revenue of the twelve months up to the as-of day, in the organization's currency; null where unknown. */
    public BigDecimal revenue;

    /** The account's stage of trust by its code, null where nobody said. */
    public String stage;

    /** NO, MAYBE or YES; null where nobody said. */
    public String appetite;

    public Instant placedAt;

    /** When the wave closed; nothing changes afterwards. */
    public Instant frozenAt;

    /** Where the account stood in this wave, or null. */
    public static Placement of(UUID waveId, UUID accountId) {
        return find("waveId = ?1 and accountId = ?2", waveId, accountId).firstResult();
    }

    /** Where the account stood in every wave, in no order. */
    public static List<Placement> allOf(UUID accountId) {
        return list("accountId", accountId);
    }
}
