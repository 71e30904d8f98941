package org.canvass.response.said;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.canvass.survey.answer.Answer;

/** Reads answers with whose they are. */
@Singleton
class SaidRows {
    private static final String SQL =
            """
            select w.id wave_id, w.name wave, w.launched_at, w.confidential, o.name supplier,
                   r.account_id, k.name account, r.contact_id, c.name contact_name,
                   r.answered_at is not null complete, r.updated_at,
                   a.question, a.codes, a.number, a.text, a.other, a.shown, a.answered_at
              from response r
              join organization o on o.id = r.organization_id
              join wave w on w.organization_id = r.organization_id and w.id = r.wave_id
              join account k on k.organization_id = r.organization_id and k.id = r.account_id
              join contact c on c.organization_id = r.organization_id and c.id = r.contact_id
              left join answer a on a.organization_id = r.organization_id and a.response_id = r.id
             where r.organization_id = ? and\s""";

    @Inject
    DataSource database;

    /** The newest wave first, then by contact. */
    List<SaidRow> ofAccount(String organizationId, UUID accountId) {
        return read(
                SQL + "r.account_id = ? order by w.launched_at desc, w.id, c.name, c.id", organizationId, accountId);
    }

    /** By account, then by contact. */
    List<SaidRow> ofWave(String organizationId, UUID waveId) {
        return read(SQL + "r.wave_id = ? order by k.name, k.id, c.name, c.id", organizationId, waveId);
    }

    private List<SaidRow> read(String sql, String organizationId, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            Map<String, String> products = products(connection, organizationId);
            query.setString(1, organizationId);
            query.setString(2, id.toString());
            List<SaidRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(said(row, products));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be read.", failure);
        }
    }

    private static Map<String, String> products(Connection connection, String organizationId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id, name from product where organization_id = ?")) {
            query.setString(1, organizationId);
            Map<String, String> products = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    products.put(row.getString(1), row.getString(2));
                }
            }
            return products;
        }
    }

    private static SaidRow said(ResultSet row, Map<String, String> products) throws SQLException {
        return new SaidRow(
                UUID.fromString(row.getString("wave_id")),
                row.getString("wave"),
                instant(row, "launched_at"),
                row.getBoolean("confidential"),
                row.getString("supplier"),
                products,
                UUID.fromString(row.getString("account_id")),
                row.getString("account"),
                UUID.fromString(row.getString("contact_id")),
                row.getString("contact_name"),
                row.getBoolean("complete"),
                instant(row, "updated_at"),
                row.getString("question") == null ? null : answer(row),
                instant(row, "answered_at"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("question"),
                words(row.getString("codes")),
                row.getObject("number", Integer.class),
                row.getString("text"),
                row.getString("other"),
                words(row.getString("shown")));
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
