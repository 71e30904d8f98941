package org.canvass.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.organization.Ids;
import org.canvass.segmentation.model.Terciles;

/** All native SQL of this package; every statement names the organization. */
@ApplicationScoped
class PlacementSql {

    @Inject
    DataSource database;

    /** A placement to write, with what identifies it. */
    record Row(
            UUID waveId,
            UUID accountId,
            String modelKey,
            int modelVersion,
            java.time.LocalDate asOf,
            Placer.Placed placed,
            String inputsJson) {}

    /** Marks every account of the organization as due in this wave. */
    void markAll(String organizationId, UUID waveId) {
        update(
                """
                insert ignore into placement_due (organization_id, wave_id, account_id)
                select organization_id, ?, id from account where organization_id = ?
                """,
                waveId.toString(),
                organizationId);
    }

    /** Marks every account as due in all waves that still take answers. */
    void markAllInOpenWaves(String organizationId) {
        update(
                """
                insert ignore into placement_due (organization_id, wave_id, account_id)
                select a.organization_id, w.id, a.id from wave w join account a on a.organization_id = w.organization_id
                where w.organization_id = ? and w.state in ('RUNNING', 'PAUSED')
                """,
                organizationId);
    }

    void mark(String organizationId, UUID waveId, UUID accountId) {
        update(
                "insert ignore into placement_due (organization_id, wave_id, account_id) values (?, ?, ?)",
                organizationId,
                waveId.toString(),
                accountId.toString());
    }

    /** Organizations with something to place. */
    List<String> organizationsDue() {
        return query("select distinct organization_id from placement_due", row -> row.getString(1));
    }

    /** Waves of the organization with something to place. */
    List<UUID> wavesDue(String organizationId) {
        return query(
                "select distinct wave_id from placement_due where organization_id = ?",
                row -> UUID.fromString(row.getString(1)),
                organizationId);
    }

    /**
     * Takes accounts that are due, in this transaction: locked first, so that whatever is read afterwards includes the
     * change that made them due; a change that comes later marks them anew.
     */
    List<UUID> take(String organizationId, UUID waveId, int atMost) {
        List<UUID> accounts = query(
                """
                select account_id from placement_due where organization_id = ? and wave_id = ?
                order by account_id limit ? for update
                """,
                row -> UUID.fromString(row.getString(1)),
                organizationId,
                waveId.toString(),
                atMost);
        batch(
                "delete from placement_due where organization_id = ? and wave_id = ? and account_id = ?",
                accounts,
                (statement, account) -> {
                    statement.setString(1, organizationId);
                    statement.setString(2, waveId.toString());
                    statement.setString(3, account.toString());
                });
        return accounts;
    }

    /** Writes placements; one that is frozen stays as it was. */
    void write(String organizationId, List<Row> rows, Instant now) {
        batch(
                """
                insert into placement (organization_id, id, wave_id, account_id, model_key, model_version, as_of, inputs,
                  x, y, segment, possible, evidence, flags, revenue, stage, appetite, placed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update
                  model_key = if(frozen_at is null, values(model_key), model_key),
                  model_version = if(frozen_at is null, values(model_version), model_version),
                  as_of = if(frozen_at is null, values(as_of), as_of),
                  inputs = if(frozen_at is null, values(inputs), inputs),
                  x = if(frozen_at is null, values(x), x), y = if(frozen_at is null, values(y), y),
                  segment = if(frozen_at is null, values(segment), segment),
                  possible = if(frozen_at is null, values(possible), possible),
                  evidence = if(frozen_at is null, values(evidence), evidence),
                  flags = if(frozen_at is null, values(flags), flags),
                  revenue = if(frozen_at is null, values(revenue), revenue),
                  stage = if(frozen_at is null, values(stage), stage),
                  appetite = if(frozen_at is null, values(appetite), appetite),
                  placed_at = if(frozen_at is null, values(placed_at), placed_at)
                """,
                rows,
                (statement, row) -> bind(statement, organizationId, row, now));
    }

    /** Freezes every placement of a wave. */
    void freeze(String organizationId, UUID waveId, Instant at) {
        update(
                "update placement set frozen_at = ? where organization_id = ? and wave_id = ? and frozen_at is null",
                utc(at),
                organizationId,
                waveId.toString());
    }

    /** The frozen cut-points of a model's terciles, by input. */
    Map<String, Terciles> cuts(String organizationId, String modelKey) {
        Map<String, Terciles> cuts = new HashMap<>();
        query(
                """
                select input, lowest_b, lowest_c from tercile_cut where organization_id = ? and model_key = ?
                """,
                row -> cuts.put(row.getString(1), new Terciles(row.getBigDecimal(2), row.getBigDecimal(3))),
                organizationId,
                modelKey);
        return cuts;
    }

    /** Freezes the cut-points with the base wave; those already frozen stay. */
    void freezeCut(
            String organizationId, String modelKey, String input, UUID waveId, Terciles cut, int known, Instant at) {
        update(
                """
                insert ignore into tercile_cut
                  (organization_id, model_key, input, base_wave_id, lowest_b, lowest_c, known, frozen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                organizationId,
                modelKey,
                input,
                waveId.toString(),
                cut.lowestB(),
                cut.lowestC(),
                known,
                utc(at));
    }

    private static void bind(PreparedStatement statement, String organizationId, Row row, Instant now)
            throws SQLException {
        var placing = row.placed().placing();
        Object[] values = {
            organizationId,
            Ids.next().toString(),
            row.waveId().toString(),
            row.accountId().toString(),
            row.modelKey(),
            String.valueOf(row.modelVersion()),
            row.asOf(),
            row.inputsJson(),
            placing.x().map(band -> band.level()).orElse(null),
            placing.y().map(band -> band.level()).orElse(null),
            placing.segment().isPresent() ? placing.segment().getAsInt() : null,
            String.join("|", placing.possible().stream().map(String::valueOf).toList()),
            row.placed().evidence().name(),
            row.placed().flags(),
            row.placed().revenue(),
            row.placed().stage(),
            row.placed().appetite(),
            utc(now)
        };
        set(statement, values);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Binder<T> {
        void bind(PreparedStatement statement, T value) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("The placements could not be read.", failure);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The placements could not be written.", failure);
        }
    }

    private <T> void batch(String sql, List<T> values, Binder<T> binder) {
        if (values.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T value : values) {
                binder.bind(statement, value);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("The placements could not be written.", failure);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
