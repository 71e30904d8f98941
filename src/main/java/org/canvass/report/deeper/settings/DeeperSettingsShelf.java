package org.canvass.report.deeper.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.segmentation.deeper.ServiceTier;

/** Keeps what an organization has decided about digging deeper. Every statement names the organization. */
@ApplicationScoped
public class DeeperSettingsShelf {

    @Inject
    EntityManager entities;

    @Inject
    CurrentOrganization organization;

    /** What holds now, with the tiers of this model's segments. */
    public DeeperSettings of(String model) {
        Map<Integer, ServiceTier> tiers = new HashMap<>(DeeperSettings.usualTiers(model));
        rows("select segment, tier from segment_tier where organization_id = ?1 and model_key = ?2", model)
                .forEach(row -> tiers.put(number(row[0]), ServiceTier.of(number(row[1]))));
        return rows("select own_plan_from, untouched_days from deeper_settings where organization_id = ?1").stream()
                .map(row -> new DeeperSettings((BigDecimal) row[0], number(row[1]), tiers))
                .findFirst()
                .orElse(new DeeperSettings(null, DeeperSettings.USUAL.untouchedDays(), tiers));
    }

    /** Keeps it in place of what was; within a transaction. */
    public void keep(String model, DeeperSettings settings, UUID by, Instant now) {
        entities.createNativeQuery(
                        "insert into deeper_settings (organization_id, own_plan_from, untouched_days, changed_by,"
                                + " changed_at) values (?1, ?2, ?3, ?4, ?5) on duplicate key update"
                                + " own_plan_from = values(own_plan_from), untouched_days = values(untouched_days),"
                                + " changed_by = values(changed_by), changed_at = values(changed_at)")
                .setParameter(1, organization.id())
                .setParameter(2, settings.ownPlanFrom())
                .setParameter(3, settings.untouchedDays())
                .setParameter(4, by.toString())
                .setParameter(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        settings.tiers().forEach((segment, tier) -> entities.createNativeQuery(
                        "insert into segment_tier (organization_id, model_key, segment, tier) values (?1, ?2, ?3, ?4)"
                                + " on duplicate key update tier = values(tier)")
                .setParameter(1, organization.id())
                .setParameter(2, model)
                .setParameter(3, segment)
                .setParameter(4, tier.level())
                .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... more) {
        var query = entities.createNativeQuery(sql, Object[].class).setParameter(1, organization.id());
        for (int at = 0; at < more.length; at++) {
            query.setParameter(at + 2, more[at]);
        }
        return query.getResultList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
