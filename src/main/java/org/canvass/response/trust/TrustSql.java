package org.canvass.response.trust;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.response.ResponseFacts;

/** The native SQL of the trust scale. Every statement names the organization. */
@Singleton
class TrustSql {
    private static final String RESPONSES =
            """
            select r.id, r.wave_id, r.account_id, r.contact_id, a.question, a.feeds, a.number, a.means,
                   timestampdiff(microsecond, r.started_at, r.answered_at) took
              from response r
              join wave w on w.organization_id = r.organization_id and w.id = r.wave_id
              join answer a on a.organization_id = r.organization_id and a.response_id = r.id
             where r.organization_id = ? and r.wave_id = ? and (? is null or r.account_id = ?)
               and a.feeds in ('TRUST', 'TRUST_ITEM', 'TRUST_CHECK') and %s
             order by r.account_id, r.contact_id, r.id
            """
                    .formatted(ResponseFacts.MAY_BE_SHOWN);

    private static final String TIMES = "select timestampdiff(microsecond, started_at, answered_at) took from response"
            + " where organization_id = ? and wave_id = ? and answered_at > started_at";

    /** What one response says; {@code scores} by the statement's key, without those that say nothing. */
    record Said(
            UUID waveId, UUID accountId, UUID contactId, Map<String, Integer> scores, String placed, Duration took) {}

    @Inject
    DataSource database;

    List<Said> responses(String organizationId, UUID waveId, UUID accountId) {
        Map<String, Said> said = new LinkedHashMap<>();
        String account = accountId == null ? null : accountId.toString();
        read(
                RESPONSES,
                row -> {
                    Said before = said.get(row.getString("id"));
                    Said one = before == null ? said(row) : before;
                    if (row.getObject("number") != null) {
                        one.scores().put(row.getString("question"), row.getInt("number"));
                    }
                    boolean placed = "TRUST".equals(row.getString("feeds"));
                    said.put(row.getString("id"), placed ? placed(one, row.getString("means")) : one);
                },
                organizationId,
                waveId.toString(),
                account,
                account);
        return List.copyOf(said.values());
    }

    /** How long each whole response of the wave took. */
    List<Duration> times(String organizationId, UUID waveId) {
        List<Duration> times = new ArrayList<>();
        read(TIMES, row -> times.add(micros(row)), organizationId, waveId.toString());
        return times;
    }

    private void read(String sql, Row reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reader.take(row);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers to the trust scale could not be read.", failure);
        }
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                UUID.fromString(row.getString("wave_id")),
                UUID.fromString(row.getString("account_id")),
                UUID.fromString(row.getString("contact_id")),
                new HashMap<>(),
                null,
                row.getObject("took") == null ? null : micros(row));
    }

    private static Said placed(Said said, String stage) {
        return new Said(said.waveId(), said.accountId(), said.contactId(), said.scores(), stage, said.took());
    }

    private static Duration micros(ResultSet row) throws SQLException {
        return Duration.ofNanos(row.getLong("took") * 1_000);
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
