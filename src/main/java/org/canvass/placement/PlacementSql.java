package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.canvass.segmentation.SegmentationModel;
import org.canvass.segmentation.model.Band;
import org.canvass.segmentation.model.Input;
import org.canvass.segmentation.model.Terciles;

/** Placements and the cut-points they rest on. Every statement names the organization. */
@ApplicationScoped
class PlacementSql {

    private static final String WRITE =
            """
            insert into placement (organization_id, id, wave_id, account_id, model_key, model_version, as_of, inputs,
              x, y, segment, possible, tray, evidence, flags, revenue, stage, appetite, placed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
              model_version = if(frozen_at is null, values(model_version), model_version),
              as_of = if(frozen_at is null, values(as_of), as_of),
              inputs = if(frozen_at is null, values(inputs), inputs),
              x = if(frozen_at is null, values(x), x), y = if(frozen_at is null, values(y), y),
              segment = if(frozen_at is null, values(segment), segment),
              possible = if(frozen_at is null, values(possible), possible),
              tray = if(frozen_at is null, values(tray), tray),
              evidence = if(frozen_at is null, values(evidence), evidence),
              flags = if(frozen_at is null, values(flags), flags),
              revenue = if(frozen_at is null, values(revenue), revenue),
              stage = if(frozen_at is null, values(stage), stage),
              appetite = if(frozen_at is null, values(appetite), appetite),
              placed_at = if(frozen_at is null, values(placed_at), placed_at)
            """;

    @Inject
    Sql sql;

    /** A placement to write, with what identifies it. */
    record Row(
            UUID waveId,
            UUID accountId,
            String modelKey,
            int modelVersion,
            LocalDate asOf,
            Placer.Placed placed,
            String inputsJson) {}

    /** Writes placements; one that is frozen stays as it was. */
    void write(String organizationId, List<Row> rows, Instant now) {
        sql.batch(WRITE, rows, row -> values(organizationId, row, now));
    }

    /** Freezes the placements of a closed wave once none of them waits to be placed any more. */
    void freeze(String organizationId, UUID waveId, Instant at) {
        sql.update(
                "update placement set frozen_at = ? where organization_id = ? and wave_id = ? and frozen_at is null"
                        + " and not exists (select 1 from placement_due d where d.organization_id = ?"
                        + " and d.wave_id = ?)",
                at,
                organizationId,
                waveId,
                organizationId,
                waveId);
    }

    /** The frozen cut-points of a model's terciles, by input; also those that were frozen a moment ago. */
    Map<String, Terciles> cuts(String organizationId, SegmentationModel model) {
        Map<String, Terciles> cuts = new HashMap<>();
        sql.query(
                "select input, field, lowest_b, lowest_c from tercile_cut where organization_id = ? and model_key = ?"
                        + " lock in share mode",
                row -> {
                    Terciles cut = new Terciles(row.getBigDecimal(3), row.getBigDecimal(4));
                    if (partsBy(model, row.getString(1), row.getString(2))) {
                        cuts.put(row.getString(1), cut);
                    }
                    return cut;
                },
                organizationId,
                model.key());
        return cuts;
    }

    /** Forgets the cut-points of a model, so that the next wave that is launched freezes new ones. */
    void thawCuts(String organizationId, String modelKey) {
        sql.update("delete from tercile_cut where organization_id = ? and model_key = ?", organizationId, modelKey);
    }

    /** Freezes the cut-points with the base wave; those already frozen stay. */
    void freezeCut(
            String organizationId, String modelKey, Input input, UUID waveId, Terciles cut, int known, Instant at) {
        sql.update(
                """
                insert ignore into tercile_cut
                  (organization_id, model_key, input, field, base_wave_id, lowest_b, lowest_c, known, frozen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                organizationId,
                modelKey,
                input.key(),
                input.field(),
                waveId,
                cut.lowestB(),
                cut.lowestC(),
                known,
                at);
    }

    /** Cut-points hold for the figure they were frozen of: a version may turn an input from revenue to profit. */
    private static boolean partsBy(SegmentationModel model, String key, String field) {
        return model.inputs().stream()
                .anyMatch(input -> input.key().equals(key) && input.field().equals(field));
    }

    private static Object[] values(String organizationId, Row row, Instant now) {
        Placer.Placed placed = row.placed();
        var placing = placed.placing();
        return new Object[] {
            organizationId,
            Ids.next(),
            row.waveId(),
            row.accountId(),
            row.modelKey(),
            String.valueOf(row.modelVersion()),
            row.asOf(),
            row.inputsJson(),
            placing.x().map(Band::level).orElse(null),
            placing.y().map(Band::level).orElse(null),
            placing.segment().isPresent() ? placing.segment().getAsInt() : null,
            String.join("|", placing.possible().stream().map(String::valueOf).toList()),
            placing.tray().orElse(null),
            placed.evidence().name(),
            placed.flags(),
            placed.revenue(),
            placed.stage(),
            placed.appetite(),
            now
        };
    }
}
