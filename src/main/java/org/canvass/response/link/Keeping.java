package org.canvass.response.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.canvass.invitation.Tokens;
import org.canvass.organization.Ids;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Answer;
import org.canvass.survey.question.Feeds;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.question.SingleChoice;

/** Writes what a contact said. Every method is a step of {@link Answering}'s transaction, or there is none. */
@Singleton
class Keeping {

    /**
     * Locks the invitation for this transaction and holds its wave as it is, so that no answer slips into a wave that
     * is being closed. Whoever sends a page has started, and has not declined (any more).
     */
    private static final String LOCK =
            """
            update invitation i join wave w on w.organization_id = i.organization_id and w.id = i.wave_id
               set i.started_at = coalesce(i.started_at, ?), i.declined_at = if(?, null, i.declined_at)
             where i.survey_token_hash = ? and i.revoked_at is null and w.state in ('RUNNING', 'PAUSED')
               and (? or i.passed_at is null)
            """;

    private static final String RESPONSE =
            """
            insert into response (organization_id, id, invitation_id, wave_id, account_id, contact_id, language,
                                  reached, started_at, answered_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update language = values(language), reached = greatest(reached, values(reached)),
              answered_at = coalesce(answered_at, values(answered_at)), updated_at = values(updated_at)
            """;

    private static final String ANSWER =
            """
            insert into answer (organization_id, response_id, question, feeds, about, means, codes, number, value, text,
                                other, shown, place, answered_at)
            values %s
            on duplicate key update
              answered_at = if(codes <=> values(codes) and number <=> values(number) and text <=> values(text)
                  and other <=> values(other), answered_at, values(answered_at)),
              feeds = values(feeds), about = values(about), means = values(means), codes = values(codes),
              number = values(number), value = values(value), text = values(text), other = values(other),
              shown = values(shown), place = values(place)
            """;

    private static final String ANSWER_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String GONE =
            "delete from answer where organization_id = ? and response_id = ? and question = ?";

    private static final String WHOLE =
            "update invitation set answered_at = ?" + " where organization_id = ? and id = ? and answered_at is null";

    private static final String ROLE = "update contact set role = ?, role_source = 'answer', role_at = ?,"
            + " updated_at = ? where organization_id = ? and id = ?";

    private static final String DECLINED = "update invitation set declined_at = ?, passed_to = ?"
            + " where organization_id = ? and id = ? and answered_at is null";

    private static final String LEFT = "update contact set left_at = coalesce(left_at, ?), updated_at = ?"
            + " where organization_id = ? and id = ?";

    @Inject
    DataSource database;

    /**
     * Locks the link's invitation; false where the link is void, its wave is closed, or a page is sent of what was passed
     * on.
     *
     * @param startedAt when the contact sent a page of the survey; null where they did something else
     */
    boolean lock(String token, Instant startedAt) {
        return update(LOCK, utc(startedAt), startedAt != null, Tokens.hash(token), startedAt == null) > 0;
    }

    /** The answers of one page, and the end of those that are not asked any more. */
    void kept(Ask ask, List<Answer> given, Collection<String> gone, int page, boolean whole, Instant now) {
        String organization = ask.organizationId();
        UUID response = Optional.ofNullable(ask.responseId()).orElseGet(Ids::next);
        update(
                RESPONSE,
                organization,
                response,
                ask.invitationId(),
                ask.waveId(),
                ask.accountId(),
                ask.contactId(),
                ask.survey().languageFor(ask.language()),
                page,
                utc(now),
                whole ? utc(now) : null,
                utc(now));
        Map<String, Integer> places = ask.survey().places(ask.asking(now));
        if (!given.isEmpty()) {
            // One statement of several rows costs the server half of what a batch of one row each does.
            update(
                    ANSWER.formatted(ANSWER_ROW + (", " + ANSWER_ROW).repeat(given.size() - 1)),
                    given.stream()
                            .flatMap(answer -> Stream.of(
                                    row(ask, response, answer, places.getOrDefault(answer.question(), 0), now)))
                            .toArray());
        }
        batch(
                GONE,
                gone.stream()
                        .map(question -> new Object[] {organization, response, question})
                        .toList());
        if (whole && !ask.answered()) {
            update(WHOLE, utc(now), organization, ask.invitationId());
        }
    }

    /** The contact's part in the choice, as they told it. Not of a confidential wave, where it would be an answer shown. */
    void role(Ask ask, String role, Instant now) {
        if (ask.confidential()) {
            return;
        }
        update(ROLE, role, utc(now), utc(now), ask.organizationId(), ask.contactId());
    }

    /** Whoever has answered has not declined; that they have left is noted all the same. */
    void declined(Ask ask, String colleague, boolean left, Instant now) {
        update(DECLINED, utc(now), colleague, ask.organizationId(), ask.invitationId());
        if (left) {
            update(LEFT, utc(now), utc(now), ask.organizationId(), ask.contactId());
        }
    }

    private static Object[] row(Ask ask, UUID response, Answer answer, int place, Instant now) {
        Survey survey = ask.survey();
        Optional<Question> question = survey.question(answer.question());
        Optional<Feeds> feeds = question.flatMap(asked -> asked.basics().feeds());
        Optional<Option> chosen = question.filter(SingleChoice.class::isInstance)
                .filter(asked -> feeds.isPresent())
                .flatMap(asked -> answer.codes().stream().findFirst().flatMap(asked::option));
        return new Object[] {
            ask.organizationId(),
            response,
            answer.question(),
            feeds.map(Feeds::name).orElse(null),
            question.flatMap(asked -> asked.basics().about()).orElse(null),
            chosen.flatMap(Option::means).orElse(null),
            joined(answer.codes()),
            answer.number(),
            chosen.flatMap(Option::value).orElse(null),
            answer.text(),
            answer.other(),
            joined(answer.shown()),
            place,
            utc(now)
        };
    }

    private static String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(" ", codes);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be kept.", failure);
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers could not be kept.", failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof UUID id ? id.toString() : values[i];
            statement.setObject(i + 1, value);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
