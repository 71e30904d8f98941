package org.canvass.placement.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The native SQL about models. Every statement names the organization. */
@ApplicationScoped
class ModelSql {

    @Inject
    EntityManager entities;

    /** A model by key and the version a wave froze. */
    record Frozen(String key, int version) {}

    /** Inserts a version; false where somebody took its number a moment ago. */
    boolean insert(
            String organization,
            String key,
            int version,
            String yaml,
            String note,
            boolean fromProduct,
            UUID by,
            Instant at) {
        return update(
                        "insert ignore into segmentation_model (organization_id, model_key, version, yaml, note,"
                                + " from_product, published_by, published_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        organization,
                        key,
                        version,
                        yaml,
                        note,
                        fromProduct,
                        by,
                        at)
                == 1;
    }

    /** The models a wave was launched with, the primary one first; empty for one launched before that was kept. */
    @SuppressWarnings("unchecked")
    List<Frozen> ofWave(String organization, UUID wave) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select model_key, version from wave_model where organization_id = ? and wave_id = ?"
                                + " order by place")
                .setParameter(1, organization)
                .setParameter(2, wave)
                .getResultList();
        return rows.stream()
                .map(row -> new Frozen((String) row[0], ((Number) row[1]).intValue()))
                .toList();
    }

    void freeze(String organization, UUID wave, String key, int version, int place) {
        update(
                "insert ignore into wave_model (organization_id, wave_id, model_key, version, place)"
                        + " values (?, ?, ?, ?, ?)",
                organization,
                wave,
                key,
                version,
                place);
    }

    /** Keys of the models an organization has chosen, the primary one first; empty where it has not chosen. */
    @SuppressWarnings("unchecked")
    List<String> chosen(String organization) {
        return entities.createNativeQuery(
                        "select model_key from chosen_model where organization_id = ? order by place", String.class)
                .setParameter(1, organization)
                .getResultList();
    }

    /** Sets what an organization places its accounts by from the next wave on. */
    void choose(String organization, List<String> keys, UUID by, Instant at) {
        update("delete from chosen_model where organization_id = ?", organization);
        for (int place = 0; place < keys.size(); place++) {
            update(
                    "insert into chosen_model (organization_id, model_key, place, chosen_by, chosen_at)"
                            + " values (?, ?, ?, ?, ?)",
                    organization,
                    keys.get(place),
                    place,
                    by,
                    at);
        }
    }

    /** Keys of every model the organization has published or frozen. */
    @SuppressWarnings("unchecked")
    List<String> published(String organization) {
        return entities.createNativeQuery(
                        "select distinct model_key from segmentation_model where organization_id = ?"
                                + " order by model_key",
                        String.class)
                .setParameter(1, organization)
                .getResultList();
    }

    private int update(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                query.setParameter(i + 1, (String) null);
            } else {
                query.setParameter(
                        i + 1,
                        value instanceof Instant at
                                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                                : value instanceof UUID id ? id.toString() : value);
            }
        }
        return query.executeUpdate();
    }
}
