package org.canvass.wave.series;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.hibernate.annotations.TenantId;

/** A wave that comes again every quarter or half-year, made after the example of another. */
@Entity
public class WaveSeries extends PanacheEntityBase {
    private static final String EXAMPLE_GONE =
            "The wave it was made after was removed. Choose another one as its example, then resume it.";

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    /** What its waves are called, as {@link SeriesName} reads it. */
    public String namePattern;

    /** Whose survey, audience, letters and rhythm are taken over. */
    public UUID templateWaveId;

    public LocalDate firstOn;

    public int everyMonths;

    public int prepareDays;

    /** Whether the example's own version of the survey is asked, else the newest published. */
    public boolean sameSurvey;

    /** Whether its waves are launched without a person; who said so, and when. */
    public boolean automatic;

    public UUID automaticBy;

    public Instant automaticAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public SeriesState state;

    /** Why it rests where no person paused it; null otherwise. */
    public String pausedBecause;

    public UUID createdBy;

    public Instant createdAt;

    /**
     * What can be said of a series.
     *
     * @param automatic whether its waves are launched without a person
     */
    public record Plan(
            String namePattern, UUID templateWaveId, SeriesRule rule, boolean sameSurvey, boolean automatic) {}

    /** A new series, persisted. */
    public static WaveSeries create(Plan plan, UUID by, Instant now) {
        WaveSeries series = new WaveSeries();
        series.id = Ids.next();
        series.state = SeriesState.ACTIVE;
        series.createdBy = by;
        series.createdAt = now;
        series.change(plan, by, now);
        series.persist();
        return series;
    }

    /** All of the organization, those that go on first. */
    public static List<WaveSeries> all() {
        return list("order by case when state = ENDED then 1 else 0 end, createdAt");
    }

    /** The current organization's series of this id; what does not exist, or belongs to someone else, is not found. */
    public static WaveSeries found(UUID id) {
        WaveSeries series = findById(id);
        if (series == null) {
            throw new NotFoundException("There is no such series here.");
        }
        return series;
    }

    /** Says it anew; what was prepared stays as it is. */
    public void change(Plan plan, UUID by, Instant now) {
        if (state == SeriesState.ENDED) {
            throw new Refusal("This series has ended. Make a new one.");
        }
        namePattern = plan.namePattern;
        templateWaveId = plan.templateWaveId;
        pausedBecause = null;
        firstOn = plan.rule.first();
        everyMonths = plan.rule.months();
        prepareDays = plan.rule.prepareDays();
        sameSurvey = plan.sameSurvey;
        if (automatic != plan.automatic) {
            automatic = plan.automatic;
            automaticBy = automatic ? by : null;
            automaticAt = automatic ? now : null;
        }
    }

    public SeriesRule rule() {
        return new SeriesRule(firstOn, everyMonths, prepareDays);
    }

    /** Prepares and launches nothing until it is resumed. */
    public void pause() {
        move(SeriesState.ACTIVE, SeriesState.PAUSED, "It is not going on, so there is nothing to pause.");
    }

    public void resume() {
        if (example() == null) {
            throw new Refusal(EXAMPLE_GONE);
        }
        move(SeriesState.PAUSED, SeriesState.ACTIVE, "It is not paused, so there is nothing to resume.");
    }

    /** The wave it is made after; null where that was removed. */
    Wave example() {
        return Wave.byId(templateWaveId);
    }

    /**
     * Pauses what has lost its example, and says so on its page.
     *
     * @return whether it went on until now
     */
    boolean restWithoutExample() {
        boolean did =
                update("state = PAUSED, pausedBecause = ?1 where id = ?2 and state = ACTIVE", EXAMPLE_GONE, id) == 1;
        getEntityManager().refresh(this);
        return did;
    }

    /** For good; its waves stay. */
    public void end() {
        if (update("state = ENDED where id = ?1 and state <> ENDED", id) == 0) {
            throw new Refusal("It has ended already.");
        }
        getEntityManager().refresh(this);
    }

    private void move(SeriesState from, SeriesState to, String otherwise) {
        getEntityManager().flush();
        if (update("state = ?1, pausedBecause = null where id = ?2 and state = ?3", to, id, from) == 0) {
            throw new Refusal(otherwise + " Reload the page to see how it stands.");
        }
        getEntityManager().refresh(this);
    }
}
