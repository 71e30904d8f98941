package org.canvass.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;

/** What an account manager thinks one account would say; it never counts as asked. */
@Entity
public class Estimate extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public UUID staffWaveId;

    public UUID askId;

    public UUID accountId;

    /** Closed without an estimate: "I cannot judge them". */
    public boolean passed;

    /** everyday, risk, knowledge or identification; null where they could not say. */
    public String trust;

    /** No, Maybe or Yes; null where they could not say. */
    public String appetite;

    /** 0 to 10; null where they did not say. */
    public Integer recommend;

    /** recent, earlier or judgement: whether it rests on having asked; null where they did not say. */
    public String heard;

    /** When it last changed. */
    public Instant givenAt;

    /** Those of a Voice of Staff, by account. */
    public static Map<UUID, Estimate> of(UUID staffWaveId) {
        return Estimate.<Estimate>list("staffWaveId", staffWaveId).stream()
                .collect(Collectors.toMap(estimate -> estimate.accountId, estimate -> estimate));
    }

    /** The one of an account in a Voice of Staff, or null. */
    public static Estimate of(UUID staffWaveId, UUID accountId) {
        return find("staffWaveId = ?1 and accountId = ?2", staffWaveId, accountId)
                .firstResult();
    }

    /** Every one of an account, the newest first. */
    public static List<Estimate> allOf(UUID accountId) {
        return list("accountId = ?1 order by givenAt desc, id", accountId);
    }
}
