package org.canvass.response.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.canvass.account.facts.FigureSums;
import org.canvass.invitation.Tokens;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.answer.Answers;
import org.canvass.survey.answer.Asking;

/** Finds what stands behind a link: one query a page. It names no organization, because the token says which one. */
@Singleton
public class Asks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{20,64}");
    private static final Pattern BLANK = Pattern.compile(" ");

    /**
     * Offered is what suits and is not taken, as {@code Holdings} says it: what the files say counts, and where they
     * are silent, the purchases of the past twelve months. The order is the same for one invitation, and nobody's
     * favourite.
     */
    private static final String SQL =
            """
            select i.organization_id, i.id, i.generation, i.language, i.declined_at, i.passed_to,
                   w.id wave_id, w.state, w.closes_on, w.confidential,
                   i.account_id, k.name account_name, i.contact_id, c.name contact_name, c.role, c.role_source, c.role_at,
                   o.name supplier, coalesce(o.sender_name, o.name) sender, o.time_zone,
                   (select json_arrayagg(json_array(p.id, p.name) order by md5(concat(i.id, p.id)))
                      from account_product s
                      join product p on p.organization_id = s.organization_id and p.id = s.product_id
                     where s.organization_id = i.organization_id and s.account_id = i.account_id
                       and s.suited and not coalesce(s.taken, exists (select 1 from purchase b
                             join purchase_line l on l.organization_id = b.organization_id and l.purchase_id = b.id
                            where b.organization_id = s.organization_id and b.account_id = s.account_id
                              and l.product_id = s.product_id and b.ordered_on > ?))) products,
                   r.id response_id, r.reached, r.answered_at,
                   (select json_arrayagg(json_array(a.question, a.codes, a.number, a.text, a.other, a.shown, a.feeds))
                      from answer a
                     where a.organization_id = r.organization_id and a.response_id = r.id) answers
              from invitation i
              join wave w on w.organization_id = i.organization_id and w.id = i.wave_id
              join account k on k.organization_id = i.organization_id and k.id = i.account_id
              join contact c on c.organization_id = i.organization_id and c.id = i.contact_id
              join organization o on o.id = i.organization_id
              left join response r on r.organization_id = i.organization_id and r.invitation_id = i.id
             where i.survey_token_hash = ? and i.revoked_at is null and w.launched_at is not null
            """;

    @Inject
    DataSource database;

    @Inject
    WaveSurveys surveys;

    @Inject
    FigureSums sums;

    /** What the token stands for; empty for what was never given out or is void. */
    public Optional<Ask> find(String token, Instant now) {
        if (!shaped(token)) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setObject(1, LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(1));
            query.setBytes(2, Tokens.hash(token));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(ask(row, now)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What stands behind a link could not be read.", failure);
        }
    }

    /** Whether this could be a token at all; anything may stand in an address. */
    static boolean shaped(String token) {
        return token != null && SHAPE.matcher(token).matches();
    }

    private Ask ask(ResultSet row, Instant now) throws SQLException {
        String organizationId = row.getString("organization_id");
        UUID waveId = UUID.fromString(row.getString("wave_id"));
        ZoneId zone = ZoneId.of(row.getString("time_zone"));
        LocalDate closesOn = row.getObject("closes_on", LocalDate.class);
        String state = row.getString("state");
        boolean open = state.equals("RUNNING") || state.equals("PAUSED");
        JsonNode answers = json(row.getString("answers"));
        boolean toldHere = stream(answers).stream().anyMatch(answer -> "ROLE".equals(text(answer.get(6))));
        boolean toldBefore = "answer".equals(row.getString("role_source")) && !toldHere;
        String responseId = row.getString("response_id");
        UUID accountId = UUID.fromString(row.getString("account_id"));
        Survey survey = surveys.of(organizationId, waveId);
        return new Ask(
                organizationId,
                UUID.fromString(row.getString("id")),
                row.getInt("generation"),
                row.getString("language"),
                instant(row, "declined_at"),
                row.getString("passed_to"),
                waveId,
                open && !LocalDate.ofInstant(now, zone).isAfter(closesOn),
                closesOn,
                row.getBoolean("confidential"),
                accountId,
                row.getString("account_name"),
                UUID.fromString(row.getString("contact_id")),
                row.getString("contact_name"),
                row.getString("role"),
                toldBefore ? instant(row, "role_at") : null,
                row.getString("supplier"),
                row.getString("sender"),
                zone,
                stream(json(row.getString("products"))).stream()
                        .map(product -> new Asking.Product(text(product.get(0)), text(product.get(1))))
                        .toList(),
                figures(survey, organizationId, accountId, LocalDate.ofInstant(now, zone)),
                responseId == null ? null : UUID.fromString(responseId),
                row.getInt("reached"),
                instant(row, "answered_at"),
                Answers.of(stream(answers).stream().map(Asks::answer).toList()),
                survey);
    }

    /** Another query, made only where the survey's routes look at figures. */
    private Map<String, BigDecimal> figures(Survey survey, String organizationId, UUID accountId, LocalDate today) {
        if (survey.figures().isEmpty()) {
            return Map.of();
        }
        BigDecimal revenue = sums.of(organizationId, accountId, today).revenueAmount();
        return revenue == null ? Map.of() : Map.of("revenue", revenue);
    }

    private static Answer answer(JsonNode columns) {
        return new Answer(
                text(columns.get(0)),
                words(columns.get(1)),
                columns.get(2).isNull() ? null : columns.get(2).asInt(),
                text(columns.get(3)),
                text(columns.get(4)),
                words(columns.get(5)));
    }

    private static List<String> words(JsonNode column) {
        String text = text(column);
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(BLANK.split(text));
    }

    private static String text(JsonNode column) {
        return column.isNull() ? null : column.asText();
    }

    private static List<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static JsonNode json(String text) {
        try {
            return text == null ? JSON.createArrayNode() : JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database wrote JSON that cannot be read.", impossible);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
