package org.canvass.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.response.Response;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.hibernate.annotations.TenantId;

/** One asking of the account managers, alone or beside a wave of the customers. */
@Entity
public class StaffWave extends PanacheEntityBase {
    /** The survey that account managers are asked. */
    public static final String SURVEY = "staff";

    private static final int MOST_NAME = 120;

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String name;

    /** The survey as it stood at launch. */
    public String surveyYaml;

    /** The wave of the customers beside which it runs; null where it runs alone. */
    public UUID waveId;

    /** The last day on which estimates are taken, in the organization's zone; it ends by itself after that day. */
    public LocalDate closesOn;

    public UUID launchedBy;

    public Instant launchedAt;

    @Column(updatable = false)
    public UUID closedBy;

    @Column(updatable = false)
    public Instant closedAt;

    /**
     * What is to be asked, beside which wave and until when.
     *
     * @param beside null where it runs alone
     */
    public record Plan(String name, Wave beside, LocalDate closesOn) {}

    /** Begins it, persisted; fails with {@link Refusal} where estimates could no longer be blind. */
    static StaffWave begin(Plan plan, UUID by, LocalDate today, Instant now) {
        String name = plan.name() == null ? "" : plan.name().strip();
        refuse(name.isEmpty() || name.length() > MOST_NAME, "Give it a name of at most " + MOST_NAME + " characters.");
        refuse(
                count("name", name) > 0,
                "There is a Voice of Staff called “" + name + "” already. Choose another name.");
        refuse(plan.closesOn() == null || plan.closesOn().isBefore(today), "Choose a last day from today on.");
        if (plan.beside() != null) {
            notTooLate(plan.beside());
        }
        StaffWave wave = new StaffWave();
        wave.id = Ids.next();
        wave.name = name;
        wave.surveyYaml = shipped().source();
        wave.waveId = plan.beside() == null ? null : plan.beside().id;
        wave.closesOn = plan.closesOn();
        wave.launchedBy = by;
        wave.launchedAt = now;
        wave.persistAndFlush();
        return wave;
    }

    /** Whether estimates beside this wave would still be given before anybody could know better. */
    public static Optional<String> tooLate(Wave wave) {
        if (wave.state == WaveState.CLOSED) {
            return Optional.of("“" + wave.name + "” is closed; what was said there is known already.");
        }
        if (Response.count("waveId", wave.id) > 0) {
            return Optional.of(
                    "“" + wave.name + "” has answers already, which account managers could have read. Ask them"
                            + " before the first answer of a wave, or without a wave.");
        }
        return count("waveId", wave.id) > 0
                ? Optional.of("Account managers are asked beside “" + wave.name + "” already.")
                : Optional.empty();
    }

    private static void notTooLate(Wave wave) {
        tooLate(wave).ifPresent(why -> {
            throw new Refusal(why);
        });
    }

    /** The current organization's one of this id; what is not there, or someone else's, is not found. */
    public static StaffWave found(UUID id) {
        StaffWave wave = findById(id);
        if (wave == null) {
            throw new NotFoundException("There is no such Voice of Staff here.");
        }
        return wave;
    }

    /** All, the newest first. */
    public static List<StaffWave> newestFirst() {
        return list("order by launchedAt desc, id desc");
    }

    /** The one beside a wave of the customers, or null. */
    public static StaffWave beside(UUID waveId) {
        return find("waveId", waveId).firstResult();
    }

    /** Whether estimates are taken at this time. */
    public boolean isOpen(Instant now, ZoneId zone) {
        return closedAt == null && !LocalDate.ofInstant(now, zone).isAfter(closesOn);
    }

    /** Takes no more estimates, for good; of several who close it, one does. */
    public void close(UUID by, Instant at) {
        getEntityManager().flush();
        if (update("closedBy = ?1, closedAt = ?2 where id = ?3 and closedAt is null", by, at, id) == 0) {
            throw new Refusal("“" + name + "” is closed already.");
        }
        getEntityManager().refresh(this);
    }

    /** What is asked: the copy kept at launch. */
    public Survey survey() {
        return Surveys.parse(SURVEY + ".yaml", surveyYaml);
    }

    static Survey shipped() {
        return Surveys.loadAll().stream()
                .filter(survey -> survey.key().equals(SURVEY))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no survey for account managers in this version of Canvass."));
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new Refusal(sentence);
        }
    }
}
