package org.canvass.placement;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Refused;
import org.canvass.placement.model.ModelDraft;
import org.canvass.placement.model.ModelShelf;
import org.canvass.placement.model.PublishedModel;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.file.ModelEdit;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.wave.Wave;

/**
 * The models of the current organization: those that come with the product, read and checked once at start, so that a
 * wrong one stops the start, and the versions it has published or frozen with a wave.
 */
@Startup
@Singleton
public class Models {

    /** The model an organization is placed by unless it chose another. */
    public static final String CANVAS = "canvas";

    private static final int MOST_REMEMBERED = 500;

    private final Map<String, SegmentationModel> shipped = SegmentationModels.shipped().stream()
            .collect(Collectors.toUnmodifiableMap(SegmentationModel::key, model -> model));

    /** A version never changes, so it is read once. */
    private final Map<Version, SegmentationModel> read = new ConcurrentHashMap<>();

    @Inject
    ModelShelf shelf;

    @Inject
    PlacementSql placements;

    @Inject
    CurrentOrganization organization;

    private record Version(String organization, String key, int version) {}

    /** The newest version of a model, as the next wave would use it. */
    public SegmentationModel of(String key) {
        PublishedModel newest = shelf.newest(key);
        boolean outdated = newest != null && shelf.outdated(newest);
        if (newest != null && !outdated) {
            return of(key, newest.version);
        }
        return shipped(key);
    }

    /** A version as it was frozen; one that was never kept, of waves before that was done, is the product's own. */
    public SegmentationModel of(String key, int version) {
        Version wanted = new Version(organization.id(), key, version);
        SegmentationModel known = read.get(wanted);
        if (known != null) {
            return known;
        }
        PublishedModel published = shelf.version(key, version);
        if (published == null) {
            return shipped(key);
        }
        SegmentationModel model =
                SegmentationModels.parse("model " + key + " of " + wanted.organization(), published.yaml);
        if (read.size() >= MOST_REMEMBERED) {
            read.clear();
        }
        read.put(wanted, model);
        return model;
    }

    /** The primary model of a wave: as frozen at launch, or as a draft would freeze it now. */
    public SegmentationModel of(Wave wave) {
        return all(wave).get(0);
    }

    /** One of the models of a wave; its primary one where it was not placed by this one. */
    public SegmentationModel of(Wave wave, String key) {
        List<SegmentationModel> all = all(wave);
        return all.stream().filter(model -> model.key().equals(key)).findFirst().orElse(all.get(0));
    }

    /** The model a placement was computed with. */
    public SegmentationModel of(Placement placement) {
        return of(placement.modelKey, Integer.parseInt(placement.modelVersion));
    }

    /** Every model a wave is placed by, the primary one first. */
    public List<SegmentationModel> all(Wave wave) {
        if (wave == null || wave.isDraft()) {
            return inUse();
        }
        List<ModelShelf.Frozen> frozen = shelf.of(wave.id);
        return frozen.isEmpty()
                ? List.of(shipped(wave.modelKey))
                : frozen.stream().map(one -> of(one.key(), one.version())).toList();
    }

    /** The models of the organization's next wave, the primary one first. */
    public List<SegmentationModel> inUse() {
        List<String> chosen = shelf.chosen();
        return chosen.isEmpty()
                ? List.of(of(CANVAS))
                : chosen.stream().map(this::of).toList();
    }

    /** Keeps the versions a wave begins with, in the transaction of its launch. */
    void freeze(Wave wave, Instant at) {
        List<String> chosen = shelf.chosen();
        List<String> keys = chosen.isEmpty() ? List.of(CANVAS) : chosen;
        for (int place = 0; place < keys.size(); place++) {
            int version = shelf.keep(keys.get(place), at);
            shelf.freeze(wave.id, keys.get(place), version, place);
            if (place == 0) {
                wave.placedBy(keys.get(place), version);
            }
        }
    }

    /** What an organization places its accounts by from the next wave on, the primary model first. */
    public void choose(List<String> keys, UUID by, Instant at) {
        keys.forEach(this::of);
        shelf.choose(keys, by, at);
    }

    /**
     * Has the next wave freeze the thirds of a model anew. Accounts may then move because others did, which is why it is
     * asked for; placements that stand keep their levels.
     */
    public void freezeThirdsAnew(String key) {
        if (!Wave.open().isEmpty()) {
            throw new Refused("A wave is open, and its accounts are placed by the thirds as they are. Close it first.");
        }
        placements.thawCuts(organization.id(), key);
    }

    /** Every model there is to choose: the product's in its order, then the organization's own. */
    public List<SegmentationModel> offered() {
        Set<String> keys = new LinkedHashSet<>(SegmentationModels.shippedKeys());
        keys.addAll(shelf.published());
        return keys.stream().map(this::of).toList();
    }

    /** Whether a model of this key comes with the product or was published here. */
    public boolean exists(String key) {
        return shipped.containsKey(key) || shelf.newest(key) != null;
    }

    /** Copies a version, to be tried; under another key it becomes a model of its own. */
    public ModelDraft draft(String baseKey, int baseVersion, String key, String name, UUID by, Instant now) {
        PublishedModel kept = shelf.version(baseKey, baseVersion);
        String yaml =
                kept == null ? SegmentationModels.shippedText(shipped(baseKey).key()) : kept.yaml;
        if (!key.equals(baseKey)) {
            ModelEdit edit = ModelEdit.of(yaml);
            edit.text("/key", key);
            of(baseKey, baseVersion).languages().forEach(language -> edit.text("/name/" + language, name));
            yaml = edit.yaml();
        }
        return ModelDraft.copy(key, baseKey, baseVersion, yaml, by, now);
    }

    /**
     * Publishes a draft as the next version of its model and removes it; the next wave is placed by it where the model
     * is in use. Nothing that was frozen changes.
     *
     * @return the version's number
     */
    public int publish(ModelDraft draft, String note, UUID by, Instant now) {
        SegmentationModel model = SegmentationModels.parse("The draft", draft.yaml);
        if (!model.key().equals(draft.modelKey)) {
            throw new Refused("The draft's text says 'key: " + model.key() + "', but it is a draft of '"
                    + draft.modelKey + "'. Put the key back, or begin a separate model.");
        }
        if (!ModelDraft.take(draft.id)) {
            throw new Refused("This draft was published or removed a moment ago.");
        }
        return shelf.publish(draft.modelKey, draft.yaml, note, false, by, now);
    }

    private SegmentationModel shipped(String key) {
        SegmentationModel model = shipped.get(key);
        if (model == null) {
            throw new IllegalArgumentException("There is no model '" + key + "'; there is "
                    + String.join(", ", shipped.keySet().stream().sorted().toList()) + ".");
        }
        return model;
    }
}
