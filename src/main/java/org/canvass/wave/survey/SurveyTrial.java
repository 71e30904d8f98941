package org.canvass.wave.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That somebody tried a version of a survey in a language, and found that it reads well. */
@Entity
@IdClass(SurveyTrial.Key.class)
public class SurveyTrial extends PanacheEntityBase {

    /** A version is tried once in each language. */
    public record Key(UUID versionId, String language) implements Serializable {}

    @TenantId
    public String organizationId;

    @Id
    public UUID versionId;

    @Id
    public String language;

    public UUID triedBy;

    public Instant triedAt;

    static List<SurveyTrial> of(UUID versionId) {
        return list("versionId = ?1 order by language", versionId);
    }

    /** Notes it; trying again changes nothing. */
    static void note(UUID versionId, String language, UUID by, Instant now) {
        if (count("versionId = ?1 and language = ?2", versionId, language) > 0) {
            return;
        }
        SurveyTrial trial = new SurveyTrial();
        trial.versionId = versionId;
        trial.language = language;
        trial.triedBy = by;
        trial.triedAt = now;
        trial.persist();
    }
}
