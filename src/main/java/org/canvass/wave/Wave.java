package org.canvass.wave;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.canvass.calendar.Calendars;
import org.canvass.mail.Mailing;
import org.canvass.organization.Ids;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.wave.audience.Audience;
import org.canvass.wave.letter.WaveLetter;
import org.canvass.wave.rhythm.Rhythm;
import org.canvass.wave.survey.OfferedSurveys;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One run of a survey over chosen accounts. What it asks and writes is copied in at launch and stays as it was. */
@Entity
public class Wave extends PanacheEntityBase {
    /** How long a wave is open unless its author says otherwise. */
    public static final int DAYS_OPEN = 21;

    public static final int MOST_NAME = 120;

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String name;

    public String surveyKey;

    /** The survey as it stood at launch; null in a draft. */
    @Column(updatable = false)
    public String surveyYaml;

    /** The primary model; told at launch by {@link #placedBy}. */
    @Column(updatable = false)
    public String modelKey;

    @Column(updatable = false)
    public String modelVersion;

    /** "contact": each contact's own language, else the organization's; or one language code for all. */
    public String languageRule;

    /** A confidential wave shows nothing below three respondents of an account. */
    public boolean confidential;

    @JdbcTypeCode(SqlTypes.JSON)
    public Audience audience;

    /** When letters leave; null in waves of before, see {@link #rhythm()}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Rhythm rhythm;

    /** Why those are asked too who were asked lately; null where they are left out. */
    public String askAgainBecause;

    public UUID askAgainBy;

    public Instant askAgainAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public WaveState state;

    /** The last day on which answers are taken, in the organization's time zone. */
    public LocalDate closesOn;

    public UUID createdBy;

    public Instant createdAt;

    @Column(updatable = false)
    public UUID launchedBy;

    @Column(updatable = false)
    public Instant launchedAt;

    @Column(updatable = false)
    public UUID pausedBy;

    @Column(updatable = false)
    public Instant pausedAt;

    @Column(updatable = false)
    public UUID closedBy;

    @Column(updatable = false)
    public Instant closedAt;

    /** A new draft that asks everyone, each in their own language, and is open for three weeks; persisted. */
    public static Wave draft(String name, String surveyKey, LocalDate today, UUID by, Instant now) {
        Wave wave = new Wave();
        wave.id = Ids.next();
        wave.state = WaveState.DRAFT;
        wave.modelKey = "canvas";
        wave.createdBy = by;
        wave.createdAt = now;
        wave.edit(new Plan(
                name,
                surveyKey,
                LanguageRule.CONTACT,
                false,
                Audience.everyone(),
                today.plusDays(DAYS_OPEN),
                freshRhythm()));
        // Flushed, so that the organization is known to whoever launches it in the same transaction.
        wave.persistAndFlush();
        return wave;
    }

    /** The current organization's wave of this id, or null. */
    public static Wave byId(UUID id) {
        return findById(id);
    }

    /** The current organization's wave of this id; what does not exist, or belongs to someone else, is not found. */
    public static Wave found(UUID id) {
        Wave wave = byId(id);
        if (wave == null) {
            throw new NotFoundException("There is no such wave here. It may have been removed.");
        }
        return wave;
    }

    /** All waves, drafts first, then the newest first. */
    public static List<Wave> all() {
        return list("order by case when launchedAt is null then 0 else 1 end, launchedAt desc, createdAt desc");
    }

    /** Launched waves, the newest first. */
    public static List<Wave> launched() {
        return list("launchedAt is not null order by launchedAt desc, id desc");
    }

    /** Running or paused waves, the newest first. */
    public static List<Wave> open() {
        return list("state in ?1 order by launchedAt desc, id desc", List.of(WaveState.RUNNING, WaveState.PAUSED));
    }

    /** Whether another wave of the organization has this name already. */
    public boolean nameTaken(String wanted) {
        return count("name = ?1 and id <> ?2", wanted, id) > 0;
    }

    /** What is to be done, as a whole; only a draft can be changed. */
    public void edit(Plan plan) {
        if (state != WaveState.DRAFT) {
            throw new Refusal("“" + name + "” was launched, so what it asks, and whom, can no longer be changed.");
        }
        name = plan.name();
        if (surveyYaml != null && !plan.surveyKey().equals(surveyKey)) {
            keepSurvey(null);
        }
        surveyKey = plan.surveyKey();
        languageRule = plan.languageRule();
        confidential = plan.confidential();
        audience = plan.audience();
        closesOn = plan.closesOn();
        rhythm = plan.rhythm();
    }

    /**
     * Asks those too who were asked lately, or leaves them out again; only a draft can be changed.
     *
     * @param because why, in at most 300 characters; null to leave them out
     */
    public void askAgain(String because, UUID by, Instant at) {
        if (state != WaveState.DRAFT) {
            throw new Refusal("“" + name + "” was launched, so whom it asks can no longer be changed.");
        }
        if (!Objects.equals(askAgainBecause, because)) {
            askAgainBecause = because;
            askAgainBy = because == null ? null : by;
            askAgainAt = because == null ? null : at;
        }
    }

    /** Asks this text of its survey, whatever is published until the launch; null for what is offered then. */
    public void keepSurvey(String yaml) {
        getEntityManager().flush();
        update(
                "surveyYaml = ?1 where organizationId = ?2 and id = ?3 and state = ?4",
                yaml,
                organizationId,
                id,
                WaveState.DRAFT);
        getEntityManager().refresh(this);
    }

    /** When its letters leave and whom it reminds. */
    public Rhythm rhythm() {
        return rhythm == null ? Rhythm.BY_HAND : rhythm;
    }

    /** The usual rhythm, at once where the organization has no calendar yet. */
    public static Rhythm freshRhythm() {
        return Rhythm.STANDARD.atOnce(
                !Arc.container().instance(Calendars.class).get().heeded());
    }

    /** Answers are taken until another day. */
    public void closeOn(LocalDate day, LocalDate today) {
        if (state == WaveState.CLOSED) {
            throw new Refusal("“" + name + "” is closed; its closing day can no longer be changed.");
        }
        if (day.isBefore(today)) {
            throw new Refusal("The closing day lies in the past. Choose today or a later day.");
        }
        closesOn = day;
    }

    /**
     * Copies survey and letters in, makes the invitations and queues their letters, all in the caller's transaction.
     *
     * @param by the member, null where the program itself launches
     */
    public void launch(UUID by, Instant at) {
        if (closesOn.isBefore(
                LocalDate.ofInstant(at, Organization.byId(organizationId).zone()))) {
            throw new Refusal("The closing day of “" + name + "” has passed. Choose a later one, then launch.");
        }
        Survey survey = survey();
        move(
                List.of(WaveState.DRAFT),
                "state = RUNNING, surveyYaml = ?1, launchedBy = ?2, launchedAt = ?3",
                "was launched a moment ago by someone else.",
                survey.source(),
                by,
                at);
        WaveLetter.freeze(id, survey.languages());
        tell(new WaveLaunched(this, at));
    }

    /** Notes by which model, and which version of it, accounts are placed first; part of the launch. */
    public void placedBy(String modelKey, int version) {
        update(
                "modelKey = ?1, modelVersion = ?2 where organizationId = ?3 and id = ?4",
                modelKey,
                String.valueOf(version),
                organizationId,
                id);
        getEntityManager().refresh(this);
    }

    /** No further letter leaves; answers are still taken. */
    public void pause(UUID by, Instant at) {
        move(
                List.of(WaveState.RUNNING),
                "state = PAUSED, pausedBy = ?1, pausedAt = ?2",
                "is not running, so there is nothing to pause.",
                by,
                at);
        Mailing mailing = Mailing.byId(id);
        if (!mailing.paused()) {
            mailing.pause(null, at);
        }
    }

    /** Letters leave again, whether a person paused them or too many errors did. */
    public void resume(UUID by, Instant at) {
        Mailing mailing = Mailing.byId(id);
        if (state == WaveState.RUNNING && mailing != null && mailing.paused()) {
            mailing.resume(at);
            return;
        }
        move(
                List.of(WaveState.PAUSED),
                "state = RUNNING, pausedBy = null, pausedAt = null",
                "is not paused, so there is nothing to resume.");
        if (mailing.paused()) {
            mailing.resume(at);
        }
    }

    /**
     * Takes no more answers and sends no more letters, for good.
     *
     * @param by the member, null where the closing day has passed
     */
    public void close(UUID by, Instant at) {
        move(
                List.of(WaveState.RUNNING, WaveState.PAUSED),
                "state = CLOSED, closedBy = ?1, closedAt = ?2",
                state == WaveState.DRAFT ? "was never launched, so it cannot be closed." : "is closed already.",
                by,
                at);
        tell(new WaveClosed(this, at));
    }

    /** Removes a draft. */
    public void remove() {
        if (state != WaveState.DRAFT) {
            throw new Refusal("“" + name + "” was launched; its answers are kept. Only a draft can be removed.");
        }
        WaveLetter.delete("waveId", id);
        delete();
    }

    public boolean takesAnswers() {
        return state == WaveState.RUNNING || state == WaveState.PAUSED;
    }

    public boolean isDraft() {
        return state == WaveState.DRAFT;
    }

    /** The state as it is in the database, held so until the transaction ends; other readers do not wait. */
    public WaveState held() {
        return WaveState.valueOf((String) getEntityManager()
                .createNativeQuery(
                        "select state from wave where organization_id = ?1 and id = ?2 lock in share mode",
                        String.class)
                .setParameter(1, organizationId)
                .setParameter(2, id)
                .getSingleResult());
    }

    /** What is asked: the frozen copy, in a draft the survey as it is offered now. */
    public Survey survey() {
        return surveyYaml == null ? offered(surveyKey) : Surveys.parse(surveyKey + ".yaml", surveyYaml);
    }

    /** In which language each contact is asked. */
    public LanguageRule languages(Organization organization) {
        Survey survey = survey();
        return new LanguageRule(languageRule, survey.languages(), organization.language, survey.defaultLanguage());
    }

    private static Survey offered(String key) {
        return OfferedSurveys.byKey(key)
                .orElseThrow(() -> new Refusal(
                        "There is no survey “" + key + "” to be asked here. Choose" + " another survey for the wave."));
    }

    /** A conditional update of the row, so that of several who try only one does it. */
    private void move(List<WaveState> from, String change, String otherwise, Object... values) {
        getEntityManager().flush();
        Object[] all = Arrays.copyOf(values, values.length + 3);
        all[values.length] = organizationId;
        all[values.length + 1] = id;
        all[values.length + 2] = from;
        int changed = update(
                change + " where organizationId = ?" + (values.length + 1) + " and id = ?" + (values.length + 2)
                        + " and state in ?" + (values.length + 3),
                all);
        if (changed == 0) {
            throw new Refusal("“" + name + "” " + otherwise);
        }
        getEntityManager().refresh(this);
    }

    private static void tell(Object event) {
        Arc.container().beanManager().getEvent().fire(event);
    }
}
