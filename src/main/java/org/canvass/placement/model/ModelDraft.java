package org.canvass.placement.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.hibernate.annotations.TenantId;

/** A model under trial: saved as often as one likes, right or wrong, and nobody is placed by it until it is published. */
@Entity
public class ModelDraft extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    /** The key it will be published under. */
    public String modelKey;

    /** What it was copied from. */
    public String baseKey;

    public int baseVersion;

    public String yaml;

    public UUID createdBy;

    public Instant createdAt;

    public UUID changedBy;

    public Instant changedAt;

    /** A copy to be tried, persisted. */
    public static ModelDraft copy(String modelKey, String baseKey, int baseVersion, String yaml, UUID by, Instant now) {
        ModelDraft draft = new ModelDraft();
        draft.id = Ids.next();
        draft.modelKey = modelKey;
        draft.baseKey = baseKey;
        draft.baseVersion = baseVersion;
        draft.yaml = yaml;
        draft.createdBy = draft.changedBy = by;
        draft.createdAt = draft.changedAt = now;
        draft.persist();
        return draft;
    }

    /** The current organization's draft of this id; what does not exist, or belongs to someone else, is not found. */
    public static ModelDraft found(UUID id) {
        ModelDraft draft = findById(id);
        if (draft == null) {
            throw new NotFoundException("There is no such draft here. It may have been published or removed.");
        }
        return draft;
    }

    /** The newest first. */
    public static List<ModelDraft> all() {
        return list("order by changedAt desc");
    }

    public void write(String text, UUID by, Instant now) {
        yaml = text;
        changedBy = by;
        changedAt = now;
    }

    /** Removes it; false where somebody did a moment ago. */
    public static boolean take(UUID id) {
        return delete("id", id) == 1;
    }
}
