package org.canvass.response;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.organization.CurrentOrganization;
import org.canvass.survey.question.Feeds;

/**
 * What the current organization's contacts said, answer by answer, named by what it feeds. Like {@link ResponseFacts} it
 * counts a response from its first page on, and leaves out answers of a confidential wave where too few of an account
 * have answered.
 */
@Singleton
public class NamedFacts {
    private static final String COLUMNS =
            """
            select r.wave_id, r.account_id, r.contact_id, c.role, a.question, a.feeds, a.about, a.means, a.codes,
                   coalesce(a.value, a.number) value, a.text, a.answered_at,
                   row_number() over (partition by r.contact_id, a.feeds, a.about,
                     case when a.feeds = 'TRUST_ITEM' then a.question end
                     order by a.answered_at desc, r.id desc) latest
              from answer a
              join response r on r.organization_id = a.organization_id and r.id = a.response_id
              join wave w on w.organization_id = r.organization_id and w.id = r.wave_id
              join contact c on c.organization_id = r.organization_id and c.id = r.contact_id
             where a.organization_id = ? and a.feeds is not null and %s and\s"""
                    .formatted(ResponseFacts.MAY_BE_SHOWN);

    private static final String ORDER = " order by account_id, contact_id, feeds, about, question";

    @Inject
    DataSource database;

    @Inject
    CurrentOrganization organization;

    /** Everything said in this wave, by account, contact and name. */
    public List<NamedFact> of(UUID waveId) {
        return facts("select * from (" + COLUMNS + "r.wave_id = ?) said" + ORDER, List.of(waveId.toString()));
    }

    /** As {@link #of(UUID)}, of these accounts. */
    public List<NamedFact> of(UUID waveId, Collection<UUID> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(waveId.toString()));
        accountIds.forEach(id -> values.add(id.toString()));
        String marks = String.join(", ", Collections.nCopies(accountIds.size(), "?"));
        String which = "r.wave_id = ? and r.account_id in (" + marks + ")";
        return facts("select * from (" + COLUMNS + which + ") said" + ORDER, values);
    }

    /** Each contact's newest answer to everything before this moment that may be carried to it, whichever wave asked. */
    public List<NamedFact> latestBefore(Instant asOf) {
        return facts(latest(""), period(asOf));
    }

    /** As {@link #latestBefore(Instant)}, of these accounts. */
    public List<NamedFact> latestBefore(Collection<UUID> accountIds, Instant asOf) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        List<Object> values = period(asOf);
        accountIds.forEach(id -> values.add(id.toString()));
        String marks = String.join(", ", Collections.nCopies(accountIds.size(), "?"));
        return facts(latest(" and r.account_id in (" + marks + ")"), values);
    }

    private static String latest(String which) {
        return "select * from (" + COLUMNS + "a.answered_at < ? and a.answered_at >= ?" + which
                + ") said where latest = 1" + ORDER;
    }

    private static List<Object> period(Instant asOf) {
        return new ArrayList<>(List.of(utc(asOf), utc(asOf.minus(ResponseFacts.CARRIED))));
    }

    private List<NamedFact> facts(String sql, List<Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, organization.id());
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 2, values.get(i));
            }
            List<NamedFact> facts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    facts.add(fact(row));
                }
            }
            return facts;
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be read.", failure);
        }
    }

    private static NamedFact fact(ResultSet row) throws SQLException {
        String codes = row.getString("codes");
        return new NamedFact(
                Feeds.valueOf(row.getString("feeds")).fact(),
                row.getString("about"),
                row.getString("question"),
                UUID.fromString(row.getString("wave_id")),
                UUID.fromString(row.getString("account_id")),
                UUID.fromString(row.getString("contact_id")),
                row.getString("role"),
                row.getBigDecimal("value"),
                codes == null || codes.isEmpty() ? List.of() : Arrays.asList(codes.split(" ")),
                row.getString("means"),
                row.getString("text"),
                row.getObject("answered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
