package org.canvass.wave.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.survey.InvalidSurvey;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.wave.Refusal;
import org.hibernate.annotations.TenantId;

/** One version of a survey that the organization wrote itself. Its text never changes; publishing offers it to waves. */
@Entity
public class SurveyVersion extends PanacheEntityBase {
    /** More surveys than this, or versions of one, nobody writes by hand. */
    static final int MOST = 500;

    static final int MOST_NOTE = 300;

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    @Column(updatable = false)
    public String surveyKey;

    /** Counted from 1. */
    @Column(updatable = false)
    public int number;

    @Column(updatable = false)
    public String yaml;

    /** The same with all it takes over from other surveys, as it was when published; null before. */
    @Column(updatable = false)
    public String asked;

    /** What its author says has changed. */
    @Column(updatable = false)
    public String note;

    @Column(updatable = false)
    public UUID madeBy;

    @Column(updatable = false)
    public Instant madeAt;

    @Column(updatable = false)
    public UUID publishedBy;

    @Column(updatable = false)
    public Instant publishedAt;

    /** The organization's versions of this survey, the newest first. */
    public static List<SurveyVersion> of(String key) {
        return list("surveyKey = ?1 order by number desc", key);
    }

    /** The newest version of every survey of the organization, by key. */
    public static List<SurveyVersion> newest() {
        return list("from SurveyVersion v where v.number = (select max(o.number) from SurveyVersion o"
                + " where o.surveyKey = v.surveyKey) order by v.surveyKey");
    }

    /** The newest published version of every survey that has one, by key. */
    public static List<SurveyVersion> published() {
        return list("from SurveyVersion v where v.number = (select max(o.number) from SurveyVersion o"
                + " where o.surveyKey = v.surveyKey and o.publishedAt is not null) order by v.surveyKey");
    }

    /** The organization's version of this number; what does not exist, or belongs to someone else, is not found. */
    public static SurveyVersion found(String key, int number) {
        return SurveyVersion.<SurveyVersion>find("surveyKey = ?1 and number = ?2", key, number)
                .firstResultOptional()
                .orElseThrow(() -> new NotFoundException("There is no such version of a survey here."));
    }

    /**
     * Keeps a definition without problems as the next version.
     *
     * @param after the version it was written from; 0 for a new survey
     */
    public static SurveyVersion keep(Survey survey, String yaml, int after, String note, UUID by, Instant now) {
        List<SurveyVersion> before = of(survey.key());
        int newest = before.isEmpty() ? 0 : before.get(0).number;
        if (newest != after) {
            throw new Refusal(
                    after == 0
                            ? "There is a survey “" + survey.key() + "” already. Choose another key."
                            : "Someone else has kept version " + newest + " of “" + survey.key()
                                    + "” meanwhile. Look at it before you keep yours.");
        }
        if (newest >= MOST || newest == 0 && newest().size() >= MOST) {
            throw new Refusal("There are " + MOST + " of them already; no more are kept.");
        }
        SurveyVersion version = new SurveyVersion();
        version.id = Ids.next();
        version.surveyKey = survey.key();
        version.number = newest + 1;
        version.yaml = yaml;
        version.note = note;
        version.madeBy = by;
        version.madeAt = now;
        version.persistAndFlush();
        return version;
    }

    /** Offers this version to waves; only once it was tried in every language. */
    public void publish(UUID by, Instant now) {
        List<String> missing = untried();
        if (!missing.isEmpty()) {
            throw new Refusal("This version has not been tried in " + String.join(", ", missing)
                    + ". Try it there, then publish it.");
        }
        int changed = update(
                "publishedBy = ?1, publishedAt = ?2, asked = ?3 where organizationId = ?4 and id = ?5"
                        + " and publishedAt is null",
                by,
                now,
                survey().source(),
                organizationId,
                id);
        if (changed == 0) {
            throw new Refusal("This version is published already.");
        }
        getEntityManager().refresh(this);
    }

    /** The languages in which nobody has tried this version yet. */
    public List<String> untried() {
        List<String> tried =
                SurveyTrial.of(id).stream().map(trial -> trial.language).toList();
        return survey().languages().stream()
                .filter(language -> !tried.contains(language))
                .toList();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** What it asks. A definition that an older Canvass took may be refused by this one. */
    public Survey survey() {
        try {
            return Surveys.parse(surveyKey + ".yaml", asked == null ? yaml : asked);
        } catch (InvalidSurvey invalid) {
            throw new Refusal(
                    "Version " + number + " of “" + surveyKey + "” cannot be asked by this version of Canvass: "
                            + invalid.problems().get(0).message() + " Edit it and keep a new version.");
        }
    }

    /** Whether this version of the program can ask it. */
    boolean reads() {
        try {
            return survey() != null;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
