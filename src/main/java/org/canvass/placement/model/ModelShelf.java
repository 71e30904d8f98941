package org.canvass.placement.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.CurrentOrganization;
import org.canvass.segmentation.file.ModelText;
import org.canvass.segmentation.file.SegmentationModels;

/** Where the current organization's models stand: every version ever published or frozen, and which are in use. */
@ApplicationScoped
public class ModelShelf {

    private static final String SHIPPED = "As it comes with Canvass.";
    private static final int TRIES = 20;

    @Inject
    ModelSql sql;

    @Inject
    CurrentOrganization organization;

    /** A model of a wave by key and version. */
    public record Frozen(String key, int version) {}

    /** The newest version; null where the organization has kept none yet. */
    public PublishedModel newest(String key) {
        return PublishedModel.newest(key);
    }

    /** One version; null where it was never kept. */
    public PublishedModel version(String key, int version) {
        return PublishedModel.of(key, version);
    }

    /** Whether a copy of the product's model is older than the product. */
    public boolean outdated(PublishedModel kept) {
        return kept.fromProduct && !ModelText.same(kept.yaml, SegmentationModels.shippedText(kept.modelKey));
    }

    /** Models of a wave, the primary one first; empty for a wave launched before versions were kept. */
    public List<Frozen> of(UUID wave) {
        return sql.ofWave(organization.id(), wave).stream()
                .map(one -> new Frozen(one.key(), one.version()))
                .toList();
    }

    /** Keys of the models chosen, the primary one first; empty where nothing was chosen. */
    public List<String> chosen() {
        return sql.chosen(organization.id());
    }

    /** Keys of every model that has a version here. */
    public List<String> published() {
        return sql.published(organization.id());
    }

    public void choose(List<String> keys, UUID by, Instant at) {
        sql.choose(organization.id(), keys, by, at);
    }

    public void freeze(UUID wave, String key, int version, int place) {
        sql.freeze(organization.id(), wave, key, version, place);
    }

    /** The version the next wave uses, copied from the product where the organization has no newer one. */
    public int keep(String key, Instant at) {
        PublishedModel newest = newest(key);
        return newest != null && !outdated(newest)
                ? newest.version
                : publish(key, SegmentationModels.shippedText(key), SHIPPED, true, null, at);
    }

    /**
     * Publishes a text as the next version of a model.
     *
     * @param by the member, null where the program itself does
     * @return the version's number
     */
    public int publish(String key, String yaml, String note, boolean fromProduct, UUID by, Instant at) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            PublishedModel newest = newest(key);
            int version = newest == null ? 1 : newest.version + 1;
            String text = ModelText.withVersion(yaml, version);
            if (sql.insert(organization.id(), key, version, text, note, fromProduct, by, at)) {
                return version;
            }
        }
        throw new IllegalStateException(
                "The model " + key + " is being published by others at the same time. Try again.");
    }
}
