package org.canvass.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.AccountsChanged;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.placement.DueSql.Due;
import org.canvass.response.ResponseRecorded;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.staff.EstimateGiven;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveClosed;
import org.canvass.wave.WaveLaunched;
import org.jboss.logging.Logger;

/**
 * Keeps the placements of open waves true to answers and figures, and freezes them when a wave closes. Whoever changes
 * something marks the accounts as due in the same transaction; they are placed soon after, or before a report is read.
 */
@ApplicationScoped
public class Placements {

    private static final Logger LOG = Logger.getLogger(Placements.class);

    /** Read at once: from so many on, everything of the organization is read, so few large readings are cheapest. */
    private static final int READ_AT_ONCE = 50_000;

    /** Written at once: an answer to an account that is just written waits for no longer than this takes. */
    private static final int WRITTEN_AT_ONCE = 500;

    /** A page does not wait for more than this; the job places the rest. */
    private static final int WHILE_A_PAGE_WAITS = 2_000;

    @Inject
    DueSql due;

    @Inject
    PlacementSql sql;

    @Inject
    CutPoints cuts;

    @Inject
    Models models;

    @Inject
    Gathering gathering;

    @Inject
    CurrentOrganization organization;

    @Inject
    ObjectMapper json;

    /** Places every account that is due, of the current organization. */
    public void placeDue(Instant now) {
        due.waves(organization.id()).keySet().forEach(wave -> placeWave(wave, now));
    }

    /** As {@link #placeDue}, unless so much is due that a page would have to wait: how many accounts still wait. */
    public long placeDueForAPage(Instant now) {
        long waiting = 0;
        for (Map.Entry<UUID, Long> wave : due.waves(organization.id()).entrySet()) {
            if (wave.getValue() > WHILE_A_PAGE_WAITS) {
                waiting += wave.getValue();
            } else {
                placeWave(wave.getKey(), now);
            }
        }
        return waiting;
    }

    void launched(@Observes WaveLaunched event) {
        Wave wave = event.wave();
        models.freeze(wave, event.at());
        models.all(wave).forEach(model -> cuts.freeze(wave, model, asOf(wave, event.at()), event.at()));
        due.markAll(wave.organizationId, wave.id);
    }

    void answered(@Observes ResponseRecorded event) {
        due.markInOpenWaves(event.organizationId(), event.accountId());
    }

    /** An estimate stands in where nobody has answered. */
    void estimated(@Observes EstimateGiven event) {
        due.markInOpenWaves(event.organizationId(), event.accountId());
    }

    void changed(@Observes AccountsChanged event) {
        due.leaveOutProspects(event.organizationId());
        due.markAllInOpenWaves(event.organizationId());
    }

    /** Everything is due once more as the wave ends: the last answers may have come while it was being closed. */
    void closed(@Observes WaveClosed event) {
        due.markAll(event.wave().organizationId, event.wave().id);
    }

    /**
     * Places and freezes a wave at once after it closed. Not in the transaction that closes it, which may have begun to
     * read before the last answer came. Should this fail, the marks are kept and the job does it.
     */
    void afterClosing(@Observes(during = TransactionPhase.AFTER_SUCCESS) WaveClosed event) {
        try {
            placeWave(event.wave().id, event.at());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Wave %s was closed, but its placements wait for the next try.", event.wave().id);
        }
    }

    private void placeWave(UUID waveId, Instant now) {
        UUID last = null;
        List<Due> read;
        do {
            read = placeSome(waveId, last, now);
            last = read.isEmpty() ? null : read.get(read.size() - 1).account();
        } while (read.size() == READ_AT_ONCE);
        Transactions.retried(() -> {
            Wave wave = Wave.findById(waveId);
            if (wave.closedAt != null) {
                sql.freeze(wave.organizationId, waveId, wave.closedAt);
            }
        });
    }

    /** What was read, and by which models it is placed. */
    private record Reading(Wave wave, List<Placer> placers, List<Due> due, Gathering.Material material) {}

    private List<Due> placeSome(UUID waveId, UUID after, Instant now) {
        Reading reading = Transactions.retried(() -> read(waveId, after, now));
        List<Due> all = reading.due();
        for (int from = 0; from < all.size(); from += WRITTEN_AT_ONCE) {
            List<Due> some = all.subList(from, Math.min(all.size(), from + WRITTEN_AT_ONCE));
            Map<UUID, List<PlacementSql.Row>> rows =
                    some.stream().collect(Collectors.toMap(Due::account, one -> rows(reading, one.account())));
            Transactions.retried(() -> {
                List<Due> mine = due.settle(reading.wave().organizationId, waveId, some);
                sql.write(
                        reading.wave().organizationId,
                        mine.stream()
                                .flatMap(one -> rows.get(one.account()).stream())
                                .toList(),
                        now);
            });
        }
        return all;
    }

    /** The marks are read before anything else, so that a change which is not seen here has changed its mark. */
    private Reading read(UUID waveId, UUID after, Instant now) {
        List<Due> some = due.after(organization.id(), waveId, after, READ_AT_ONCE);
        Wave wave = Wave.findById(waveId);
        LocalDate asOf = asOf(wave, wave.launchedAt);
        List<Placer> placers = models.all(wave).stream()
                .map(model -> new Placer(model, cuts.freeze(wave, model, asOf, now), asOf))
                .toList();
        return new Reading(
                wave,
                placers,
                some,
                gathering.of(wave, asOf, some.stream().map(Due::account).toList()));
    }

    /** The account by every model of the wave. */
    private List<PlacementSql.Row> rows(Reading reading, UUID account) {
        return reading.placers().stream()
                .map(placer -> row(reading.wave(), placer, account, reading.material()))
                .toList();
    }

    private PlacementSql.Row row(Wave wave, Placer placer, UUID account, Gathering.Material material) {
        SegmentationModel model = placer.model();
        Placer.Placed placed = placer.place(material.of(account, model));
        return new PlacementSql.Row(
                wave.id, account, model.key(), model.version(), placer.asOf(), placed, write(placed.inputs()));
    }

    private LocalDate asOf(Wave wave, Instant launchedAt) {
        return launchedAt.atZone(gathering.zone(wave.organizationId)).toLocalDate();
    }

    private String write(List<InputValue> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a placement cannot be written as JSON.", e);
        }
    }
}
