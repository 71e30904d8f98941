package org.canvass.staff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.organization.CurrentOrganization;

/** What the current organization's account managers estimated, as placements and reports count it. */
@Singleton
public class EstimateFacts {
    /** No estimate is read that is older than this before a wave; how many days it counts is the model's setting. */
    private static final Duration OLDEST = Duration.ofDays(400);

    /** Codes are separated by spaces; "none of these" is a choice, but no product. */
    private static final String SELECT =
            """
            select e.account_id, s.wave_id, k.manager_id, e.trust, e.appetite, e.recommend, e.heard, e.given_at,
                   (select (length(a.codes) - length(replace(a.codes, 'product:', ''))) / length('product:')
                      from estimate_answer a where a.organization_id = e.organization_id and a.estimate_id = e.id
                       and a.feeds = 'SUITED' and a.codes is not null) suited
              from estimate e
              join staff_wave s on s.organization_id = e.organization_id and s.id = e.staff_wave_id
              join staff_ask k on k.organization_id = e.organization_id and k.id = e.ask_id
             where e.organization_id = ? and not e.passed and\s""";

    @Inject
    DataSource database;

    @Inject
    CurrentOrganization organization;

    /** Those given beside a wave of the customers. */
    public List<EstimateFact> beside(UUID waveId) {
        return facts(SELECT + "s.wave_id = ? order by e.account_id", waveId.toString());
    }

    /**
     * What could stand in for an answer of a wave: those given beside it, and those given before its launch; of an
     * account the one beside it comes first, then the newest.
     *
     * @param accounts null for all
     */
    public List<EstimateFact> standingIn(UUID waveId, Instant launchedAt, Collection<UUID> accounts) {
        if (accounts != null && accounts.isEmpty()) {
            return List.of();
        }
        List<Object> values =
                new ArrayList<>(List.of(waveId.toString(), utc(launchedAt), utc(launchedAt.minus(OLDEST))));
        String which = "";
        if (accounts != null) {
            accounts.forEach(id -> values.add(id.toString()));
            which = " and e.account_id in (" + String.join(", ", Collections.nCopies(accounts.size(), "?")) + ")";
        }
        return facts(
                SELECT + "(s.wave_id = ? or e.given_at < ? and e.given_at >= ?)" + which
                        + " order by e.account_id, (s.wave_id <=> '" + waveId + "') desc, e.given_at desc, e.id",
                values.toArray());
    }

    private List<EstimateFact> facts(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, organization.id());
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 2, values[i]);
            }
            List<EstimateFact> facts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    facts.add(fact(row));
                }
            }
            return facts;
        } catch (SQLException failure) {
            throw new IllegalStateException("The estimates could not be read.", failure);
        }
    }

    private static EstimateFact fact(ResultSet row) throws SQLException {
        String beside = row.getString("wave_id");
        Number suited = (Number) row.getObject("suited");
        return new EstimateFact(
                UUID.fromString(row.getString("account_id")),
                beside == null ? null : UUID.fromString(beside),
                UUID.fromString(row.getString("manager_id")),
                row.getString("trust"),
                row.getString("appetite"),
                row.getObject("recommend", Integer.class),
                row.getString("heard"),
                suited == null ? null : suited.intValue(),
                row.getObject("given_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
