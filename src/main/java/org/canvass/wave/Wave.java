package org.canvass.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One run of a survey over chosen accounts. What it asks and writes is copied in at launch and stays as it was. */
@Entity
public class Wave extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String name;

    public String surveyKey;

    /** The survey as it stood at launch; null in a draft. */
    public String surveyYaml;

    public String modelKey;

    public String modelVersion;

    /** "contact": each contact's own language, else the organization's; or one language code for all. */
    public String languageRule;

    /** A confidential wave shows nothing below three respondents of an account. */
    public boolean confidential;

    @JdbcTypeCode(SqlTypes.JSON)
    public Audience audience;

    @Enumerated(EnumType.STRING)
    public WaveState state;

    /** The last day on which answers are taken, in the organization's time zone. */
    public LocalDate closesOn;

    public UUID createdBy;

    public Instant createdAt;

    public UUID launchedBy;

    public Instant launchedAt;

    public UUID pausedBy;

    public Instant pausedAt;

    public UUID closedBy;

    public Instant closedAt;
    /** Launched waves, the newest first. */
    public static List<Wave> launched() {
        return list("launchedAt is not null order by launchedAt desc, id desc");
    }

    /** Running or paused waves, the newest first. */
    public static List<Wave> open() {
        return list("state in ?1 order by launchedAt desc, id desc", List.of(WaveState.RUNNING, WaveState.PAUSED));
    }

    public boolean takesAnswers() {
        return state == WaveState.RUNNING || state == WaveState.PAUSED;
    }
}
