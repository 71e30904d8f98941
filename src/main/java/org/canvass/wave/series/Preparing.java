package org.canvass.wave.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canvass.calendar.Calendars;
import org.canvass.calendar.SendingTimes;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.wave.Plan;
import org.canvass.wave.Refusal;
import org.canvass.wave.Wave;
import org.canvass.wave.audience.Choosing;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.WaveLetter;
import org.jboss.logging.Logger;

/** Makes the draft of a period when its time has come, and launches it where nobody else is to. */
@ApplicationScoped
public class Preparing {
    private static final Logger LOG = Logger.getLogger(Preparing.class);
    private static final int LONGEST_REASON = 500;

    @Inject
    EntityManager database;

    @Inject
    CurrentOrganization current;

    @Inject
    Calendars calendars;

    @Inject
    Choosing choosing;

    /** Prepares and launches what is due of a series; begins outside of any transaction. */
    public void run(UUID seriesId, Instant now) {
        Transactions.retried(() -> prepare(seriesId, now));
        List<SeriesPeriod> waiting = Transactions.retried(
                () -> SeriesPeriod.<SeriesPeriod>list("seriesId = ?1 and state = PREPARED", seriesId));
        waiting.forEach(period -> launch(period, now));
    }

    /** The day on which a period's letters leave: its own, or the next working day. */
    public LocalDate launchDay(LocalDate period) {
        return calendars.times().nextDay(period).orElse(period);
    }

    private void prepare(UUID seriesId, Instant now) {
        WaveSeries series = WaveSeries.findById(seriesId, LockModeType.PESSIMISTIC_WRITE);
        if (series.state != SeriesState.ACTIVE) {
            return;
        }
        Wave example = series.example();
        if (example == null) {
            if (series.restWithoutExample()) {
                LOG.warnf("Series %s rests until somebody chooses another example: its own was removed.", seriesId);
            }
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, current.get().zone());
        Optional<LocalDate> period = series.rule().toPrepare(today);
        if (period.isEmpty() || !first(seriesId, period.get(), now)) {
            return;
        }
        LocalDate begins = latest(launchDay(period.get()), today);
        Wave draft =
                Wave.draft(name(series.namePattern, period.get()), example.surveyKey, begins, series.createdBy, now);
        draft.edit(new Plan(
                draft.name,
                example.surveyKey,
                example.languageRule,
                example.confidential,
                example.audience,
                begins.plusDays(daysOpen(example, current.get().zone())),
                example.rhythm == null ? Wave.freshRhythm() : example.rhythm));
        if (series.sameSurvey && example.surveyYaml != null) {
            draft.keepSurvey(example.surveyYaml);
        }
        copyLetters(example.id, draft.id);
        SeriesPeriod.update("waveId = ?1 where seriesId = ?2 and periodOn = ?3", draft.id, seriesId, period.get());
    }

    /** Whether this is the process that prepares the period: the unique row tells. */
    private boolean first(UUID seriesId, LocalDate period, Instant now) {
        return database.createNativeQuery("insert ignore into series_period (organization_id, series_id, period_on,"
                                + " state, prepared_at) values (?1, ?2, ?3, 'PREPARED', ?4)")
                        .setParameter(1, current.id())
                        .setParameter(2, seriesId)
                        .setParameter(3, period)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    private void launch(SeriesPeriod period, Instant now) {
        try {
            Transactions.retried(() -> launchNow(period, now));
        } catch (Refusal refusal) {
            Transactions.retried(() -> period.end(SeriesPeriod.State.SKIPPED, shortened(refusal.getMessage()), now));
        }
    }

    private void launchNow(SeriesPeriod period, Instant now) {
        WaveSeries series = WaveSeries.found(period.seriesId);
        Wave wave = period.waveId == null ? null : Wave.byId(period.waveId);
        if (wave != null && !wave.isDraft()) {
            period.end(SeriesPeriod.State.LAUNCHED, null, now);
            return;
        }
        if (!series.automatic || series.state != SeriesState.ACTIVE || now.isBefore(begins(period.periodOn))) {
            return;
        }
        if (wave == null) {
            throw new Refusal("Its draft was removed.");
        }
        refuseWhatIsInTheWay(series, period, wave, now);
        // First the row, so that of several replicas one launches; what the launch refuses undoes it.
        if (period.end(SeriesPeriod.State.LAUNCHED, null, now)) {
            wave.launch(null, now);
        }
    }

    private void refuseWhatIsInTheWay(WaveSeries series, SeriesPeriod period, Wave wave, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, current.get().zone());
        if (period.periodOn.plusDays(SeriesRule.GRACE_DAYS).isBefore(today)) {
            throw new Refusal("Its day passed more than " + SeriesRule.GRACE_DAYS + " days ago.");
        }
        for (SeriesPeriod other : SeriesPeriod.of(series.id)) {
            Wave before = other.waveId == null ? null : Wave.byId(other.waveId);
            if (before != null && !before.id.equals(wave.id) && before.takesAnswers()) {
                throw new Refusal("“" + before.name + "” still takes answers.");
            }
        }
        Wave example = Wave.byId(series.templateWaveId);
        if (example != null && example.takesAnswers()) {
            throw new Refusal("“" + example.name + "” still takes answers.");
        }
        if (choosing.choose(wave).asked().isEmpty()) {
            throw new Refusal(
                    "Nobody would be asked: everyone who fits has left, stopped us or was asked not long ago.");
        }
    }

    /** As the sending hours begin where the organization is. */
    private Instant begins(LocalDate period) {
        ZoneId zone = current.get().zone();
        SendingTimes times = calendars.times();
        Instant day = period.atStartOfDay(zone).toInstant();
        return times.next(day, zone).orElse(day);
    }

    private static String name(String pattern, LocalDate period) {
        String name = SeriesName.of(pattern, period);
        for (int number = 2; Wave.count("name", name) > 0; number++) {
            name = SeriesName.of(pattern, period) + " (" + number + ")";
        }
        return name;
    }

    private static long daysOpen(Wave example, ZoneId zone) {
        if (example.launchedAt == null) {
            return Wave.DAYS_OPEN;
        }
        LocalDate launched = LocalDate.ofInstant(example.launchedAt, zone);
        return Math.max(1, ChronoUnit.DAYS.between(launched, example.closesOn));
    }

    private static void copyLetters(UUID from, UUID to) {
        for (WaveLetter letter : WaveLetter.<WaveLetter>list("waveId", from)) {
            LetterKind.of(letter.kind)
                    .ifPresent(kind -> WaveLetter.keep(
                            to, kind, letter.language, new LetterText(letter.subject, letter.preheader, letter.body)));
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
