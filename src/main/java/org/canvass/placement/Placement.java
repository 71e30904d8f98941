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

    /** Of a placement p: it was computed with its wave's primary model. */
    public static final String PRIMARY = "p.modelKey = (select w.modelKey from Wave w where w.id = p.waveId)";

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

    /** The column, counted from 1; null where unknown inputs leave it open. */
    public Integer x;

    /** The row, counted from 1, the lowest; null where unknown inputs leave it open. */
    public Integer y;

    /** The segment's number in the model; null while unplaced. */
    public Integer segment;

    /** The segments still possible, like 2|4; one number when placed. */
    public String possible;

    /** The model's name for the reason an account is unplaced, such as not-asked; null where it has none. */
    public String tray;

    /** ASKED, PARTLY_ASKED or ASSUMED. */
    public String evidence;

    /** Flags separated by spaces, such as "no-decision-maker-heard trust-split". */
    public String flags;

    /** Revenue of the twelve months up to the as-of day, in the organization's currency; null where unknown. */
    public BigDecimal revenue;

    /** The account's stage of trust as its contacts said it, by its code; null where none did. An estimate is an input. */
    public String stage;

    /** NO, MAYBE or YES as its contacts said it; null where none did. An estimate is an input. */
    public String appetite;

    public Instant placedAt;

    /** When the wave closed; nothing changes afterwards. */
    public Instant frozenAt;

    /** Where the account stood in this wave by the wave's primary model, or null. */
    public static Placement of(UUID waveId, UUID accountId) {
        return find("from Placement p where p.waveId = ?1 and p.accountId = ?2 and " + PRIMARY, waveId, accountId)
                .firstResult();
    }

    /** Where the account stood in this wave by one of its models, or null. */
    public static Placement of(UUID waveId, UUID accountId, String modelKey) {
        return find("waveId = ?1 and accountId = ?2 and modelKey = ?3", waveId, accountId, modelKey)
                .firstResult();
    }

    /** Where the account stood in every wave by its primary model, in no order. */
    public static List<Placement> allOf(UUID accountId) {
        return list("from Placement p where p.accountId = ?1 and " + PRIMARY, accountId);
    }

    /** Where the account stood by a model in every wave that was placed by it, in no order. */
    public static List<Placement> allOf(UUID accountId, String modelKey) {
        return list("accountId = ?1 and modelKey = ?2", accountId, modelKey);
    }
}
