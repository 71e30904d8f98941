package org.canvass.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.AccountsChanged;
import org.canvass.account.facts.AccountFigures;
import org.canvass.account.facts.FigureSums;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Transactions;
import org.canvass.response.ResponseRecorded;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Terciles;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveClosed;
import org.canvass.wave.WaveLaunched;

/**
 * Keeps the placements of open waves true to answers and figures, and freezes them when a wave closes. Whoever changes
 * something marks the accounts as due in the same transaction; they are placed soon after, or before a report is read.
 */
@ApplicationScoped
public class Placements {

    private static final int AT_ONCE = 2_000;

    @Inject
    PlacementSql sql;

    @Inject
    Models models;

    @Inject
    Gathering gathering;

    @Inject
    FigureSums figures;

    @Inject
    CurrentOrganization organization;

    @Inject
    ObjectMapper json;

    /** Places every account that is due, of the current organization. */
    public void placeDue(Instant now) {
        for (UUID waveId : sql.wavesDue(organization.id())) {
            int placed = AT_ONCE;
            while (placed == AT_ONCE) {
                placed = Transactions.retried(() -> placeSome(Wave.findById(waveId), now));
            }
        }
    }

    void launched(@Observes WaveLaunched event) {
        Wave wave = event.wave();
        freezeTerciles(wave, event.at());
        sql.markAll(wave.organizationId, wave.id);
    }

    void answered(@Observes ResponseRecorded event) {
        sql.mark(event.organizationId(), event.waveId(), event.accountId());
    }

    void changed(@Observes AccountsChanged event) {
        sql.markAllInOpenWaves(event.organizationId());
    }

    /** Everything is placed once more as the wave ends, in the transaction that closes it, and then stays. */
    void closed(@Observes WaveClosed event) {
        Wave wave = event.wave();
        sql.markAll(wave.organizationId, wave.id);
        int placed = AT_ONCE;
        while (placed == AT_ONCE) {
            placed = placeSome(wave, event.at());
        }
        sql.freeze(wave.organizationId, wave.id, event.at());
    }

    private int placeSome(Wave wave, Instant now) {
        List<UUID> due = sql.take(wave.organizationId, wave.id, AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        SegmentationModel model = models.of(wave.modelKey);
        LocalDate asOf = asOf(wave, wave.launchedAt);
        Placer placer = new Placer(model, sql.cuts(wave.organizationId, wave.modelKey), asOf);
        Map<UUID, Placer.Known> known = gathering.of(wave, asOf, model, due);
        List<PlacementSql.Row> rows = due.stream()
                .map(account -> row(wave, placer, account, placer.place(known.get(account))))
                .toList();
        sql.write(wave.organizationId, rows, now);
        return due.size();
    }

    private PlacementSql.Row row(Wave wave, Placer placer, UUID account, Placer.Placed placed) {
        SegmentationModel model = placer.model();
        return new PlacementSql.Row(
                wave.id, account, model.key(), model.version(), placer.asOf(), placed, write(placed.inputs()));
    }

    private void freezeTerciles(Wave wave, Instant at) {
        SegmentationModel model = models.of(wave.modelKey);
        LocalDate asOf = asOf(wave, at);
        for (Input input : model.inputs()) {
            if (input.kind() == Input.Kind.TERCILE) {
                List<BigDecimal> values = figures.all(wave.organizationId, asOf).values().stream()
                        .map(known -> amount(known, input.field()))
                        .filter(java.util.Objects::nonNull)
                        .toList();
                if (!values.isEmpty()) {
                    sql.freezeCut(
                            wave.organizationId,
                            model.key(),
                            input.key(),
                            wave.id,
                            Terciles.freeze(values),
                            values.size(),
                            at);
                }
            }
        }
    }

    private static BigDecimal amount(AccountFigures known, String field) {
        var sum = field.equals("profit") ? known.profit() : known.revenue();
        return sum == null ? null : sum.amount();
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
