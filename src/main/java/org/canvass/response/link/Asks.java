package org.canvass.response.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.canvass.account.facts.FigureSums;
import org.canvass.invitation.Tokens;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;

/**
 * Finds what stands behind a link: one query, and one more where the survey offers products, where its routes look at
 * figures, and where something was answered before. It names no organization, because the token says which one.
 */
@Singleton
public class Asks {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{20,64}");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** All of it is found by whole keys, in this order, so that no other need be looked for. Whatever only some pages need is asked for apart, as even its absence costs. */
    private static final String FOUND =
            """
            select straight_join i.organization_id, i.id, i.generation, i.language, i.declined_at, i.passed_to, i.wave_id,
                   w.state, w.closes_on, w.confidential, i.account_id, k.name, i.contact_id, c.name, c.role,
                   c.role_source, c.role_at, o.name, coalesce(o.sender_name, o.name), o.time_zone,
                   r.id, r.reached, r.answered_at, i.passed_at, i.survey_token_hash
              from invitation i
              join wave w on w.organization_id = i.organization_id and w.id = i.wave_id
              join account k on k.organization_id = i.organization_id and k.id = i.account_id
              join contact c on c.organization_id = i.organization_id and c.id = i.contact_id
              join organization o on o.id = i.organization_id
              left join response r on r.organization_id = i.organization_id and r.invitation_id = i.id
             where i.survey_token_hash in (%s) and i.revoked_at is null and w.launched_at is not null
            """;

    /** Statements for so many links each, so that there are few that the server has to know. */
    private static final int[] TOGETHER = {1, 2, 4, 8, 16, 32};

    private static final Map<Integer, String> SQL = Arrays.stream(TOGETHER)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(some -> some, some -> FOUND.formatted("?" + ", ?".repeat(some - 1))));

    private static final String ANSWERS = "select question, codes, number, text, other, shown, feeds from answer"
            + " where organization_id = ? and response_id = ?";

    @Inject
    DataSource database;

    @Inject
    Offered offered;

    @Inject
    WaveSurveys surveys;

    @Inject
    FigureSums sums;

    /** What the token stands for; empty for what was never given out or is void. */
    public Optional<Ask> find(String token, Instant now) {
        return Optional.ofNullable(find(List.of(token), now).get(token));
    }

    /** What these tokens stand for, found by one query; those that were never given out or are void are missing. */
    public Map<String, Ask> find(Collection<String> tokens, Instant now) {
        Map<ByteBuffer, String> byHash = new LinkedHashMap<>();
        for (String token : tokens) {
            if (shaped(token)) {
                byHash.put(ByteBuffer.wrap(Tokens.hash(token)), token);
            }
        }
        List<ByteBuffer> hashes = List.copyOf(byHash.keySet());
        Map<String, Ask> found = new HashMap<>();
        int most = TOGETHER[TOGETHER.length - 1];
        for (int from = 0; from < hashes.size(); from += most) {
            find(hashes.subList(from, Math.min(hashes.size(), from + most)), byHash, now, found);
        }
        return found;
    }

    private void find(List<ByteBuffer> hashes, Map<ByteBuffer, String> tokens, Instant now, Map<String, Ask> found) {
        int places = Arrays.stream(TOGETHER)
                .filter(some -> some >= hashes.size())
                .findFirst()
                .orElseThrow();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL.get(places))) {
            for (int i = 0; i < places; i++) {
                // The last one fills what is left: naming it twice finds it once.
                query.setBytes(i + 1, hashes.get(Math.min(i, hashes.size() - 1)).array());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(tokens.get(ByteBuffer.wrap(row.getBytes(25))), ask(row, connection, now));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What stands behind a link could not be read.", failure);
        }
    }

    /** Whether this could be a token at all; anything may stand in an address. */
    static boolean shaped(String token) {
        return token != null && SHAPE.matcher(token).matches();
    }

    private Ask ask(ResultSet row, Connection connection, Instant now) throws SQLException {
        String organizationId = row.getString(1);
        UUID invitationId = UUID.fromString(row.getString(2));
        UUID waveId = UUID.fromString(row.getString(7));
        String state = row.getString(8);
        LocalDate closesOn = row.getObject(9, LocalDate.class);
        UUID accountId = UUID.fromString(row.getString(11));
        String roleSource = row.getString(16);
        ZoneId zone = ZoneId.of(row.getString(20));
        String responseId = row.getString(21);
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean open = state.equals("RUNNING") || state.equals("PAUSED");
        Survey survey = surveys.of(organizationId, waveId);
        Kept kept = responseId == null ? Kept.NOTHING : kept(connection, organizationId, responseId);
        boolean toldBefore = "answer".equals(roleSource) && !kept.toldRole;
        return new Ask(
                organizationId,
                invitationId,
                row.getInt(3),
                row.getString(4),
                instant(row, 5),
                row.getString(6),
                instant(row, 24),
                waveId,
                open && !today.isAfter(closesOn),
                closesOn,
                row.getBoolean(10),
                accountId,
                row.getString(12),
                UUID.fromString(row.getString(13)),
                row.getString(14),
                row.getString(15),
                toldBefore ? instant(row, 17) : null,
                row.getString(18),
                row.getString(19),
                zone,
                survey.offersProducts()
                        ? offered.to(connection, organizationId, accountId, invitationId, now)
                        : List.of(),
                figures(survey, organizationId, accountId, today),
                responseId == null ? null : UUID.fromString(responseId),
                row.getInt(22),
                instant(row, 23),
                kept.answers,
                survey);
    }

    /** What was answered before; {@code toldRole} when the contact's part is among it. */
    private record Kept(Answers answers, boolean toldRole) {
        static final Kept NOTHING = new Kept(Answers.none(), false);
    }

    private static Kept kept(Connection connection, String organizationId, String responseId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANSWERS)) {
            query.setString(1, organizationId);
            query.setString(2, responseId);
            List<Answer> answers = new ArrayList<>();
            boolean toldRole = false;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    answers.add(new Answer(
                            row.getString(1),
                            words(row.getString(2)),
                            row.getObject(3, Integer.class),
                            row.getString(4),
                            row.getString(5),
                            words(row.getString(6))));
                    toldRole |= "ROLE".equals(row.getString(7));
                }
            }
            return new Kept(Answers.of(answers), toldRole);
        }
    }

    /** Another query, made only where the survey's routes look at figures. */
    private Map<String, BigDecimal> figures(Survey survey, String organizationId, UUID accountId, LocalDate today) {
        if (survey.figures().isEmpty()) {
            return Map.of();
        }
        BigDecimal revenue = sums.of(organizationId, accountId, today).revenueAmount();
        return revenue == null ? Map.of() : Map.of("revenue", revenue);
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(BLANK.split(text));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
