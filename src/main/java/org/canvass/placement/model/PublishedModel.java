package org.canvass.placement.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A version of a segmentation model as an organization has it; never changed, only followed by another version. */
@Entity
@Table(name = "segmentation_model")
@IdClass(PublishedModel.Key.class)
public class PublishedModel extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public String modelKey;

    @Id
    public int version;

    public String yaml;

    /** Why this version was published, in the words of who did. */
    public String note;

    /** Copied from the product, rather than written here. */
    public boolean fromProduct;

    /** The member; null where the program itself did. */
    public UUID publishedBy;

    public Instant publishedAt;

    /** A model's version within the organization. */
    public static class Key implements Serializable {
        public String modelKey;
        public int version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.version == version && Objects.equals(key.modelKey, modelKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(modelKey, version);
        }
    }

    /** The newest version of a model, or null where the organization has none of its own yet. */
    static PublishedModel newest(String modelKey) {
        return find("modelKey = ?1 order by version desc", modelKey).firstResult();
    }

    /** One version, or null. */
    static PublishedModel of(String modelKey, int version) {
        return find("modelKey = ?1 and version = ?2", modelKey, version).firstResult();
    }

    /** Every version of a model, the newest first. */
    public static List<PublishedModel> versions(String modelKey) {
        return list("modelKey = ?1 order by version desc", modelKey);
    }
}
