package org.canvass.response;

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
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.organization.CurrentOrganization;

/**
 * What the current organization's contacts said, as placements and reports count it. A response counts from its first
 * page on. Answers of a confidential wave are left out where fewer than {@link #FEWEST_CONFIDENTIAL} of an account
 * have answered, because a placement would show them.
 */
@Singleton
public class ResponseFacts {
    /** How many of one account must have answered a confidential wave before anything of it is used or shown. */
    public static final int FEWEST_CONFIDENTIAL = 3;

    /** How long an answer is carried into later waves. */
    public static final Duration CARRIED = Duration.ofDays(365);

    /** Whether the account's answers in this wave may be shown: w is the wave, r the response. */
    public static final String MAY_BE_SHOWN = "(not w.confidential or (select count(*) from response others"
            + " where others.organization_id = r.organization_id and others.wave_id = r.wave_id"
            + " and others.account_id = r.account_id) >= " + FEWEST_CONFIDENTIAL + ")";

    /** One row a contact, from rows of single answers that are named "said". */
    private static final String A_ROW_A_CONTACT =
            """
            select max(case when newest = 1 then wave_id end) wave_id, account_id, contact_id,
                   max(case when newest = 1 then invitation_id end) invitation_id,
                   max(case when feeds = 'TRUST' then means end) trust,
                   max(case when feeds = 'TRUST' and means is not null then answered_at end) trust_at,
                   max(case when feeds = 'APPETITE' then means end) appetite,
                   max(case when feeds = 'APPETITE' and means is not null then answered_at end) appetite_at,
                   max(case when feeds = 'RECOMMEND' then number end) recommend,
                   max(case when feeds = 'RECOMMEND' then answered_at end) recommend_at,
                   coalesce(max(case when feeds = 'ROLE' then means end), max(known_role)) role,
                   max(answered_at) answered_at
            from said group by account_id, contact_id order by account_id, contact_id
            """;

    private static final String SAID =
            """
            select r.wave_id, r.account_id, r.contact_id, r.invitation_id, c.role known_role,
                   a.feeds, a.means, a.number, a.answered_at,
                   row_number() over (partition by r.contact_id order by a.answered_at desc, r.id, a.question) newest,
                   row_number() over (partition by r.contact_id, a.feeds order by a.answered_at desc, r.id) latest
            from response r
            join wave w on w.organization_id = r.organization_id and w.id = r.wave_id
            join contact c on c.organization_id = r.organization_id and c.id = r.contact_id
            join answer a on a.organization_id = r.organization_id and a.response_id = r.id
            where r.organization_id = ? and %s and\s"""
                    .formatted(MAY_BE_SHOWN);

    private static final String SAYS_SOMETHING = "(a.means is not null or a.feeds = 'RECOMMEND')"
            + " and a.feeds in ('TRUST', 'APPETITE', 'RECOMMEND', 'ROLE')";

    @Inject
    DataSource database;

    @Inject
    CurrentOrganization organization;

    /** What each contact said in this wave; contacts who have posted nothing are not in it. */
    public List<Fact> of(UUID waveId) {
        return facts("with said as (" + SAID + "r.wave_id = ?) " + A_ROW_A_CONTACT, waveId.toString());
    }

    /** As {@link #of(UUID)}, of one account. */
    public List<Fact> of(UUID waveId, UUID accountId) {
        return facts(
                "with said as (" + SAID + "r.wave_id = ? and r.account_id = ?) " + A_ROW_A_CONTACT,
                waveId.toString(),
                accountId.toString());
    }

    /** As {@link #of(UUID)}, of these accounts. */
    public List<Fact> of(UUID waveId, Collection<UUID> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(waveId.toString()));
        accountIds.forEach(id -> values.add(id.toString()));
        String marks = String.join(", ", java.util.Collections.nCopies(accountIds.size(), "?"));
        return facts(
                "with said as (" + SAID + "r.wave_id = ? and r.account_id in (" + marks + ")) " + A_ROW_A_CONTACT,
                values.toArray());
    }

    /** Each contact's latest answers before this moment that may be carried to it, whichever wave they are from. */
    public List<Fact> latestBefore(Instant asOf) {
        return facts(carried(""), utc(asOf), utc(asOf.minus(CARRIED)));
    }

    /** As {@link #latestBefore(Instant)}, of these accounts. */
    public List<Fact> latestBefore(Collection<UUID> accountIds, Instant asOf) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(utc(asOf), utc(asOf.minus(CARRIED))));
        accountIds.forEach(id -> values.add(id.toString()));
        String marks = String.join(", ", java.util.Collections.nCopies(accountIds.size(), "?"));
        return facts(carried(" and r.account_id in (" + marks + ")"), values.toArray());
    }

    private static String carried(String which) {
        return "with answers as (" + SAID + "a.answered_at < ? and a.answered_at >= ? and " + SAYS_SOMETHING + which
                + "), said as (select * from answers where latest = 1) " + A_ROW_A_CONTACT;
    }

    private List<Fact> facts(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, organization.id());
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 2, values[i]);
            }
            List<Fact> facts = new ArrayList<>();
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

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                id(row, "wave_id"),
                id(row, "account_id"),
                id(row, "contact_id"),
                id(row, "invitation_id"),
                row.getString("trust"),
                instant(row, "trust_at"),
                row.getString("appetite"),
                instant(row, "appetite_at"),
                row.getObject("recommend", Integer.class),
                instant(row, "recommend_at"),
                row.getString("role"),
                instant(row, "answered_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
